-- Revert shop:totals from pg

BEGIN;

CREATE OR REPLACE VIEW public.totals AS
SELECT u.id FROM public.users u;

COMMIT;
