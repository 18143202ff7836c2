-- One fault of every kind that the health checks look for. The test adds the index that fails and the replication slot.
CREATE SCHEMA f;
CREATE TABLE f.par(id int PRIMARY KEY, a int, b int, c text, u int UNIQUE);
INSERT INTO f.par SELECT i,i%5,i,'x',i FROM generate_series(1,1000) i;
-- invalid index
CREATE TABLE f.inv(a int); INSERT INTO f.inv VALUES (1),(1);
-- duplicates
CREATE INDEX d1 ON f.par(a); CREATE INDEX d2 ON f.par(a); CREATE INDEX d3 ON f.par(a,b); CREATE UNIQUE INDEX d4 ON f.par(u); CREATE INDEX d5 ON f.par(a) WHERE b>0; CREATE INDEX d6 ON f.par USING hash(a); CREATE INDEX d7 ON f.par(a DESC);
-- unindexed fk
CREATE TABLE f.kid(id int PRIMARY KEY, p int REFERENCES f.par, q int REFERENCES f.par, r int REFERENCES f.par, s int, p2 int); CREATE INDEX ON f.kid(q) ; CREATE INDEX ON f.kid(r) WHERE r>5; CREATE INDEX nn ON f.kid(p2) WHERE p2 IS NOT NULL; ALTER TABLE f.kid ADD CONSTRAINT p2fk FOREIGN KEY(p2) REFERENCES f.par;
-- no pk
CREATE TABLE f.nopk(a int); CREATE TABLE f.uniq(a int NOT NULL UNIQUE);
-- not valid
ALTER TABLE f.kid ADD CONSTRAINT nv CHECK (s>0) NOT VALID; ALTER TABLE f.kid ADD CONSTRAINT nvf FOREIGN KEY (s) REFERENCES f.par NOT VALID;
-- sequences
CREATE SEQUENCE f.near MAXVALUE 1000; SELECT setval('f.near',950);
CREATE TABLE f.ser(id serial PRIMARY KEY); SELECT setval('f.ser_id_seq',2000000000);
CREATE TABLE f.i4(id int PRIMARY KEY); CREATE SEQUENCE f.bigs; ALTER TABLE f.i4 ALTER id SET DEFAULT nextval('f.bigs'); SELECT setval('f.bigs',2140000000);
CREATE TABLE f.behind(id bigserial PRIMARY KEY); INSERT INTO f.behind VALUES (100);
-- views
CREATE TABLE f.vt(a text); INSERT INTO f.vt VALUES ('x'); CREATE VIEW f.broken AS SELECT a::int AS n FROM f.vt WHERE 1/(length(a)-1) > 0;
CREATE FUNCTION f.gone(x int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM f.missing_table); END';
CREATE FUNCTION f.sqlgone() RETURNS int LANGUAGE sql AS 'SELECT 1'; 
CREATE TABLE f.tmp_t(a int); CREATE FUNCTION f.sqlgone2() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM f.tmp_t'; DROP TABLE f.tmp_t;
CREATE FUNCTION f.typegone() RETURNS void LANGUAGE plpgsql AS 'DECLARE r f.vt; BEGIN r.zzz := 1; END';
CREATE VIEW f.vf AS SELECT f.gone(1) AS g;
CREATE VIEW f.vsql AS SELECT f.sqlgone2() AS g;
CREATE FUNCTION f.sidefx() RETURNS int LANGUAGE plpgsql VOLATILE AS 'BEGIN INSERT INTO f.vt VALUES (''side''); RETURN 1; END';
CREATE VIEW f.vside AS SELECT f.sidefx() AS s;
CREATE VIEW f.vside2 AS SELECT * FROM (SELECT f.sidefx() AS s OFFSET 0) z WHERE s=1;
CREATE FUNCTION f.slow() RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN PERFORM pg_sleep(3); RETURN 1; END';
CREATE VIEW f.vslow AS SELECT * FROM f.vt WHERE f.slow()=1;
CREATE VIEW f.vseq AS SELECT nextval('f.near') AS n;
CREATE MATERIALIZED VIEW f.mvun AS SELECT 1 AS x WITH NO DATA;
-- triggers
CREATE FUNCTION f.tg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER dis BEFORE INSERT ON f.par FOR EACH ROW EXECUTE FUNCTION f.tg(); ALTER TABLE f.par DISABLE TRIGGER dis;
CREATE TABLE f.fkdis(p int REFERENCES f.par); ALTER TABLE f.fkdis DISABLE TRIGGER ALL;
-- RLS
CREATE TABLE f.rls1(a int); ALTER TABLE f.rls1 ENABLE ROW LEVEL SECURITY;
CREATE TABLE f.rls2(a int); CREATE POLICY p ON f.rls2 USING (true);
CREATE UNLOGGED TABLE f.ul(a int);
CREATE TABLE f.av(a int) WITH (autovacuum_enabled=off);
CREATE TABLE f.bloat AS SELECT i, repeat('x',100) t FROM generate_series(1,20000) i; DELETE FROM f.bloat WHERE i%4<>0;
CREATE TABLE f.never(a int); 
CREATE TABLE f.pt(a int) PARTITION BY RANGE (a); CREATE INDEX pti ON ONLY f.pt(a); CREATE TABLE f.pt1 PARTITION OF f.pt FOR VALUES FROM (0) TO (10);
CREATE TABLE f."Weird ""Name"(a int);
CREATE TABLE f.pt2(a int, b int) PARTITION BY RANGE (a); CREATE TABLE f.pt21 PARTITION OF f.pt2 FOR VALUES FROM (0) TO (10); CREATE INDEX only_parent ON ONLY f.pt2(b);
CREATE FUNCTION f.et() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION f.et(); ALTER EVENT TRIGGER watch DISABLE;
CREATE PUBLICATION pub FOR TABLE f.nopk;
