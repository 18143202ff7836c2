-- Revert shop:orders from pg

BEGIN;

DROP TABLE public.orders;
DROP FUNCTION public.touch();

COMMIT;
