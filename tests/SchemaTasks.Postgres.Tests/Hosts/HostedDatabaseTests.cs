using System.Collections.Immutable;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Manifest;
using SchemaTasks.Migrations;
using SchemaTasks.Model;
using SchemaTasks.Shadow;
using SchemaTasks.Sql;

namespace SchemaTasks.Postgres.Tests.Hosts;

/// <summary>Databases as hosts hand them out, each on a server of its own, since a host is known by its roles.</summary>
public sealed class HostedDatabaseTests(PostgresServer server)
{
    /// <summary>What somebody takes away or changes by hand, and the path that drift has to name.</summary>
    public static TheoryData<string, string> SupabaseDrift => new()
    {
        { "DROP POLICY \"own folder\" ON storage.objects", "\"own folder\" ON storage.objects" },
        { "ALTER POLICY \"avatars are public\" ON storage.objects TO anon", "\"avatars are public\" ON storage.objects" },
        { "DROP TRIGGER on_auth_user_created ON auth.users", "on_auth_user_created ON auth.users" },
        { "ALTER TABLE auth.users DISABLE TRIGGER on_auth_user_created", "on_auth_user_created ON auth.users" },
        { "DROP INDEX auth.users_lower_email", "users_lower_email ON auth.users" },
        { "ALTER TABLE storage.buckets DROP CONSTRAINT buckets_profile_fkey", "buckets_profile_fkey ON storage.buckets" },
        { "ALTER TABLE public.profiles DROP CONSTRAINT profiles_id_fkey", "profiles_id_fkey" },
        { "ALTER PUBLICATION supabase_realtime DROP TABLE public.messages", "public.messages IN supabase_realtime" },
        { "CREATE POLICY everything ON storage.objects USING (true)", "everything ON storage.objects" },
        { "CREATE TRIGGER hook AFTER INSERT ON storage.objects FOR EACH ROW EXECUTE FUNCTION public.handle_new_user()", "hook ON storage.objects" },
        { "CREATE ROLE reporting; GRANT SELECT ON auth.users TO reporting", "ON TABLE auth.users TO reporting" },
        { "CREATE ROLE reporting; GRANT USAGE ON SCHEMA auth TO reporting", "ON SCHEMA auth TO reporting" },
    };

    [Fact]
    public async Task Nothing_of_Supabase_is_in_the_manifest_and_what_the_user_adds_is()
    {
        await using var own = await StartAsync("supabase.sql");
        var empty = await ReadAsync(own);
        Assert.Equal("supabase", empty.Platform?.Word);
        Assert.Equal(["public"], empty.Schema.Schemas.Select(schema => schema.Name));
        Assert.Empty(empty.Schema.Other);
        Assert.Empty(empty.Schema.Extensions);
        Assert.Empty(empty.Schema.EventTriggers);
        Assert.Empty(empty.Schema.Publications);
        Assert.Contains("auth, extensions, graphql_public, pgbouncer, realtime, storage, vault", Assert.Single(empty.Diagnostics).Message, StringComparison.Ordinal);

        // The first migration of a database that holds only what the host made.
        using var directory = new TemporaryDirectory();
        directory.Write("001_app.sql", HostFile.Read("supabase-app.sql"));
        var applied = await MigrationRunner.ApplyAsync(own.Administration, MigrationFiles.Read(directory.Path), new MigrationOptions(), TestContext.Current.CancellationToken);
        Assert.Equal(["001_app.sql"], applied.Applied.Select(file => file.Name));

        var manifest = ManifestFile.Print((await ReadAsync(own)).Schema);
        Expected.Matches("supabase.manifest.yaml", manifest);
        Assert.Equal(manifest, ManifestFile.Print(ManifestFile.Parse(manifest, "/schema.manifest.yaml").Schema));
    }

    [Fact]
    public async Task Drift_of_the_users_own_objects_in_Supabases_schemas_is_seen_and_fixed()
    {
        await using var own = await StartAsync("supabase.sql");
        foreach (var statement in SqlStatementSplitter.Split(HostFile.Read("supabase-app.sql"))) await own.ExecuteAsync(statement.Text);
        var expected = await ReadAsync(own);
        var seen = new List<string>();
        foreach (var (change, path) in SupabaseDrift.Select(row => row.Data))
        {
            foreach (var statement in SqlStatementSplitter.Split(change)) await own.ExecuteAsync(statement.Text);
            var actual = await ReadAsync(own);
            var changes = SchemaComparer.Compare(expected.Schema, actual.Schema);
            Assert.Contains(changes, found => found.ToString().Contains(path, StringComparison.Ordinal));
            seen.Add($"{change}: seen");

            var fix = SqlScript.Fix(expected.Schema, actual.Schema, new FixOptions { AllowDestructive = true });
            foreach (var statement in fix.Statements) await own.ExecuteAsync(statement.Text);
            Assert.Empty(SchemaComparer.Compare(expected.Schema, (await ReadAsync(own)).Schema));
            if (change.Contains("reporting", StringComparison.Ordinal)) await own.ExecuteAsync("DROP ROLE reporting");
        }
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', seen));
        Assert.Equal(SupabaseDrift.Count, seen.Count);
    }

    [Fact]
    public async Task Nothing_of_Neon_is_in_the_manifest_and_its_owner_migrates_a_fresh_database()
    {
        await using var own = await StartAsync("neon.sql");
        var owner = ConnectionSettings.Local(own.Administration.Host, own.Port, "postgres", "neondb_owner", "neon");
        using var directory = new TemporaryDirectory();
        directory.Write("001_app.sql", HostFile.Read("neon-app.sql"));
        await MigrationRunner.ApplyAsync(owner, MigrationFiles.Read(directory.Path), new MigrationOptions(), TestContext.Current.CancellationToken);
        var reading = await CatalogReader.ReadAsync(owner, Options, TestContext.Current.CancellationToken);
        Assert.Equal("neon", reading.Platform?.Word);
        Expected.Matches("neon.manifest.yaml", ManifestFile.Print(reading.Schema));

        await own.ExecuteAsync("DROP TRIGGER greet_user ON neon_auth.users_sync");
        var changes = SchemaComparer.Compare(reading.Schema, (await CatalogReader.ReadAsync(owner, Options, TestContext.Current.CancellationToken)).Schema);
        Assert.Contains("greet_user ON neon_auth.users_sync", Assert.Single(changes).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_the_users_in_a_schema_that_looks_like_a_hosts_is_never_left_out_without_a_line()
    {
        await using var own = await StartAsync("supabase.sql");
        await own.ExecuteAsync("CREATE TABLE auth.my_table (id int PRIMARY KEY)");
        await own.ExecuteAsync("CREATE FUNCTION storage.my_function(int) RETURNS int LANGUAGE sql AS 'SELECT 1'");
        var named = (await ReadAsync(own)).Diagnostics.Where(diagnostic => diagnostic.Code == "ST0128").ToList();
        Assert.Equal(["auth.my_table", "storage.my_function(integer)"], named.Select(diagnostic => $"{diagnostic.Arguments[0]}"));
        Assert.All(named, diagnostic => Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity));

        // The configuration has the last word.
        var everything = await CatalogReader.ReadAsync(own.Administration, Options with { Platform = HostingPlatform.None }, TestContext.Current.CancellationToken);
        Assert.Null(everything.Platform);
        Assert.Contains(everything.Schema.Schemas, schema => schema.Name == "auth" && schema.Tables.Any(table => table.Name == "my_table"));
        Assert.Empty(everything.Diagnostics);

        // Another host's table on this server: whatever it would leave out and is not that host's is named.
        await own.ExecuteAsync("CREATE SCHEMA neon");
        await own.ExecuteAsync("CREATE TABLE google_vacuum_mgmt (id int)");
        var wrong = await CatalogReader.ReadAsync(own.Administration, Options with { Platform = HostingPlatform.Neon }, TestContext.Current.CancellationToken);
        Assert.Equal("neon", wrong.Platform?.Word);
        Assert.Contains(wrong.Schema.Schemas, schema => schema.Name == "auth");
        Assert.Contains(wrong.Diagnostics, diagnostic => diagnostic.Code == "ST0127" && diagnostic.Message.Contains("the schemas neon", StringComparison.Ordinal));
    }

    private static CatalogOptions Options => CatalogOptions.Default with { Grants = true };

    private static Task<CatalogReading> ReadAsync(OwnServer own) => CatalogReader.ReadAsync(own.Administration, Options, TestContext.Current.CancellationToken);

    private async Task<OwnServer> StartAsync(string file)
    {
        var own = await OwnServer.StartAsync(server, []);
        await using var session = await ServerSession.OpenAsync(own.Administration, TestContext.Current.CancellationToken);
        foreach (var statement in SqlStatementSplitter.Split(HostFile.Read(file)))
        {
            await using var batch = new NpgsqlBatch(session.Connection) { BatchCommands = { new NpgsqlBatchCommand(statement.Text) } };
            await batch.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        return own;
    }
}
