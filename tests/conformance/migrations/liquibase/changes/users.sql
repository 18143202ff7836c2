--liquibase formatted sql

--changeset ada:users
CREATE TABLE public.users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE public.users IS 'People; those who pay.';
--rollback DROP TABLE public.users;

--changeset ada:orders splitStatements:false
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
--rollback DROP TABLE public.orders;
--rollback DROP FUNCTION public.touch();
