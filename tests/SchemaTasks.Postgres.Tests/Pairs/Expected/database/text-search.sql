-- from → to
CREATE TEXT SEARCH DICTIONARY a.d (TEMPLATE = pg_catalog.simple, stopwords = 'english');
CREATE TEXT SEARCH CONFIGURATION a.c (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR asciiword WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR word WITH a.d;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR numword WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR email WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR url WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR host WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR sfloat WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR version WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR hword_numpart WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR hword_part WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR hword_asciipart WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR numhword WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR asciihword WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR hword WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR url_path WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR file WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR "float" WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR "int" WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION a.c ADD MAPPING FOR uint WITH pg_catalog.simple;
CREATE INDEX "t_to_tsvector_idx" ON "a"."t" USING "gin" ((to_tsvector('a.c'::regconfig, n))); -- long lock of writers

-- to → from
DROP INDEX "a"."t_to_tsvector_idx"; -- index dropped
DROP TEXT SEARCH CONFIGURATION a.c;
DROP TEXT SEARCH DICTIONARY a.d;
