-- from → to
CREATE TABLE "a"."t" (
    "c" character varying(5) DEFAULT 'a'::character varying,
    "d" character varying,
    "e" character(3),
    "f" text[] DEFAULT '{}'::text[],
    CONSTRAINT "t_c_check" CHECK (((c)::text = ANY (((ARRAY['a'::character varying, 'b'::character varying])::character varying[])::text[]))),
    CONSTRAINT "t_d_check" CHECK (((d)::text = ANY (((ARRAY['x'::character varying, 'y'::character varying])::character varying[])::text[]))),
    CONSTRAINT "t_e_check" CHECK ((e = ANY (ARRAY['a'::bpchar, 'b'::bpchar]))),
    CONSTRAINT "t_f_check" CHECK ((f <@ ARRAY['a'::text, 'b'::text]))
);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT t.c
   FROM a.t
  WHERE (((t.c)::text <> ALL (((ARRAY['q'::character varying, 'r'::character varying])::character varying[])::text[])) AND ((t.d)::text = ANY (((ARRAY['s'::character varying, 't'::character varying])::character varying[])::text[])));
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE INDEX "t_c_idx" ON "a"."t" USING "btree" ("c") WHERE ((c)::text = ANY (((ARRAY['a'::character varying, 'b'::character varying])::character varying[])::text[]));

-- to → from
DROP VIEW "a"."v";
DROP TABLE "a"."t"; -- data loss
