-- What an application on Neon adds.
CREATE TABLE public.todos (id bigint PRIMARY KEY, owner text NOT NULL REFERENCES neon_auth.users_sync ON DELETE CASCADE, title text NOT NULL);
CREATE FUNCTION public.greet() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER greet_user AFTER INSERT ON neon_auth.users_sync FOR EACH ROW EXECUTE FUNCTION public.greet();
CREATE POLICY todos_of_owner ON public.todos USING (owner = current_setting('app.user', true));
ALTER TABLE public.todos ENABLE ROW LEVEL SECURITY
