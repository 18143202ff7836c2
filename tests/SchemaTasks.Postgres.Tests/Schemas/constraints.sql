CREATE SCHEMA keys;
CREATE TABLE keys.country (code char(2) PRIMARY KEY, name text UNIQUE);
CREATE TABLE keys.city (
    country char(2) NOT NULL,
    name text NOT NULL,
    population integer CONSTRAINT city_population_positive CHECK (population > 0),
    area numeric,
    CONSTRAINT city_pk PRIMARY KEY (country, name) INCLUDE (population),
    CONSTRAINT city_area_key UNIQUE (area, country) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT city_unique_later UNIQUE (name) DEFERRABLE,
    CONSTRAINT city_country_fk FOREIGN KEY (country) REFERENCES keys.country ON UPDATE CASCADE ON DELETE RESTRICT,
    CONSTRAINT city_dense CHECK (population IS NULL OR area IS NULL OR population / area < 100000) NO INHERIT
);
ALTER TABLE keys.city ADD CONSTRAINT city_small CHECK (population < 100000000) NOT VALID;
CREATE TABLE keys.street (
    id integer PRIMARY KEY WITH (fillfactor = 80),
    country char(2),
    city text,
    parent integer REFERENCES keys.street ON DELETE SET NULL,
    twin integer CONSTRAINT street_twin_fk REFERENCES keys.street DEFERRABLE INITIALLY DEFERRED,
    default_country char(2) DEFAULT 'xx',
    during tsrange,
    CONSTRAINT street_city_fk FOREIGN KEY (country, city) REFERENCES keys.city MATCH FULL ON UPDATE SET NULL ON DELETE SET DEFAULT,
    CONSTRAINT street_country_fk FOREIGN KEY (default_country) REFERENCES keys.country NOT DEFERRABLE,
    CONSTRAINT street_no_overlap EXCLUDE USING gist (during WITH &&) WHERE (id > 0) DEFERRABLE
);
ALTER TABLE keys.street ADD CONSTRAINT street_country_lazy_fk FOREIGN KEY (country) REFERENCES keys.country NOT VALID;
ALTER TABLE keys.street ADD CONSTRAINT street_overlap_btree EXCLUDE USING btree (id WITH =);
COMMENT ON CONSTRAINT city_pk ON keys.city IS 'Country first';
COMMENT ON CONSTRAINT street_city_fk ON keys.street IS 'Both or none';
COMMENT ON CONSTRAINT city_small ON keys.city IS 'Not checked for old rows';
COMMENT ON CONSTRAINT street_no_overlap ON keys.street IS 'One at a time';
ALTER TABLE keys.city REPLICA IDENTITY USING INDEX city_pk;
ALTER TABLE keys.street CLUSTER ON street_pkey;
CREATE TABLE keys.node (id integer CONSTRAINT "The Key" PRIMARY KEY, up integer);
CREATE TABLE keys.edge (a integer REFERENCES keys.node, b integer REFERENCES keys.node, PRIMARY KEY (a, b));
ALTER TABLE keys.node ADD FOREIGN KEY (up, id) REFERENCES keys.edge (a, b);
