-- from → to
ALTER TABLE "a"."t" NOT OF;

-- to → from
ALTER TABLE "a"."t" OF a.c;
