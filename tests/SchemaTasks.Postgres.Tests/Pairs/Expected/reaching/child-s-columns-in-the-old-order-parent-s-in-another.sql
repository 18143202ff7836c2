-- from → to
ALTER TABLE "a"."p" RENAME COLUMN "b" TO "schematasks_3e23e8160039";
ALTER TABLE "a"."p" ADD COLUMN "b" integer;
ALTER TABLE "a"."p" ALTER COLUMN "b" TYPE integer USING "schematasks_3e23e8160039"; -- table rewrite, long lock
ALTER TABLE "a"."p" DROP COLUMN "schematasks_3e23e8160039";
CREATE TABLE "a"."k" (
    "c" integer
) INHERITS ("a"."p");
ALTER TABLE "a"."k" OWNER TO "postgres";

-- to → from
DROP TABLE "a"."k"; -- data loss
ALTER TABLE "a"."p" RENAME COLUMN "a" TO "schematasks_ca978112ca1b";
ALTER TABLE "a"."p" ADD COLUMN "a" integer;
ALTER TABLE "a"."p" ALTER COLUMN "a" TYPE integer USING "schematasks_ca978112ca1b"; -- table rewrite, long lock
ALTER TABLE "a"."p" DROP COLUMN "schematasks_ca978112ca1b";
