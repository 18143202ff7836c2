-- Up Migration
CREATE INDEX orders_user_id_idx ON public.orders (user_id);

-- Down Migration
DROP INDEX public.orders_user_id_idx;
