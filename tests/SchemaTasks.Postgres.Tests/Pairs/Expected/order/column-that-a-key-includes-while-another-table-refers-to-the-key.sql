-- from → to
ALTER TABLE "a"."ci" DROP CONSTRAINT "ci_i_id_fkey";
DROP INDEX "a"."i_id";
ALTER TABLE "a"."cu" DROP CONSTRAINT "cu_u_id_fkey";
ALTER TABLE "a"."s" DROP CONSTRAINT "s_up_fkey";
ALTER TABLE "a"."s" DROP CONSTRAINT "s_pkey";
ALTER TABLE "a"."u" DROP CONSTRAINT "u_id_payload_key";
DROP VIEW "a"."v";
ALTER TABLE "a"."g" DROP CONSTRAINT "g_pkey";
ALTER TABLE "a"."g" ALTER COLUMN "payload" TYPE character varying(20);
ALTER TABLE "a"."i" ALTER COLUMN "payload" TYPE character varying(20);
ALTER TABLE "a"."s" ALTER COLUMN "payload" TYPE character varying(20);
ALTER TABLE "a"."u" ALTER COLUMN "payload" TYPE character varying(20);
ALTER TABLE "a"."g" ADD CONSTRAINT "g_pkey" PRIMARY KEY ("id") INCLUDE ("payload"); -- long lock, fails on existing rows
CREATE VIEW "a"."v" AS
SELECT g.id,
    g.n
   FROM a.g
  GROUP BY g.id;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."s" ADD CONSTRAINT "s_pkey" PRIMARY KEY ("id") INCLUDE ("payload"); -- long lock, fails on existing rows
ALTER TABLE "a"."s" ADD CONSTRAINT "s_up_fkey" FOREIGN KEY ("up") REFERENCES "a"."s" ("id"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."u" ADD CONSTRAINT "u_id_payload_key" UNIQUE ("id") INCLUDE ("payload"); -- long lock, fails on existing rows
ALTER TABLE "a"."cu" ADD CONSTRAINT "cu_u_id_fkey" FOREIGN KEY ("u_id") REFERENCES "a"."u" ("id"); -- long lock of writers, fails on existing rows
CREATE UNIQUE INDEX "i_id" ON "a"."i" USING "btree" ("id") INCLUDE ("payload"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."ci" ADD CONSTRAINT "ci_i_id_fkey" FOREIGN KEY ("i_id") REFERENCES "a"."i" ("id"); -- long lock of writers, fails on existing rows

-- to → from
ALTER TABLE "a"."ci" DROP CONSTRAINT "ci_i_id_fkey";
DROP INDEX "a"."i_id";
ALTER TABLE "a"."cu" DROP CONSTRAINT "cu_u_id_fkey";
ALTER TABLE "a"."s" DROP CONSTRAINT "s_up_fkey";
ALTER TABLE "a"."s" DROP CONSTRAINT "s_pkey";
ALTER TABLE "a"."u" DROP CONSTRAINT "u_id_payload_key";
DROP VIEW "a"."v";
ALTER TABLE "a"."g" DROP CONSTRAINT "g_pkey";
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."g" ALTER COLUMN "payload" TYPE character varying(10) USING CASE WHEN char_length("payload"::text) > 10 THEN "payload"::text || '.' ELSE "payload"::text END; -- table rewrite, long lock, needs a manual value
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."i" ALTER COLUMN "payload" TYPE character varying(10) USING CASE WHEN char_length("payload"::text) > 10 THEN "payload"::text || '.' ELSE "payload"::text END; -- table rewrite, long lock, needs a manual value
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."s" ALTER COLUMN "payload" TYPE character varying(10) USING CASE WHEN char_length("payload"::text) > 10 THEN "payload"::text || '.' ELSE "payload"::text END; -- table rewrite, long lock, needs a manual value
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."u" ALTER COLUMN "payload" TYPE character varying(10) USING CASE WHEN char_length("payload"::text) > 10 THEN "payload"::text || '.' ELSE "payload"::text END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."g" ADD CONSTRAINT "g_pkey" PRIMARY KEY ("id") INCLUDE ("payload"); -- long lock, fails on existing rows
CREATE VIEW "a"."v" AS
SELECT g.id,
    g.n
   FROM a.g
  GROUP BY g.id;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."s" ADD CONSTRAINT "s_pkey" PRIMARY KEY ("id") INCLUDE ("payload"); -- long lock, fails on existing rows
ALTER TABLE "a"."s" ADD CONSTRAINT "s_up_fkey" FOREIGN KEY ("up") REFERENCES "a"."s" ("id"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."u" ADD CONSTRAINT "u_id_payload_key" UNIQUE ("id") INCLUDE ("payload"); -- long lock, fails on existing rows
ALTER TABLE "a"."cu" ADD CONSTRAINT "cu_u_id_fkey" FOREIGN KEY ("u_id") REFERENCES "a"."u" ("id"); -- long lock of writers, fails on existing rows
CREATE UNIQUE INDEX "i_id" ON "a"."i" USING "btree" ("id") INCLUDE ("payload"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."ci" ADD CONSTRAINT "ci_i_id_fkey" FOREIGN KEY ("i_id") REFERENCES "a"."i" ("id"); -- long lock of writers, fails on existing rows
