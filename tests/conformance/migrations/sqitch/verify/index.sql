-- Verify shop:index on pg

BEGIN;
ROLLBACK;
