-- from → to
ALTER TABLE "a"."t" RENAME COLUMN "b" TO "d"; -- probable rename
DROP MATERIALIZED VIEW "a"."m";
DROP VIEW "a"."w";
DROP VIEW "a"."v";
DROP VIEW "a"."y";
DROP VIEW "a"."z";
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT t.d
   FROM a.t; -- long lock
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT t.id,
    t.d
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT v.d
   FROM a.v;
ALTER VIEW "a"."w" OWNER TO "postgres";
CREATE VIEW "a"."y" AS
SELECT s.d
   FROM ( SELECT t.d
           FROM a.t) s;
ALTER VIEW "a"."y" OWNER TO "postgres";
CREATE VIEW "a"."z" AS
SELECT t.d,
    o.id
   FROM (a.t
     JOIN a.o ON ((t.d = o.b)));
ALTER VIEW "a"."z" OWNER TO "postgres";
CREATE INDEX "mi" ON "a"."m" USING "btree" ("d");

-- to → from
ALTER TABLE "a"."t" RENAME COLUMN "d" TO "b"; -- probable rename
DROP MATERIALIZED VIEW "a"."m";
DROP VIEW "a"."w";
DROP VIEW "a"."v";
DROP VIEW "a"."y";
DROP VIEW "a"."z";
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT t.b
   FROM a.t; -- long lock
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT t.id,
    t.b
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT v.b
   FROM a.v;
ALTER VIEW "a"."w" OWNER TO "postgres";
CREATE VIEW "a"."y" AS
SELECT s.b
   FROM ( SELECT t.b
           FROM a.t) s;
ALTER VIEW "a"."y" OWNER TO "postgres";
CREATE VIEW "a"."z" AS
SELECT t.b,
    o.id
   FROM (a.t
     JOIN a.o USING (b));
ALTER VIEW "a"."z" OWNER TO "postgres";
CREATE INDEX "mi" ON "a"."m" USING "btree" ("b");
