-- from → to
ALTER TABLE "a"."t" RENAME TO "u"; -- probable rename
ALTER TABLE "a"."u" SET ("fillfactor" = '70');
COMMENT ON TABLE "a"."u" IS 'new';
CREATE OR REPLACE VIEW "a"."v" AS
SELECT u.id,
    u.n
   FROM a.u;
ALTER TABLE "a"."u" ALTER COLUMN "n" SET DEFAULT 'x'::text;
ALTER TABLE "a"."u" ADD CONSTRAINT "u_id_key" UNIQUE ("id"); -- long lock, fails on existing rows
ALTER TABLE "a"."u" ADD CONSTRAINT "u_n_check" CHECK ((n <> 'y'::text)); -- long lock, fails on existing rows
CREATE INDEX "i" ON "a"."u" USING "btree" ("n"); -- long lock of writers

-- to → from
ALTER TABLE "a"."u" RENAME TO "t"; -- probable rename
DROP INDEX "a"."i"; -- index dropped
ALTER TABLE "a"."t" DROP CONSTRAINT "u_id_key"; -- index dropped
ALTER TABLE "a"."t" DROP CONSTRAINT "u_n_check";
ALTER TABLE "a"."t" ALTER COLUMN "n" DROP DEFAULT;
DROP VIEW "a"."v";
ALTER TABLE "a"."t" RESET ("fillfactor");
COMMENT ON TABLE "a"."t" IS NULL;
CREATE VIEW "a"."v" AS
SELECT t.id
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
