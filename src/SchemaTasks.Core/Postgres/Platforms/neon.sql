-- What migrations may name of Neon: Neon Auth's table of users (https://neon.com/docs/guides/neon-auth) and the functions of its Data API.
CREATE SCHEMA neon_auth AUTHORIZATION neondb_owner;
CREATE TABLE neon_auth.users_sync (
    raw_json jsonb NOT NULL,
    id text GENERATED ALWAYS AS (raw_json ->> 'id') STORED NOT NULL PRIMARY KEY,
    name text GENERATED ALWAYS AS (raw_json ->> 'display_name') STORED,
    email text GENERATED ALWAYS AS (raw_json ->> 'primary_email') STORED,
    created_at timestamptz GENERATED ALWAYS AS (to_timestamp(trunc((raw_json ->> 'signed_up_at_millis')::bigint::double precision / 1000))) STORED,
    updated_at timestamptz,
    deleted_at timestamptz
);
ALTER TABLE neon_auth.users_sync OWNER TO neondb_owner;
