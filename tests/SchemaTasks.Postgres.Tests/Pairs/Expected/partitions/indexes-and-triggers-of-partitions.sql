-- from → to
DROP TRIGGER "tr" ON "a"."p";
DROP INDEX "a"."i";
CREATE UNIQUE INDEX "i" ON "a"."p" USING "btree" ("id"); -- long lock of writers, fails on existing rows
CREATE TRIGGER tr AFTER INSERT ON a.p1 FOR EACH ROW EXECUTE FUNCTION a.f();

-- to → from
DROP TRIGGER "tr" ON "a"."p1";
DROP INDEX "a"."i";
CREATE INDEX "i" ON "a"."p" USING "btree" ("n"); -- long lock of writers
CREATE TRIGGER tr AFTER INSERT ON a.p FOR EACH ROW EXECUTE FUNCTION a.f();
