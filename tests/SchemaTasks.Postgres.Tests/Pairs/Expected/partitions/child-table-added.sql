-- from → to
CREATE TABLE "a"."child" (
    "n" text DEFAULT 'x'::text NOT NULL,
    "own" integer
) INHERITS ("a"."base", "a"."other");
ALTER TABLE "a"."child" OWNER TO "postgres";
ALTER TABLE "a"."child" ALTER COLUMN "id" SET DEFAULT 7;
CREATE INDEX "child_id_own_idx" ON "a"."child" USING "btree" ("id", "own");

-- to → from
DROP TABLE "a"."child"; -- data loss
