DROP TABLE public.orders;
DROP FUNCTION public.touch();
