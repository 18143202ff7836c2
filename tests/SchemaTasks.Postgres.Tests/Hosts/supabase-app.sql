-- What an application on Supabase adds, in its own schema and in the host's.
CREATE TABLE public.profiles (id uuid PRIMARY KEY REFERENCES auth.users ON DELETE CASCADE, name text NOT NULL, avatar text);
ALTER TABLE public.profiles ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.profiles USING (auth.uid() = id);
CREATE TABLE public.messages (id bigint PRIMARY KEY, author uuid NOT NULL REFERENCES public.profiles, body text);
CREATE FUNCTION public.handle_new_user() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS 'BEGIN INSERT INTO public.profiles (id, name) VALUES (NEW.id, ''''); RETURN NEW; END';
CREATE TRIGGER on_auth_user_created AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION public.handle_new_user();
CREATE POLICY "avatars are public" ON storage.objects FOR SELECT TO anon, authenticated USING (bucket_id = 'avatars');
CREATE POLICY "own folder" ON storage.objects FOR INSERT TO authenticated WITH CHECK (bucket_id = 'avatars' AND auth.uid()::text = (storage.foldername(name))[1]);
CREATE INDEX users_lower_email ON auth.users (lower(email));
ALTER TABLE storage.buckets ADD CONSTRAINT buckets_profile_fkey FOREIGN KEY (owner) REFERENCES public.profiles;
ALTER PUBLICATION supabase_realtime ADD TABLE public.messages;
CREATE VIEW public.emails AS SELECT id, email FROM auth.users
