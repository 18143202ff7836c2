CREATE INDEX CONCURRENTLY orders_user_id_idx ON public.orders (user_id);
