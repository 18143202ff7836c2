-- A database as Neon hands it out, written for these tests after https://neon.com/docs/manage/roles and https://neon.com/docs/guides/neon-auth.
CREATE ROLE cloud_admin SUPERUSER LOGIN;
CREATE ROLE neon_superuser CREATEDB CREATEROLE BYPASSRLS NOLOGIN;
CREATE ROLE neondb_owner LOGIN CREATEDB CREATEROLE PASSWORD 'neon';
GRANT neon_superuser TO neondb_owner;
SET ROLE cloud_admin;
CREATE SCHEMA neon;
CREATE VIEW neon.neon_stat AS SELECT 1 AS metric;
CREATE SCHEMA neon_migration;
CREATE TABLE neon_migration.migration_id (key int PRIMARY KEY, id bigint NOT NULL);
CREATE SCHEMA neon_auth;
CREATE TABLE neon_auth.users_sync (raw_json jsonb NOT NULL, id text PRIMARY KEY, name text, email text, deleted_at timestamptz);
CREATE INDEX users_sync_deleted_at_idx ON neon_auth.users_sync (deleted_at);
RESET ROLE;
GRANT USAGE, CREATE ON SCHEMA neon_auth TO neon_superuser;
GRANT ALL ON neon_auth.users_sync TO neon_superuser;
ALTER SCHEMA neon_auth OWNER TO neondb_owner;
ALTER TABLE neon_auth.users_sync OWNER TO neondb_owner;
CREATE SCHEMA neon_control_plane;
CREATE TABLE neon_control_plane.endpoints (endpoint_id text PRIMARY KEY, allowed_ips text);
GRANT ALL ON SCHEMA public TO neondb_owner
