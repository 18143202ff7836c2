-- from → to
DROP RULE "r" ON "a"."p1";
DROP STATISTICS "a"."s";
DROP MATERIALIZED VIEW "a"."m";
ALTER TABLE "a"."p" ALTER COLUMN "n" TYPE numeric(14,2);
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT sum(p.n) AS total
   FROM a.p; -- long lock
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
CREATE UNIQUE INDEX "mu" ON "a"."m" USING "btree" ("total");
COMMENT ON INDEX "a"."mu" IS 'kept';
CREATE STATISTICS a.s ON id, n FROM a.p1;
ALTER STATISTICS "a"."s" SET STATISTICS 50;
COMMENT ON STATISTICS "a"."s" IS 'kept';
CREATE RULE r AS
    ON INSERT TO a.p1 DO  INSERT INTO a.log (n)
  VALUES (new.n);
ALTER TABLE "a"."p1" DISABLE RULE "r";
COMMENT ON RULE "r" ON "a"."p1" IS 'kept';

-- to → from
DROP RULE "r" ON "a"."p1";
DROP STATISTICS "a"."s";
DROP MATERIALIZED VIEW "a"."m";
ALTER TABLE "a"."p" ALTER COLUMN "n" TYPE numeric(10,2); -- table rewrite, long lock, needs a manual value
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT sum(p.n) AS total
   FROM a.p; -- long lock
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
CREATE UNIQUE INDEX "mu" ON "a"."m" USING "btree" ("total");
COMMENT ON INDEX "a"."mu" IS 'kept';
CREATE STATISTICS a.s ON id, n FROM a.p1;
ALTER STATISTICS "a"."s" SET STATISTICS 50;
COMMENT ON STATISTICS "a"."s" IS 'kept';
CREATE RULE r AS
    ON INSERT TO a.p1 DO  INSERT INTO a.log (n)
  VALUES (new.n);
ALTER TABLE "a"."p1" DISABLE RULE "r";
COMMENT ON RULE "r" ON "a"."p1" IS 'kept';
