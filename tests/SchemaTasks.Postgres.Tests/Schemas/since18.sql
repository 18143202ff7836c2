-- since 18
CREATE SCHEMA v18;
CREATE EXTENSION btree_gist SCHEMA v18;
CREATE TABLE v18.t (
    id integer CONSTRAINT id_must NOT NULL,
    a integer NOT NULL NO INHERIT,
    b integer GENERATED ALWAYS AS (a * 2) VIRTUAL,
    c integer,
    d integer NOT NULL,
    CONSTRAINT lazy CHECK (a > 0) NOT ENFORCED
);
ALTER TABLE v18.t ADD CONSTRAINT c_later NOT NULL c NOT VALID;
CREATE TABLE v18.booking (room integer, during daterange, PRIMARY KEY (room, during WITHOUT OVERLAPS));
CREATE TABLE v18.guest (id integer, room integer, during daterange, FOREIGN KEY (room, PERIOD during) REFERENCES v18.booking (room, PERIOD during));
CREATE TABLE v18.lazy_key (id integer PRIMARY KEY, other integer REFERENCES v18.lazy_key NOT ENFORCED);
CREATE PUBLICATION v18_generated FOR TABLE v18.t WITH (publish_generated_columns = stored);
CREATE TABLE v18.named (a integer NOT NULL);
CREATE TABLE v18.other (a integer CONSTRAINT named_a_not_null NOT NULL);
CREATE TABLE v18.parted (a integer NOT NULL, b integer, c integer GENERATED ALWAYS AS (b * 2) STORED, d integer GENERATED ALWAYS AS (b * 3) VIRTUAL) PARTITION BY LIST (a);
CREATE TABLE v18.part (a integer CONSTRAINT a_own NOT NULL, b integer CONSTRAINT b_own NOT NULL, c integer GENERATED ALWAYS AS (b * 4) STORED, d integer GENERATED ALWAYS AS (b * 5) VIRTUAL);
ALTER TABLE v18.parted ATTACH PARTITION v18.part FOR VALUES IN (1);
