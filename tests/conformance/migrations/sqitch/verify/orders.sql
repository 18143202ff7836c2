-- Verify shop:orders on pg

BEGIN;
ROLLBACK;
