-- Revert shop:index from pg

BEGIN;

DROP INDEX public.orders_user_id_idx;

COMMIT;
