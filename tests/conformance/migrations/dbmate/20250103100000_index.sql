-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY orders_user_id_idx ON public.orders (user_id);

-- migrate:down transaction:false
DROP INDEX public.orders_user_id_idx;
