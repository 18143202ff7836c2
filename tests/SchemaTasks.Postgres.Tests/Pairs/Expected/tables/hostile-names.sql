-- from → to
CREATE TABLE "A ""b"".c"."select -- */ $$ 🐘
new" (
    "from" integer NOT NULL,
    "a.b" text DEFAULT 'it''s $$ \ '::text,
    "Ünï""x" integer,
    CONSTRAINT "select -- */ $$ 🐘
new_pkey" PRIMARY KEY ("from"),
    CONSTRAINT "select -- */ $$ 🐘
new_Ünï""x_check" CHECK (("Ünï""x" > 0))
);
ALTER TABLE "A ""b"".c"."select -- */ $$ 🐘
new" OWNER TO "postgres";
COMMENT ON COLUMN "A ""b"".c"."select -- */ $$ 🐘
new"."a.b" IS E'--
; DROP TABLE x; /* $$ \\';
CREATE VIEW "A ""b"".c"."order" AS
SELECT "select -- */ $$ 🐘
new"."a.b" AS "group",
    "select -- */ $$ 🐘
new"."from"
   FROM "A ""b"".c"."select -- */ $$ 🐘
new";
ALTER VIEW "A ""b"".c"."order" OWNER TO "postgres";
CREATE INDEX "ix ""1""" ON "A ""b"".c"."select -- */ $$ 🐘
new" USING "btree" ((lower("a.b")), "from") WHERE ("a.b" <> ''''::text);

-- to → from
DROP VIEW "A ""b"".c"."order";
DROP TABLE "A ""b"".c"."select -- */ $$ 🐘
new"; -- data loss
