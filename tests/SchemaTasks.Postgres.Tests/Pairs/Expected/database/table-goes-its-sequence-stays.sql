-- from → to
ALTER SEQUENCE "a"."t_id_seq" OWNED BY NONE;
DROP TABLE "a"."t"; -- data loss

-- to → from
CREATE TABLE "a"."t" (
    "id" integer DEFAULT nextval('a.t_id_seq'::regclass) NOT NULL
);
ALTER TABLE "a"."t" OWNER TO "postgres";
ALTER SEQUENCE "a"."t_id_seq" OWNED BY "a"."t"."id";
