using System.Globalization;
using SchemaTasks.Configuration;
using SchemaTasks.Manifest;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres.Tests;

/// <summary>Every schema of <c>Schemas/*.sql</c> on the run's server.</summary>
public sealed class CatalogReaderTests(PostgresServer server)
{
    public static IEnumerable<TheoryDataRow<string>> Schemas => SchemaFile.All.Select(file => new TheoryDataRow<string>(file.Name));

    /// <summary>One database serves the laws of reading, since creating it takes longest.</summary>
    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task A_schema_is_read_whole_and_the_same_by_everybody(string name)
    {
        await using var database = await CreateAsync(name);
        var reading = await ReadAsync(database);
        var manifest = ManifestFile.Print(reading.Schema);

        // Every object is in the model or left out by a named rule.
        var (differences, objects) = await CountCheck.RunAsync(database.Connection, reading.Schema);
        Assert.Empty(differences);
        Assert.True(objects > 1000);
        Assert.DoesNotContain(reading.Diagnostics, diagnostic => diagnostic.Code != "ST0141");

        // Another reading and the manifest give the same model, without secrets.
        Assert.Equal(manifest, ManifestFile.Print((await ReadAsync(database)).Schema));
        var owned = ManifestFile.Print((await CatalogReader.ReadAsync(database.Connection, CatalogOptions.Default with { Owners = true, Grants = true }, CancellationToken.None)).Schema);
        Assert.All(new[] { manifest, owned }, text => Assert.Equal(text, ManifestFile.Print(ManifestFile.Parse(text, "/schema.manifest.yaml").Schema)));
        Assert.DoesNotContain("canary", manifest, StringComparison.Ordinal);

        // A role with only CONNECT reads the same.
        var role = $"poor_{Guid.NewGuid():n}";
        await database.ExecuteAsync($"CREATE ROLE {role} LOGIN PASSWORD 'poor'; REVOKE ALL ON SCHEMA public FROM PUBLIC");
        try
        {
            var connection = ConnectionSettings.Local(database.Connection.Host, int.Parse(database.Connection.Port, CultureInfo.InvariantCulture), database.Connection.Database, role, "poor");
            Assert.Equal(manifest, ManifestFile.Print((await CatalogReader.ReadAsync(connection, CatalogOptions.Default, CancellationToken.None)).Schema));
        }
        finally
        {
            await database.ExecuteAsync($"DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task Views_that_read_one_another_in_a_circle_are_left_out_and_reported()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("""
            CREATE SCHEMA a;
            CREATE VIEW a.v AS SELECT 1 AS n; CREATE VIEW a.w AS SELECT n FROM a.v; CREATE OR REPLACE VIEW a.v AS SELECT n FROM a.w;
            CREATE VIEW a.plain AS SELECT 1 AS n;
            CREATE VIEW a.self AS SELECT 1 AS n; CREATE OR REPLACE VIEW a.self AS SELECT n FROM a.self;
            CREATE VIEW a.reader AS SELECT n FROM a.self; CREATE VIEW a.further AS SELECT r.n FROM a.reader r, a.plain;
            """);
        var reading = await ReadAsync(database);

        Assert.Equal(["plain"], reading.Schema.Schemas.Single(schema => schema.Name == "a").Views.Select(view => view.Name));
        Assert.Equal(["ST0124", "ST0124"], reading.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Contains("'a.self' read one another in a circle and are left out, with 'a.reader', 'a.further', which", string.Join(' ', reading.Diagnostics.Select(diagnostic => diagnostic.Message)), StringComparison.Ordinal);
        Assert.Contains("'a.v', 'a.w'", string.Join(' ', reading.Diagnostics.Select(diagnostic => diagnostic.Message)), StringComparison.Ordinal);
        var text = ManifestFile.Print(reading.Schema);
        Assert.Equal(text, ManifestFile.Print(ManifestFile.Parse(text, "/schema.manifest.yaml").Schema));
        Assert.Empty((await CountCheck.RunAsync(database.Connection, reading.Schema)).Differences);
    }

    [Fact]
    public async Task Everything_of_one_sample_is_read_as_expected()
    {
        await using var database = await server.CreateDatabaseAsync();
        foreach (var name in new[] { "constraints", "indexes", "partitions", "triggers" })
        {
            await database.ExecuteAsync(SchemaFile.All.Single(file => file.Name == name).Sql);
        }
        var schema = (await ReadAsync(database)).Schema;

        var city = Table(schema, "keys", "city");
        Assert.Equal(["country", "name"], city.PrimaryKey!.Columns);
        Assert.Equal(["population"], city.PrimaryKey.Include);
        Assert.True(city.PrimaryKey.ReplicaIdentity);
        Assert.Equal("Country first", city.PrimaryKey.Comment);
        Assert.Equal(Deferrability.InitiallyDeferred, city.UniqueConstraints.Single(key => key.Name == "city_area_key").Deferrability);
        var street = Table(schema, "keys", "street").ForeignKeys.Single(key => key.Name == "street_city_fk");
        Assert.True(street.MatchFull);
        Assert.Equal((ReferentialAction.SetNull, ReferentialAction.SetDefault), (street.OnUpdate, street.OnDelete));
        Assert.Equal(new QualifiedName("keys", "city"), street.References);

        var doc = Table(schema, "find", "doc");
        Model.Index Index(string name) => doc.Indexes.Single(index => index.Name == name);
        Assert.Equal(["(a + 1)", "lower(b)", "(a * 2)", null, "find.twice(a)"], Index("expressions").Keys.Select(key => key.Expression));
        Assert.Equal(500, Index("expressions").Keys[1].StatisticsTarget);
        Assert.Equal(["pg_catalog.\"C\"", null, null, null], Index("collated_expression").Keys.Select(key => key.Collation));
        Assert.Equal(["pg_catalog.\"C\"", "pg_catalog.\"POSIX\"", null], Index("collated").Keys.Select(key => key.Collation));
        Assert.Equal(["text_pattern_ops", "varchar_pattern_ops"], Index("pattern").Keys.Select(key => key.OperatorClass));
        Assert.All(Index("domains").Keys, key => Assert.Null(key.OperatorClass));
        Assert.Equal(["siglen=64"], Index("gist_vector").Keys[0].OperatorClassParameters);
        Assert.Equal([NullsOrder.Default, NullsOrder.First, NullsOrder.Last], Index("several").Keys.Select(key => key.Nulls));

        var events = Table(schema, "log", "event");
        Assert.Equal(["event_2024", "event_2025", "event_2026", "event_default", "event_2023"], events.Partitions.Select(partition => partition.Table.Name));
        Assert.Empty(events.Partitions[0].Table.Columns);
        Assert.Equal(["payload", "size"], events.Partitions[4].Table.Columns.Select(column => column.Name));
        Assert.Equal(["event_2026_high", "event_2026_low"], events.Partitions[2].Table.Partitions.Select(partition => partition.Table.Name));
        Assert.Equal(["event_2023_size_idx"], events.Partitions[4].Table.Indexes.Select(index => index.Name));

        var audited = Table(schema, "act", "t");
        Assert.Equal(FiringMode.Replica, audited.Triggers.Single(trigger => trigger.Name == "replica").Enabled);
        Assert.Equal(RowLevelSecurity.Forced, Table(schema, "act", "audit").RowLevelSecurity);
        Assert.Equal(["everything", "few", "nothing_yet"], schema.Publications.Select(publication => publication.Name));
    }

    [Fact]
    public async Task Grants_and_owners_are_read_when_asked_for()
    {
        await using var database = await CreateAsync("grants");
        var without = (await ReadAsync(database)).Schema.Schemas.Single(schema => schema.Name == "given");
        Assert.Null(without.Owner);
        Assert.Empty(without.Tables[0].Grants);

        var schema = (await CatalogReader.ReadAsync(database.Connection, CatalogOptions.Default with { Owners = true, Grants = true }, CancellationToken.None)).Schema;
        var given = schema.Schemas.Single(one => one.Name == "given");
        Assert.Equal(database.Connection.User, given.Owner);
        Assert.Equal(
            [$"{database.Connection.User}:delete,insert,references,select,trigger,update", "schematasks \"odd\" writer:insert,select,update+", "schematasks_reader:select"],
            Grants(given.Tables[0].Grants).Select(text => text.Replace("maintain,", "", StringComparison.Ordinal)));
        Assert.Equal(["schematasks_reader:update"], Grants(given.Tables[0].Columns[1].Grants));
        Assert.Empty(given.Routines.Single(routine => routine.Name == "public_may").Grants);
        Assert.Equal(["public:", "schematasks_reader:execute+"], Grants(given.Routines.Single(routine => routine.Name == "public_may_not").Grants));
        Assert.Equal(["public:"], Grants(given.Enums[0].Grants));
        Assert.Equal(["public:usage", "schematasks_reader:usage"], Grants(given.Grants));
        Assert.Equal(2, schema.Other.Count(other => other.Kind == "default privileges"));

        var ofOthers = (await CatalogReader.ReadAsync(database.Connection, CatalogOptions.Default with { Grants = true }, CancellationToken.None)).Schema.Schemas.Single(one => one.Name == "given");
        Assert.Equal(given.Tables[0].Grants.Where(grant => grant.Role != database.Connection.User), ofOthers.Tables[0].Grants, (left, right) => left.Role == right.Role && left.Privileges.SequenceEqual(right.Privileges));
    }

    [Fact]
    public async Task Filters_leave_out_objects_and_what_refers_to_them()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("""
            CREATE SCHEMA a; CREATE SCHEMA b; CREATE SCHEMA c;
            CREATE TABLE a.one (id serial PRIMARY KEY, secret text UNIQUE, x integer);
            CREATE INDEX one_secret_idx ON a.one (x, secret);
            CREATE TABLE a.two (id integer PRIMARY KEY, one_id integer REFERENCES a.one, b_id integer);
            CREATE VIEW a.v AS SELECT id FROM a.one;
            CREATE TABLE b.audit_log (id serial PRIMARY KEY);
            CREATE TABLE b.other (id integer);
            CREATE TABLE public.schema_migrations (version varchar PRIMARY KEY);
            """);

        async Task<CatalogReading> ReadWith(string[] include, string[] exclude) => await CatalogReader.ReadAsync(database.Connection,
            CatalogOptions.Default with { Include = [.. include.Select(Glob)], Exclude = [.. exclude.Select(Glob)] }, CancellationToken.None);

        var all = (await ReadAsync(database)).Schema;
        Assert.Empty(all.Schemas.Single(schema => schema.Name == "public").Tables);
        Assert.Empty(all.Schemas.Single(schema => schema.Name == "public").Sequences);

        var onlyA = (await ReadWith(["a"], [])).Schema;
        Assert.Equal(["a"], onlyA.Schemas.Select(schema => schema.Name));
        Assert.Equal(2, onlyA.Schemas[0].Tables.Length);

        var tables = (await ReadWith(["table:*.*"], ["b"])).Schema;
        Assert.Equal(["a"], tables.Schemas.Select(schema => schema.Name));
        Assert.Empty(tables.Schemas[0].Views);
        Assert.NotEmpty(tables.Schemas[0].Tables[0].Indexes);

        var withoutOne = await ReadWith([], ["a.one", "*.audit_*"]);
        Assert.Equal(["two"], withoutOne.Schema.Schemas.Single(schema => schema.Name == "a").Tables.Select(table => table.Name));
        Assert.Empty(withoutOne.Schema.Schemas.Single(schema => schema.Name == "a").Tables[0].ForeignKeys);
        Assert.Contains(withoutOne.Diagnostics, diagnostic => diagnostic.Code == "ST0121" && diagnostic.Message.Contains("a.two.two_one_id_fkey", StringComparison.Ordinal));

        var withoutColumn = await ReadWith([], ["column:a.one.secret"]);
        var one = withoutColumn.Schema.Schemas.Single(schema => schema.Name == "a").Tables[0];
        Assert.Equal(["id", "x"], one.Columns.Select(column => column.Name));
        Assert.Empty(one.Indexes);
        Assert.Empty(one.UniqueConstraints);
        ManifestFile.Parse(ManifestFile.Print(withoutColumn.Schema), "/schema.manifest.yaml");
    }

    private static ObjectGlob Glob(string text) => text.Split(':') is [var kind, var pattern] ? new ObjectGlob(KindNames.Parse(kind), pattern) : new ObjectGlob(null, text);

    private static IEnumerable<string> Grants(IEnumerable<Grant> grants) => grants.Select(grant => $"{grant.Role}:{string.Join(',', grant.Privileges)}{(grant.Grantable ? "+" : "")}");

    private static Table Table(DatabaseSchema schema, string name, string table) => schema.Schemas.Single(one => one.Name == name).Tables.Single(one => one.Name == table);

    private static Task<CatalogReading> ReadAsync(TestDatabase database) => CatalogReader.ReadAsync(database.Connection, CatalogOptions.Default, CancellationToken.None);

    private async Task<TestDatabase> CreateAsync(string name)
    {
        var file = SchemaFile.All.Single(one => one.Name == name);
        Skipping.Unless(server.Major >= file.Since, $"{name} needs PostgreSQL {file.Since}");
        var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(file.CreateRoles + file.Sql);
        return database;
    }
}
