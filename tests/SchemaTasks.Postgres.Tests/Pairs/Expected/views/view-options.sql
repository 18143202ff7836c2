-- from → to
CREATE OR REPLACE VIEW "a"."v" WITH ("check_option" = 'local', "security_invoker" = 'true') AS
SELECT t.x
   FROM a.t
  WHERE (t.x > 1);

-- to → from
CREATE OR REPLACE VIEW "a"."v" WITH ("security_barrier" = 'true') AS
SELECT t.x
   FROM a.t
  WHERE (t.x > 1);
