-- from → to
DROP RULE "q" ON "a"."t";
DROP RULE "r" ON "a"."t";
ALTER TABLE "a"."log" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
CREATE RULE q AS
    ON DELETE TO a.t
   WHERE (old.id > 3) DO INSTEAD NOTHING;
ALTER TABLE "a"."t" DISABLE RULE "q";
COMMENT ON RULE "q" ON "a"."t" IS 'q';
CREATE RULE r AS
    ON INSERT TO a.t DO  INSERT INTO a.log (id, v)
  VALUES (new.id, new.v);

-- to → from
DROP RULE "q" ON "a"."t";
DROP RULE "r" ON "a"."t";
ALTER TABLE "a"."log" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
CREATE RULE q AS
    ON DELETE TO a.t
   WHERE (old.id > 3) DO INSTEAD NOTHING;
ALTER TABLE "a"."t" DISABLE RULE "q";
COMMENT ON RULE "q" ON "a"."t" IS 'q';
CREATE RULE r AS
    ON INSERT TO a.t DO  INSERT INTO a.log (id, v)
  VALUES (new.id, new.v);
