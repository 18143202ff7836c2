-- Deploy shop:totals@v1.0 to pg

BEGIN;

CREATE VIEW public.totals AS
SELECT u.id FROM public.users u;

COMMIT;
