-- kind: Schemas.Tables.PrimaryKey
-- host table: CREATE TABLE a.t (id int NOT NULL, n int NOT NULL, s text NOT NULL, extra int);
-- host partitioned table: CREATE TABLE a.t (id int NOT NULL, n int NOT NULL, s text NOT NULL, extra int) PARTITION BY LIST (id); CREATE TABLE a.part PARTITION OF a.t FOR VALUES IN (1);
-- host partition: CREATE TABLE a.top (id int NOT NULL, n int NOT NULL, s text NOT NULL, extra int) PARTITION BY LIST (id); CREATE TABLE a.t PARTITION OF a.top FOR VALUES IN (1);
-- host child: CREATE TABLE a.top (id int NOT NULL, n int NOT NULL, s text NOT NULL, extra int); CREATE TABLE a.t () INHERITS (a.top);
-- name (): pk | pkey2 | t_pkey
-- key (): ALTER TABLE a.t ADD CONSTRAINT {name} PRIMARY KEY ({Columns}) {Include} {StorageParameters} {Deferrability};
-- Columns: id | id, n | n, id | id, s
-- Include: | INCLUDE (s) | INCLUDE (s, extra)
-- Deferrability: | [bare] DEFERRABLE | [bare] DEFERRABLE INITIALLY DEFERRED
-- StorageParameters: | WITH (fillfactor = 70) | WITH (fillfactor = 80)
-- Clustered: | ALTER TABLE a.t CLUSTER ON {name};
-- ReplicaIdentity: | ALTER TABLE a.t REPLICA IDENTITY USING INDEX {name};
-- Comment: | COMMENT ON CONSTRAINT {name} ON a.t IS 'one'; | COMMENT ON CONSTRAINT {name} ON a.t IS 'two';
-- IndexComment: | COMMENT ON INDEX a.{name} IS 'one'; | COMMENT ON INDEX a.{name} IS 'two';
-- common:
CREATE SCHEMA a;
-- base:
{key}
{Clustered}
{ReplicaIdentity}
{IndexComment}
{Comment}
-- dependents:
CREATE TABLE a.ref (id int, n int, s text, FOREIGN KEY ({Columns}) REFERENCES a.t ({Columns}));
CREATE VIEW a.g AS SELECT id, n, s, extra, count(*) FROM a.t GROUP BY {Columns};
CREATE VIEW a.gg AS SELECT id FROM a.g;

-- kind: Schemas.Tables.UniqueConstraints
-- host table: CREATE TABLE a.t (id int NOT NULL, n int NOT NULL, s text, extra int);
-- host partitioned table: CREATE TABLE a.t (id int NOT NULL, n int NOT NULL, s text, extra int) PARTITION BY LIST (id); CREATE TABLE a.part PARTITION OF a.t FOR VALUES IN (1);
-- host partition: CREATE TABLE a.top (id int NOT NULL, n int NOT NULL, s text, extra int) PARTITION BY LIST (id); CREATE TABLE a.t PARTITION OF a.top FOR VALUES IN (1);
-- name (): uq | uq2
-- Columns: id | id, n | n, id | id, s
-- Include: | INCLUDE (s) | INCLUDE (s, extra)
-- NullsNotDistinct: | [15] NULLS NOT DISTINCT
-- Deferrability: | [bare] DEFERRABLE | [bare] DEFERRABLE INITIALLY DEFERRED
-- StorageParameters: | WITH (fillfactor = 70)
-- Clustered: | ALTER TABLE a.t CLUSTER ON {name};
-- ReplicaIdentity: | ALTER TABLE a.t REPLICA IDENTITY USING INDEX {name};
-- Comment: | COMMENT ON CONSTRAINT {name} ON a.t IS 'one'; | COMMENT ON CONSTRAINT {name} ON a.t IS 'two';
-- IndexComment: | COMMENT ON INDEX a.{name} IS 'one'; | COMMENT ON INDEX a.{name} IS 'two';
-- common:
CREATE SCHEMA a;
-- base:
ALTER TABLE a.t ADD CONSTRAINT {name} UNIQUE {NullsNotDistinct} ({Columns}) {Include} {StorageParameters} {Deferrability};
{Clustered}
{ReplicaIdentity}
{IndexComment}
{Comment}
-- dependents:
CREATE TABLE a.ref (id int, n int, s text, CONSTRAINT fk FOREIGN KEY ({Columns}) REFERENCES a.t ({Columns})); COMMENT ON CONSTRAINT fk ON a.ref IS 'fk';
ALTER TABLE a.t ADD CONSTRAINT self FOREIGN KEY ({Columns}) REFERENCES a.t ({Columns});

-- kind: Schemas.Tables.PrimaryKey (periods)
-- since: 18
-- WithoutOverlaps: PRIMARY KEY (k, q WITHOUT OVERLAPS) | PRIMARY KEY (k, q)
-- common:
CREATE SCHEMA a;
-- base:
CREATE TABLE a.t (k int4range, q daterange, CONSTRAINT pk {WithoutOverlaps});
-- dependents:
CREATE VIEW a.v AS SELECT k FROM a.t;

-- kind: Schemas.Tables.UniqueConstraints (periods)
-- since: 18
-- WithoutOverlaps: UNIQUE (id, r) | UNIQUE (id, r WITHOUT OVERLAPS)
-- pk (): PRIMARY KEY (k, q WITHOUT OVERLAPS) | PRIMARY KEY (k, q)
-- common:
CREATE SCHEMA a;
-- base:
CREATE TABLE a.t (id int4range NOT NULL, r int4range NOT NULL, k int4range, q daterange, CONSTRAINT uq {WithoutOverlaps}, CONSTRAINT pk {pk});
-- dependents:
CREATE VIEW a.v AS SELECT id FROM a.t;

-- kind: Schemas.Tables.ForeignKeys
-- host table: CREATE TABLE a.t (id int NOT NULL DEFAULT 1, n int, s text);
-- host partitioned table: CREATE TABLE a.t (id int NOT NULL DEFAULT 1, n int, s text) PARTITION BY LIST (id); CREATE TABLE a.part PARTITION OF a.t FOR VALUES IN (1);
-- host partition: CREATE TABLE a.top (id int NOT NULL DEFAULT 1, n int, s text) PARTITION BY LIST (id); CREATE TABLE a.t PARTITION OF a.top FOR VALUES IN (1);
-- name (): fk | fk2
-- columns (Columns, ReferencedColumns): (id) REFERENCES {References} (x) | (n) REFERENCES {References} (x) | (id, n) REFERENCES {References} (x, y) | (id, n) REFERENCES {References} (y, x)
-- References: a.r | a.r2 | a.rp
-- OnUpdate: | ON UPDATE CASCADE | ON UPDATE RESTRICT | ON UPDATE SET NULL | ON UPDATE SET DEFAULT
-- OnDelete: | ON DELETE CASCADE | ON DELETE RESTRICT | ON DELETE SET NULL | ON DELETE SET DEFAULT
-- OnDeleteColumns: | [15] ON DELETE SET NULL (n)
-- MatchFull: | MATCH FULL
-- Deferrability: | DEFERRABLE | DEFERRABLE INITIALLY DEFERRED
-- NotValid: | NOT VALID
-- NotEnforced: | [18] NOT ENFORCED
-- Comment: | COMMENT ON CONSTRAINT {name} ON a.t IS 'one'; | COMMENT ON CONSTRAINT {name} ON a.t IS 'two';
-- common:
CREATE SCHEMA a; CREATE TABLE a.r (x int PRIMARY KEY, y int UNIQUE, UNIQUE (x, y)); CREATE TABLE a.r2 (x int PRIMARY KEY, y int, UNIQUE (x, y), UNIQUE (y, x));
CREATE TABLE a.rp (x int PRIMARY KEY, y int, UNIQUE (x, y)) PARTITION BY LIST (x); CREATE TABLE a.rp1 PARTITION OF a.rp FOR VALUES IN (1); CREATE TABLE a.rp2 PARTITION OF a.rp DEFAULT;
-- base:
ALTER TABLE a.t ADD CONSTRAINT {name} FOREIGN KEY {columns} {MatchFull} {OnDelete} {OnUpdate} {Deferrability} {NotEnforced} {NotValid};
{Comment}

-- kind: Schemas.Tables.ForeignKeys (delete columns)
-- since: 15
-- OnDeleteColumns: ON DELETE SET NULL (n) | ON DELETE SET NULL (m, n) | ON DELETE SET NULL | ON DELETE SET DEFAULT (m)
-- name (): fk | fk2
-- common:
CREATE SCHEMA a; CREATE TABLE a.r (x int, y int, PRIMARY KEY (x, y));
-- base:
CREATE TABLE a.t (n int, m int DEFAULT 4);
ALTER TABLE a.t ADD CONSTRAINT {name} FOREIGN KEY (n, m) REFERENCES a.r {OnDeleteColumns};

-- kind: Schemas.Tables.ForeignKeys (period)
-- since: 18
-- Period: FOREIGN KEY (id, p) REFERENCES a.r (id, p) | FOREIGN KEY (id, PERIOD p) REFERENCES a.r2 (id, PERIOD p)
-- NotEnforced: | NOT ENFORCED
-- common:
CREATE SCHEMA a; CREATE TABLE a.r (id int4range, p daterange, PRIMARY KEY (id, p)); CREATE TABLE a.r2 (id int4range, p daterange, PRIMARY KEY (id, p WITHOUT OVERLAPS));
-- base:
CREATE TABLE a.t (id int4range, p daterange, CONSTRAINT fk {Period} {NotEnforced});

-- kind: Schemas.Tables.ForeignKeys (ends)
-- keyType (): int | bigint | numeric
-- name (): a.r | a.r2 | b.r
-- column (): x | y
-- other (): t | u
-- keyName (): pk | pk2
-- action (): | ON DELETE CASCADE
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE TABLE {name} ({column} {keyType} CONSTRAINT {keyName} PRIMARY KEY, parent {keyType});
CREATE TABLE a.{other} (r {keyType} CONSTRAINT fk REFERENCES {name} {action});
-- dependents:
ALTER TABLE {name} ADD CONSTRAINT self FOREIGN KEY (parent) REFERENCES {name};
ALTER TABLE {name} ADD back int; ALTER TABLE a.{other} ADD CONSTRAINT upk PRIMARY KEY (r); ALTER TABLE {name} ADD CONSTRAINT circle FOREIGN KEY (parent) REFERENCES a.{other} DEFERRABLE;
CREATE VIEW a.v AS SELECT r.{column}, t.r FROM {name} r JOIN a.{other} t ON t.r = r.{column};

-- kind: Schemas.Tables.Checks
-- host table: CREATE TABLE a.t (id int, n int, s text);
-- host partitioned table: CREATE TABLE a.t (id int, n int, s text) PARTITION BY LIST (id); CREATE TABLE a.part PARTITION OF a.t FOR VALUES IN (1);
-- host partition: CREATE TABLE a.top (id int, n int, s text) PARTITION BY LIST (id); CREATE TABLE a.t PARTITION OF a.top FOR VALUES IN (1);
-- host parent: CREATE TABLE a.t (id int, n int, s text); CREATE TABLE a.child () INHERITS (a.t); CREATE TABLE a.grand () INHERITS (a.child);
-- host child: CREATE TABLE a.top (id int, n int, s text); CREATE TABLE a.t () INHERITS (a.top);
-- host foreign table: CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE a.t (id int, n int, s text) SERVER s;
-- name (): chk | chk2 | "Chk ""3"
-- Expression: n > 1 | n > 2 | n > id AND s <> '' | a.ok(n) | s IN ('a', 'b') | n BETWEEN 1 AND 5 OR s IS NULL
-- NoInherit: | NO INHERIT
-- NotValid: | NOT VALID
-- NotEnforced: | [18] NOT ENFORCED
-- Comment: | COMMENT ON CONSTRAINT {name} ON a.t IS 'one'; | COMMENT ON CONSTRAINT {name} ON a.t IS 'two';
-- common:
CREATE SCHEMA a; CREATE FUNCTION a.ok(int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
-- base:
ALTER TABLE a.t ADD CONSTRAINT {name} CHECK ({Expression}) {NoInherit} {NotEnforced} {NotValid};
{Comment}

-- kind: Schemas.Tables.Checks (below one that is not valid)
-- host partition: CREATE TABLE a.top (id int, n int, s text) PARTITION BY LIST (id); CREATE TABLE a.t PARTITION OF a.top FOR VALUES IN (1); CREATE TABLE a.u PARTITION OF a.top FOR VALUES IN (2);
-- host child: CREATE TABLE a.top (id int, n int, s text); CREATE TABLE a.t () INHERITS (a.top); CREATE TABLE a.u () INHERITS (a.t);
-- part (): | ALTER TABLE a.t VALIDATE CONSTRAINT chk; | ALTER TABLE a.u VALIDATE CONSTRAINT chk;
-- Expression: n > 1 | n > 2
-- common:
CREATE SCHEMA a;
-- base:
COMMENT ON TABLE a.t IS 't'; ALTER TABLE a.top ADD CONSTRAINT chk CHECK ({Expression}) NOT VALID;
{part}

-- kind: Schemas.Tables.ForeignKeys (below one that is not valid)
-- since: 18
-- part (): | ALTER TABLE a.t VALIDATE CONSTRAINT fk; | ALTER TABLE a.u VALIDATE CONSTRAINT fk;
-- OnDelete: | ON DELETE CASCADE
-- common:
CREATE SCHEMA a; CREATE TABLE a.r (x int PRIMARY KEY); CREATE TABLE a.top (id int, n int, s text) PARTITION BY LIST (id); CREATE TABLE a.t PARTITION OF a.top FOR VALUES IN (1); CREATE TABLE a.u PARTITION OF a.top FOR VALUES IN (2);
-- base:
COMMENT ON TABLE a.t IS 't'; ALTER TABLE a.top ADD CONSTRAINT fk FOREIGN KEY (n) REFERENCES a.r {OnDelete} NOT VALID;
{part}

-- kind: Schemas.Tables.Exclusions
-- host table: CREATE TABLE a.t (id int NOT NULL, r int4range, q int4range);
-- host partition: CREATE TABLE a.top (id int NOT NULL, r int4range, q int4range) PARTITION BY LIST (id); CREATE TABLE a.t PARTITION OF a.top FOR VALUES IN (1);
-- name (): ex | ex2
-- Definition: USING gist (r WITH &&) | USING gist (r WITH &&, q WITH =) | USING gist (r WITH &&) WHERE (id > 1) | USING gist (r WITH &&) DEFERRABLE | USING btree (id WITH =) | USING gist (r range_ops WITH -|-) INCLUDE (id) | USING gist (r WITH &&) WITH (fillfactor = 70)
-- Comment: | COMMENT ON CONSTRAINT {name} ON a.t IS 'one'; | COMMENT ON CONSTRAINT {name} ON a.t IS 'two';
-- IndexComment: | COMMENT ON INDEX a.{name} IS 'one'; | COMMENT ON INDEX a.{name} IS 'two';
-- Clustered: | ALTER TABLE a.t CLUSTER ON {name};
-- common:
CREATE SCHEMA a;
-- base:
ALTER TABLE a.t ADD CONSTRAINT {name} EXCLUDE {Definition};
{Clustered}
{IndexComment}
{Comment}

-- kind: Schemas.Tables.Exclusions (keys)
-- StatisticsTargets: | ALTER INDEX a.ex ALTER 2 SET STATISTICS 40; | ALTER INDEX a.ex ALTER 3 SET STATISTICS 0;
-- target (StatisticsTargets.Target): ALTER INDEX a.ex ALTER 4 SET STATISTICS 50; | ALTER INDEX a.ex ALTER 4 SET STATISTICS 60;
-- key (StatisticsTargets.Key): | ALTER INDEX a.ex ALTER 4 SET STATISTICS -1; ALTER INDEX a.ex ALTER 3 SET STATISTICS 50;
-- Definition: EXCLUDE USING gist (r WITH &&, int4range(id, id + 1) WITH &&, int4range(id, id + 2) WITH =, int4range(id, id + 4) WITH =) | EXCLUDE USING gist (r WITH &&, int4range(id, id + 1) WITH &&, int4range(id, id + 3) WITH =, int4range(id, id + 4) WITH =)
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int, r int4range);
-- base:
ALTER TABLE a.t ADD CONSTRAINT ex {Definition};
{StatisticsTargets}
{target}
{key}

-- kind: Schemas.Tables.PrimaryKey (partitioned)
-- Invalid: ALTER TABLE | ALTER TABLE ONLY
-- Columns: id, n | n, id
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int NOT NULL, n int NOT NULL) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.t FOR VALUES IN (1);
-- base:
{Invalid} a.t ADD CONSTRAINT pk PRIMARY KEY ({Columns});

-- kind: Schemas.Tables.UniqueConstraints (partitioned)
-- Invalid: ALTER TABLE | ALTER TABLE ONLY
-- Columns: id, n | n, id
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int NOT NULL, n int NOT NULL) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.t FOR VALUES IN (1);
-- base:
{Invalid} a.t ADD CONSTRAINT uq UNIQUE ({Columns});

-- kind: Schemas.Tables.Exclusions (partitioned)
-- since: 17
-- Invalid: ALTER TABLE | ALTER TABLE ONLY
-- Definition: USING btree (id WITH =, n WITH =) | USING btree (n WITH =, id WITH =)
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int NOT NULL, n int NOT NULL) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.t FOR VALUES IN (1);
-- base:
{Invalid} a.t ADD CONSTRAINT ex EXCLUDE {Definition};

-- kind: Schemas.Tables.PrimaryKey (part)
-- PartOf: | ALTER INDEX a.pk ATTACH PARTITION a.pk1;
-- StorageParameters: | WITH (fillfactor = 70)
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int NOT NULL, n int NOT NULL) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.t FOR VALUES IN (1); CREATE TABLE a.p2 PARTITION OF a.t FOR VALUES IN (2);
-- base:
ALTER TABLE ONLY a.t ADD CONSTRAINT pk PRIMARY KEY (id, n);
ALTER TABLE a.p1 ADD CONSTRAINT pk1 PRIMARY KEY (id, n) {StorageParameters};
{PartOf}

-- kind: Schemas.Tables.UniqueConstraints (part)
-- PartOf: | ALTER INDEX a.uq ATTACH PARTITION a.uq1;
-- StorageParameters: | WITH (fillfactor = 70)
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int NOT NULL, n int NOT NULL) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.t FOR VALUES IN (1); CREATE TABLE a.p2 PARTITION OF a.t FOR VALUES IN (2);
-- base:
ALTER TABLE ONLY a.t ADD CONSTRAINT uq UNIQUE (id, n);
ALTER TABLE a.p1 ADD CONSTRAINT uq1 UNIQUE (id, n) {StorageParameters};
{PartOf}
