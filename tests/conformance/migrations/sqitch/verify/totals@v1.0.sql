-- Verify shop:totals@v1.0 on pg

BEGIN;
ROLLBACK;
