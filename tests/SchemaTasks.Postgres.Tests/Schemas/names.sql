CREATE SCHEMA "Sch""ema. ""select""";
CREATE TABLE "Sch""ema. ""select"""."table" (
    "id" integer PRIMARY KEY,
    "select" text DEFAULT E'a\'b"c\\d\n$$ -- */ """ ${x} <script> %',
    "UPPER" integer,
    "with space" text,
    "dot.ted" text,
    "new
line" text,
    "emoji 🔑 é" text,
    "שלום" text,
    "1digit" text,
    "tab	inside" text,
    "'quote'" text,
    "back\slash" text,
    "---: # & * ! | > %" text,
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" text
);
COMMENT ON TABLE "Sch""ema. ""select"""."table" IS E'---\n: "quoted" ''single'' `back` \\ \t tab\n  indented\n\ntrailing \n*/ """ $$ <script>%s</script> \u0001 \U0001F511';
COMMENT ON COLUMN "Sch""ema. ""select"""."table"."select" IS 'no';
CREATE INDEX "In""dex" ON "Sch""ema. ""select"""."table" ("select", lower("with space"), "new
line");
ALTER TABLE "Sch""ema. ""select"""."table" ADD CONSTRAINT "it's a ""check""" CHECK ("UPPER" > 0 AND "emoji 🔑 é" <> E'\n');
CREATE TABLE "Sch""ema. ""select"""."user" (id integer REFERENCES "Sch""ema. ""select"""."table" ("id"), "order" integer, "group" integer, UNIQUE ("order", "group"));
CREATE TYPE "Sch""ema. ""select"""."enum" AS ENUM ('', ' ', 'it''s', E'new\nline', '"', '~', 'null', 'true', '1.0', '🔑', '---', 'a: b', '#');
CREATE FUNCTION "Sch""ema. ""select"""."func()"("arg 1" "Sch""ema. ""select"""."enum", integer) RETURNS SETOF "Sch""ema. ""select"""."table" LANGUAGE sql AS $x$ SELECT * FROM "Sch""ema. ""select"""."table" -- $$ */ """ $x$;
CREATE VIEW "Sch""ema. ""select"""."view" AS SELECT "select" AS "SELECT", "new
line" AS "from", '$$'::text AS "*/" FROM "Sch""ema. ""select"""."table";
CREATE TRIGGER "tr""igger" BEFORE UPDATE ON "Sch""ema. ""select"""."table" FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE POLICY "po""licy" ON "Sch""ema. ""select"""."table" USING ("UPPER" > 0);
CREATE SEQUENCE "Sch""ema. ""select"""."seq""uence" OWNED BY "Sch""ema. ""select"""."table"."UPPER";
