-- from → to
ALTER TYPE "a"."mood" RENAME TO "feeling"; -- probable rename
ALTER DOMAIN "a"."code" RENAME TO "codes"; -- probable rename
ALTER TYPE "a"."pair" RENAME TO "Pair"; -- probable rename
ALTER FUNCTION "a"."span"(double precision, double precision) RENAME TO "span_range"; -- probable rename
ALTER FUNCTION "a"."span"(double precision, double precision, text) RENAME TO "span_range"; -- probable rename
ALTER TYPE "a"."span" RENAME TO "span_range"; -- probable rename

-- to → from
ALTER TYPE "a"."feeling" RENAME TO "mood"; -- probable rename
ALTER DOMAIN "a"."codes" RENAME TO "code"; -- probable rename
ALTER TYPE "a"."Pair" RENAME TO "pair"; -- probable rename
ALTER FUNCTION "a"."span_range"(double precision, double precision) RENAME TO "span"; -- probable rename
ALTER FUNCTION "a"."span_range"(double precision, double precision, text) RENAME TO "span"; -- probable rename
ALTER TYPE "a"."span_range" RENAME TO "span"; -- probable rename
