--liquibase formatted sql

--changeset ada:index runInTransaction:false dbms:postgresql
CREATE INDEX CONCURRENTLY orders_user_id_idx ON public.orders (user_id);
--rollback DROP INDEX public.orders_user_id_idx;

--changeset ada:not-here dbms:oracle
CREATE TABLE nowhere (id NUMBER(10));

--changeset ada:totals runOnChange:true
CREATE OR REPLACE VIEW public.totals AS
SELECT u.id, u.email, sum(o.total) AS total FROM public.users u JOIN public.orders o ON o.user_id = u.id GROUP BY u.id, u.email;
