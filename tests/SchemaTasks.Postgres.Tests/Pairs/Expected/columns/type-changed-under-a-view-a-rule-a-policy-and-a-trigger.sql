-- from → to
DROP POLICY "p" ON "a"."t"; -- privileges changed
DROP TRIGGER "tr" ON "a"."t";
DROP RULE "r" ON "a"."t";
DROP MATERIALIZED VIEW "a"."mv";
DROP VIEW "a"."w";
DROP VIEW "a"."v";
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE numeric; -- table rewrite, long lock
CREATE MATERIALIZED VIEW "a"."mv" AS
SELECT t.n
   FROM a.t; -- long lock
ALTER MATERIALIZED VIEW "a"."mv" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT (t.n + (1)::numeric) AS m
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT v.m
   FROM a.v;
COMMENT ON COLUMN "a"."w"."m" IS 'm';
COMMENT ON VIEW "a"."w" IS 'w';
ALTER VIEW "a"."w" OWNER TO "postgres";
CREATE INDEX "mv_n_idx" ON "a"."mv" USING "btree" ("n");
CREATE RULE r AS
    ON DELETE TO a.t
   WHERE (old.n = (1)::numeric) DO INSTEAD NOTHING;
CREATE TRIGGER tr BEFORE UPDATE OF n ON a.t FOR EACH ROW WHEN ((new.n > (1)::numeric)) EXECUTE FUNCTION a.f();
CREATE POLICY "p" ON "a"."t" TO PUBLIC USING ((n > (1)::numeric)); -- privileges changed

-- to → from
DROP POLICY "p" ON "a"."t"; -- privileges changed
DROP TRIGGER "tr" ON "a"."t";
DROP RULE "r" ON "a"."t";
DROP MATERIALIZED VIEW "a"."mv";
DROP VIEW "a"."w";
DROP VIEW "a"."v";
-- Digits that the type wanted cannot hold are rounded away.
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE integer; -- data loss, table rewrite, long lock, needs a manual value
CREATE MATERIALIZED VIEW "a"."mv" AS
SELECT t.n
   FROM a.t; -- long lock
ALTER MATERIALIZED VIEW "a"."mv" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT (t.n + 1) AS m
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT v.m
   FROM a.v;
COMMENT ON COLUMN "a"."w"."m" IS 'm';
COMMENT ON VIEW "a"."w" IS 'w';
ALTER VIEW "a"."w" OWNER TO "postgres";
CREATE INDEX "mv_n_idx" ON "a"."mv" USING "btree" ("n");
CREATE RULE r AS
    ON DELETE TO a.t
   WHERE (old.n = 1) DO INSTEAD NOTHING;
CREATE TRIGGER tr BEFORE UPDATE OF n ON a.t FOR EACH ROW WHEN ((new.n > 1)) EXECUTE FUNCTION a.f();
CREATE POLICY "p" ON "a"."t" TO PUBLIC USING ((n > 1)); -- privileges changed
