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
