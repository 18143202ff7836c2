-- from → to
ALTER TABLE "a"."t" RENAME TO "u"; -- probable rename
CREATE OR REPLACE VIEW "a"."w" AS
SELECT u.id,
    u_1.n
   FROM a.u,
    a.u u_1
  WHERE (u.id = u_1.id);

-- to → from
ALTER TABLE "a"."u" RENAME TO "t"; -- probable rename
CREATE OR REPLACE VIEW "a"."w" AS
SELECT t.id,
    t_1.n
   FROM a.t,
    a.t t_1
  WHERE (t.id = t_1.id);
