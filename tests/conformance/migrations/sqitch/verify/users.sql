-- Verify shop:users on pg

BEGIN;
ROLLBACK;
