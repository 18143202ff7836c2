using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;
using SchemaTasks.Operations;

namespace SchemaTasks.Postgres.Tests.Hosts;

/// <summary>Migrations that name what a host makes, on a shadow that nobody but the package filled.</summary>
public sealed class HostedShadowTests(PostgresServer server)
{
    [Theory]
    [InlineData("supabase")]
    [InlineData("neon")]
    public async Task A_folder_written_for_a_host_gives_the_same_manifest_on_the_shadow_as_on_the_host(string platform)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("migrations/001_app.sql", HostFile.Read($"{platform}-app.sql"));
        var request = Request(directory, $"platform: {platform}\ngrants: true\n");
        var manifest = await ManifestAsync(request);
        var expected = File.ReadAllText(HostFile.PathOf($"Expected/{platform}.manifest.yaml"));
        // The versions' and the owners' own: who may use the schema "public" is the shadow's affair.
        Assert.Equal(Comparable(expected), Comparable(manifest));
        Assert.DoesNotContain("users_sync_deleted", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_host_the_same_folder_fails_at_its_line()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("migrations/001_app.sql", HostFile.Read("supabase-app.sql"));
        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => ManifestAsync(Request(directory, "grants: true\n")));
        Assert.Equal(("ST2040", 2), (fault.Diagnostics[0].Code, fault.Diagnostics[0].Location!.Line));
    }

    [Theory]
    [InlineData("CREATE TABLE t (id uuid DEFAULT auth.uid())", "schema 'auth' comes with Supabase: write 'platform: supabase' into schema/schema.config.yaml")]
    [InlineData("CREATE TABLE t (id uuid REFERENCES auth.users (id))", "'platform: supabase'")]
    [InlineData("CREATE TABLE t (id int); GRANT SELECT ON t TO anon", "role 'anon' comes with Supabase")]
    [InlineData("CREATE TABLE t (id int); GRANT SELECT ON t TO authenticated", "'platform: neon' or 'platform: supabase'")]
    [InlineData("CREATE TABLE t (id int); GRANT SELECT ON t TO rds_superuser", "'platform: rds'")]
    [InlineData("CREATE TABLE t (id mine.type)", null)]
    public async Task What_a_host_would_have_is_named_with_its_cure(string migration, string? cure)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("migrations/001_app.sql", migration);

        var fault = (await Assert.ThrowsAsync<DiagnosticException>(() => ManifestAsync(Request(directory, "")))).Diagnostics[0];

        Assert.Equal("ST2040", fault.Code);
        if (cure is null) Assert.DoesNotContain("platform", fault.Message, StringComparison.Ordinal);
        else Assert.Contains(cure, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_counted_without_the_replays_own_table_and_although_a_seed_is_wrong()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("supabase/migrations/20250101000000_app.sql", "CREATE TABLE public.lists (id int PRIMARY KEY, owner uuid DEFAULT auth.uid());");
        directory.Write("seeds/010_lists.csv", "id\n1\n");
        var manifest = directory.Write("schema.manifest.yaml", "version: \"1.0\"\nschemas:\n  - name: public\n    tables:\n      - name: lists\n        columns:\n          - { name: id, type: int, nullable: false }\n");
        var request = new HealthRequest
        {
            ManifestFile = manifest,
            Database = Request(directory, "platform: supabase\n") with { MigrationsDirectory = Path.Combine(directory.Path, "supabase", "migrations") },
            Seeds = new SeedSource(Path.Combine(directory.Path, "seeds"), "", manifest),
            ReportFile = "",
        };
        request = request with { ConfigurationFile = request.Database.ConfigurationFile };

        var result = await HealthOperation.CountAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(["public.lists"], result.Report.Rows.Select(row => row.Relation));
        var warning = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "ST2106");
        Assert.Equal(DiagnosticSeverity.Warning, warning.Severity);
        Assert.EndsWith("Name it 010_public.lists.csv.", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rds", "CREATE ROLE app; GRANT rds_iam TO app; GRANT rds_superuser TO app")]
    [InlineData("cloudsql", "CREATE TABLE t (id int); GRANT SELECT ON t TO cloudsqlsuperuser")]
    [InlineData("azure", "CREATE TABLE t (id int); GRANT SELECT ON t TO azure_pg_admin")]
    [InlineData("aiven", "CREATE TABLE t (id int); ALTER TABLE t OWNER TO avnadmin")]
    [InlineData("fly", "CREATE TABLE t (id int); GRANT SELECT ON t TO flypgadmin")]
    [InlineData("neon", "CREATE TABLE t (id int); ALTER TABLE t OWNER TO neondb_owner; CREATE ROLE app; GRANT neon_superuser TO app")]
    [InlineData("supabase", "CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\"; CREATE TABLE t (id uuid DEFAULT extensions.uuid_generate_v4()); GRANT ALL ON t TO service_role; CREATE POLICY p ON realtime.messages TO authenticated USING (realtime.topic() = 'a')")]
    public async Task Roles_of_every_host_may_be_named(string platform, string migration)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("migrations/001_app.sql", migration);
        Assert.DoesNotContain("supabase_", await ManifestAsync(Request(directory, $"platform: {platform}\n")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prelude_runs_before_the_migrations_and_is_in_no_manifest()
    {
        using var directory = new TemporaryDirectory();
        var prelude = directory.Write("prelude.sql", "CREATE ROLE legacy_reader;\nCREATE SCHEMA legacy;\nCREATE TABLE legacy.customer (id int PRIMARY KEY, name text);\nCREATE FUNCTION public.tenant() RETURNS int LANGUAGE sql AS 'SELECT 1';\nCREATE TRIGGER keep BEFORE UPDATE ON legacy.customer FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();\n");
        directory.Write("migrations/001_orders.sql", "CREATE TABLE public.orders (id int PRIMARY KEY, customer int REFERENCES legacy.customer, tenant int DEFAULT public.tenant());\nGRANT SELECT ON public.orders TO legacy_reader;\nCREATE POLICY own ON legacy.customer USING (true);\nCREATE INDEX customer_name ON legacy.customer (name);\n");
        var manifest = await ManifestAsync(Request(directory, "grants: true\n") with { ShadowPrelude = prelude });

        Assert.DoesNotContain("name: legacy", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("name: tenant\n        kind", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("keep ON", manifest, StringComparison.Ordinal);
        foreach (var own in (string[])["role: legacy_reader", "table: customer", "own ON legacy.customer", "customer_name ON legacy.customer"]) Assert.Contains(own, manifest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_the_prelude_is_reported_at_its_line()
    {
        using var directory = new TemporaryDirectory();
        var prelude = directory.Write("prelude.sql", "CREATE ROLE a_reader;\nCREATE TABEL legacy (id int);\n");
        directory.Write("migrations/001_a.sql", "CREATE TABLE a (id int);");
        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => ManifestAsync(Request(directory, "") with { ShadowPrelude = prelude }));
        Assert.Equal(("ST2040", new SourceLocation(prelude, 2, 8)), (fault.Diagnostics[0].Code, fault.Diagnostics[0].Location));

        fault = await Assert.ThrowsAsync<DiagnosticException>(() => ManifestAsync(Request(directory, "") with { ShadowPrelude = prelude + ".gone" }));
        Assert.Equal("ST5016", fault.Diagnostics[0].Code);

        // It has a migration's rights, no more.
        directory.Write("prelude.sql", "COPY (SELECT 1) TO PROGRAM 'true';");
        fault = await Assert.ThrowsAsync<DiagnosticException>(() => ManifestAsync(Request(directory, "") with { ShadowPrelude = prelude }));
        Assert.Contains("42501", fault.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Roles_that_migrations_make_on_a_given_server_are_removed_or_named(bool asSuperuser)
    {
        await using var own = await OwnServer.StartAsync(server, []);
        await own.ExecuteAsync("CREATE ROLE shadow LOGIN CREATEDB CREATEROLE");
        await own.ExecuteAsync("CREATE ROLE there_before");
        using var directory = new TemporaryDirectory();
        directory.Write("migrations/001_roles.sql", "CREATE ROLE grafana;\nDO $$ BEGIN CREATE ROLE \"In Block\"; END $$;\nDO $$ BEGIN EXECUTE 'CREATE ' || 'ROLE dynamic'; END $$;\nCREATE TABLE t (id int);\nGRANT SELECT ON t TO grafana, there_before;\n");
        var user = asSuperuser ? "postgres" : "shadow";
        var configuration = asSuperuser ? "shadow:\n  superuser: true\n" : "";
        var request = Request(directory, configuration) with
        {
            Shadow = SchemaTasks.Shadow.ShadowProvider.Url,
            Environment = name => name == "SCHEMA_SHADOW_URL" ? $"host={own.Administration.Host} port={own.Port} user={user} dbname=postgres" : null,
        };
        for (var run = 0; run < 2; run++)
        {
            await using (var shadow = await OpenDatabase.OpenAsync(request, null, TestContext.Current.CancellationToken))
            {
                var named = Assert.Single(shadow.Diagnostics, diagnostic => diagnostic.Code == "ST5017");
                Assert.Equal("dynamic", named.Arguments[0]);
            }
            Assert.Equal(["dynamic", "there_before"], await RolesAsync());
            await own.ExecuteAsync("DROP ROLE dynamic");
        }

        // A host's roles go as well, and those that were there stay as they are.
        directory.Write("migrations/001_roles.sql", "CREATE TABLE t (id int);\nGRANT SELECT ON t TO rds_iam;\n");
        directory.Write("schema.config.yaml", configuration + "platform: rds\n");
        await (await OpenDatabase.OpenAsync(request, null, TestContext.Current.CancellationToken)).DisposeAsync();
        Assert.Equal(["there_before"], await RolesAsync());

        Task<IReadOnlyList<string?>> RolesAsync() => TestDatabase.QueryAsync(own.Administration, "SELECT rolname FROM pg_roles WHERE oid >= 16384 AND rolname <> 'shadow' ORDER BY rolname COLLATE \"C\"");
    }

    private static string Comparable(string manifest)
    {
        var lines = manifest.Split('\n').Where(line => !line.StartsWith("postgres:", StringComparison.Ordinal)).ToList();
        // Grants are compared by the drift tests: a host gives its own roles some on everything that is made in "public".
        var schema = SchemaTasks.Manifest.ManifestFile.Parse(string.Join('\n', lines.Prepend("postgres: 15")), "/schema.manifest.yaml").Schema;
        return ManifestFile.Print(schema with
        {
            Other = [.. schema.Other.Where(other => other.Kind != "default privileges")],
            Schemas = [.. schema.Schemas.Select(one => one with { Grants = [], Tables = [.. one.Tables.Select(table => table with { Grants = [] })], Views = [.. one.Views.Select(view => view with { Grants = [] })], Routines = [.. one.Routines.Select(routine => routine with { Grants = [] })] })],
        });
    }

    private DatabaseRequest Request(TemporaryDirectory directory, string configuration) => new()
    {
        Mode = DatabaseMode.Shadow,
        MigrationsDirectory = Path.Combine(directory.Path, "migrations"),
        ConfigurationFile = directory.Write("schema.config.yaml", configuration),
        Shadow = server.ShadowOptions.Provider,
        Environment = server.ShadowOptions.Environment,
    };

    private static async Task<string> ManifestAsync(DatabaseRequest request)
    {
        await using var shadow = await OpenDatabase.OpenAsync(request, null, TestContext.Current.CancellationToken);
        var reading = await shadow.ReadAsync(ConfigurationFile.Read(request.ConfigurationFile!), null, request, TestContext.Current.CancellationToken);
        return ManifestFile.Print(reading.Schema);
    }
}
