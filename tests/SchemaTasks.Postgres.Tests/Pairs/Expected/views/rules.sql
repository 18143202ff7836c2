-- from → to
DROP RULE "r" ON "a"."t";
CREATE RULE off AS
    ON DELETE TO a.t DO NOTHING;
ALTER TABLE "a"."t" DISABLE RULE "off";
CREATE RULE r AS
    ON UPDATE TO a.t
   WHERE (new.x > 1) DO INSTEAD ( UPDATE a.log SET x = new.x;
 DELETE FROM a.log
  WHERE (log.x = old.x);
);
COMMENT ON RULE "r" ON "a"."t" IS 'r';

-- to → from
DROP RULE "off" ON "a"."t";
DROP RULE "r" ON "a"."t";
CREATE RULE r AS
    ON INSERT TO a.t DO  INSERT INTO a.log (x)
  VALUES (new.x);
