-- migrate:up
CREATE TABLE public.orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id bigint NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    total numeric(10, 2) NOT NULL CHECK (total >= 0),
    note text DEFAULT 'a ; and a -- dash'
);

CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.note IS NULL THEN
        NEW.note := 'none; yet';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER touch BEFORE INSERT ON public.orders FOR EACH ROW EXECUTE FUNCTION public.touch();

-- migrate:down
DROP TABLE public.orders;
DROP FUNCTION public.touch();
