-- Verify shop:totals on pg

BEGIN;
ROLLBACK;
