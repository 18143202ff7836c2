-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY orders_user_id_idx ON public.orders (user_id);

-- +goose Down
DROP INDEX public.orders_user_id_idx;
