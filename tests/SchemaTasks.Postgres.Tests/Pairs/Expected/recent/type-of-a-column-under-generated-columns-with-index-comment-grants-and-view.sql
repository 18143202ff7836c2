-- from → to
DROP INDEX "a"."i";
DROP INDEX "a"."u";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_h_key";
ALTER TABLE "a"."o" DROP COLUMN "g";
ALTER TABLE "a"."t" DROP COLUMN "h";
DROP VIEW "a"."v";
DROP VIEW "a"."w";
ALTER TABLE "a"."t" DROP COLUMN "g";
ALTER TABLE "a"."o" ALTER COLUMN "b" TYPE numeric; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."o" ADD COLUMN "g" text GENERATED ALWAYS AS ((b)::text) STORED; -- table rewrite, long lock
ALTER TABLE "a"."o" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."o" ADD COLUMN "z" integer;
ALTER TABLE "a"."o" ALTER COLUMN "z" TYPE integer USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."o" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "g" text COLLATE pg_catalog."C" GENERATED ALWAYS AS (((b + 1))::text) STORED; -- table rewrite, long lock
COMMENT ON COLUMN "a"."t"."g" IS 'g';
REVOKE ALL ("g") ON TABLE "a"."t" FROM "law_reader";
GRANT SELECT ("g") ON TABLE "a"."t" TO "law_reader";
CREATE VIEW "a"."v" AS
SELECT t.g
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT t.b,
    t.g
   FROM a.t;
ALTER VIEW "a"."w" OWNER TO "postgres";
ALTER TABLE "a"."t" ADD COLUMN "h" bigint GENERATED ALWAYS AS ((b * 2)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" text;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE text USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ALTER COLUMN "z" SET NOT NULL; -- long lock
ALTER TABLE "a"."t" ADD CONSTRAINT "t_h_key" UNIQUE ("h"); -- long lock, fails on existing rows
CREATE INDEX "i" ON "a"."t" USING "btree" ("g", "z"); -- long lock of writers
COMMENT ON INDEX "a"."i" IS 'i';
CREATE UNIQUE INDEX "u" ON "a"."t" USING "btree" ("g") INCLUDE ("h"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."t" CLUSTER ON "u";

-- to → from
DROP INDEX "a"."i";
DROP INDEX "a"."u";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_h_key";
ALTER TABLE "a"."o" DROP COLUMN "g";
ALTER TABLE "a"."t" DROP COLUMN "h";
DROP VIEW "a"."v";
DROP VIEW "a"."w";
ALTER TABLE "a"."t" DROP COLUMN "g";
-- Digits that the type wanted cannot hold are rounded away.
ALTER TABLE "a"."o" ALTER COLUMN "b" TYPE integer; -- data loss, table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."o" ADD COLUMN "g" text GENERATED ALWAYS AS ((b)::text) STORED; -- table rewrite, long lock
ALTER TABLE "a"."o" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."o" ADD COLUMN "z" integer;
ALTER TABLE "a"."o" ALTER COLUMN "z" TYPE integer USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."o" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "g" text COLLATE pg_catalog."C" GENERATED ALWAYS AS (((b + 1))::text) STORED; -- table rewrite, long lock
COMMENT ON COLUMN "a"."t"."g" IS 'g';
REVOKE ALL ("g") ON TABLE "a"."t" FROM "law_reader";
GRANT SELECT ("g") ON TABLE "a"."t" TO "law_reader";
CREATE VIEW "a"."v" AS
SELECT t.g
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT t.b,
    t.g
   FROM a.t;
ALTER VIEW "a"."w" OWNER TO "postgres";
ALTER TABLE "a"."t" ADD COLUMN "h" bigint GENERATED ALWAYS AS ((b * 2)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" text;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE text USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ALTER COLUMN "z" SET NOT NULL; -- long lock
ALTER TABLE "a"."t" ADD CONSTRAINT "t_h_key" UNIQUE ("h"); -- long lock, fails on existing rows
CREATE INDEX "i" ON "a"."t" USING "btree" ("g", "z"); -- long lock of writers
COMMENT ON INDEX "a"."i" IS 'i';
CREATE UNIQUE INDEX "u" ON "a"."t" USING "btree" ("g") INCLUDE ("h"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."t" CLUSTER ON "u";
