CREATE OR REPLACE VIEW public.totals AS
SELECT u.id, u.email, sum(o.total) AS total FROM public.users u JOIN public.orders o ON o.user_id = u.id GROUP BY u.id, u.email;
