-- Revert shop:totals@v1.0 from pg

BEGIN;

DROP VIEW public.totals;

COMMIT;
