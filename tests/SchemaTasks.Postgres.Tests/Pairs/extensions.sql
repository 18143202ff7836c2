-- Extensions that share a schema with others: nobody's objects are touched but those that the extension owns.

-- case: extension comes beside one that a domain and a key use
CREATE EXTENSION citext; CREATE DOMAIN public.email AS public.citext CHECK (VALUE ~ '@'); CREATE TABLE public.users (id int PRIMARY KEY, email public.email UNIQUE, nick public.citext DEFAULT 'x'::public.citext);
CREATE FUNCTION public.find(name public.citext) RETURNS SETOF public.users LANGUAGE sql STABLE AS 'SELECT * FROM public.users WHERE email = name'; CREATE VIEW public.v AS SELECT email, nick FROM public.users WHERE nick = 'y'; CREATE INDEX ON public.users (lower(nick));
-- from:
-- to:
CREATE EXTENSION hstore;

-- case: extension goes with its column beside one that goes on in another
CREATE EXTENSION citext; CREATE TABLE public.users (id int PRIMARY KEY, nick public.citext UNIQUE CHECK (nick <> ''));
-- from:
CREATE EXTENSION hstore; ALTER TABLE public.users ADD labels public.hstore DEFAULT ''; CREATE INDEX ON public.users USING gin (labels);
-- to:
CREATE TABLE public.other (nick public.citext);

-- case: one extension takes the place of another, a third stays
CREATE EXTENSION citext; CREATE DOMAIN public.email AS public.citext CHECK (VALUE ~ '@'); CREATE TABLE public.users (id int PRIMARY KEY, email public.email UNIQUE);
-- from:
CREATE EXTENSION hstore; CREATE TABLE public.t (id int, labels public.hstore CHECK (labels OPERATOR(public.?) 'a')); CREATE VIEW public.v AS SELECT email FROM public.users;
-- to:
CREATE EXTENSION ltree; CREATE TABLE public.t (id int, labels public.ltree CHECK (labels OPERATOR(public.@>) 'a'::public.ltree)); CREATE VIEW public.v AS SELECT email, 1 AS one FROM public.users;

-- case: function in place of the extension's, another extension stays
CREATE EXTENSION citext; CREATE TABLE public.nicks (nick public.citext);
-- from:
CREATE EXTENSION "uuid-ossp"; CREATE TABLE public.t (id uuid DEFAULT public.uuid_generate_v4());
-- to:
CREATE FUNCTION public.uuid_generate_v4() RETURNS uuid LANGUAGE sql AS 'SELECT gen_random_uuid()'; CREATE TABLE public.t (id uuid DEFAULT public.uuid_generate_v4());

-- case: extension that has a table of its own
CREATE EXTENSION citext; CREATE TABLE public.nicks (nick public.citext);
-- from:
CREATE EXTENSION hstore; CREATE TABLE public.jobs (id serial PRIMARY KEY); ALTER EXTENSION hstore ADD TABLE public.jobs; ALTER EXTENSION hstore ADD SEQUENCE public.jobs_id_seq;
-- to:
