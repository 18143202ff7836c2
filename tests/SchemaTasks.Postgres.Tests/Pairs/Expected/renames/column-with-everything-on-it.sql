-- from → to
ALTER TABLE "a"."t" RENAME COLUMN "b" TO "B b"; -- probable rename
DROP RULE "r" ON "a"."t";
CREATE RULE r AS
    ON DELETE TO a.t
   WHERE (old."B b" = 1) DO INSTEAD NOTHING;

-- to → from
ALTER TABLE "a"."t" RENAME COLUMN "B b" TO "b"; -- probable rename
DROP RULE "r" ON "a"."t";
CREATE RULE r AS
    ON DELETE TO a.t
   WHERE (old.b = 1) DO INSTEAD NOTHING;
