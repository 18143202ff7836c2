---- tern: disable-tx ----
CREATE INDEX CONCURRENTLY orders_user_id_idx ON public.orders (user_id);

---- create above / drop below ----

DROP INDEX public.orders_user_id_idx;
