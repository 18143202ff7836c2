using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Seeds;

namespace SchemaTasks.Postgres.Tests.Seeds;

public sealed class SeedTests(PostgresServer server)
{
    [Fact]
    public async Task Files_run_in_order_once_and_again_when_they_change()
    {
        await using var scenario = await SeedScenario.CreateAsync(server, "CREATE TABLE kind (code text PRIMARY KEY, name text)");
        scenario.Write("02_b.sql", "INSERT INTO kind SELECT 'b', name FROM kind WHERE code = 'a' ON CONFLICT DO NOTHING;");
        scenario.Write("01_a.sql", "INSERT INTO kind VALUES ('a', 'A') ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name WHERE kind.name IS DISTINCT FROM EXCLUDED.name;");

        var first = await scenario.ApplyAsync();
        Assert.Equal(["01_a.sql", "02_b.sql"], first.Applied.Select(seed => seed.File.Name));
        Assert.Equal(new SeedChange("public.kind", 1, 0, 0, 2), Assert.Single(first.Applied[1].Changes));
        Assert.Equal(1, first.Applied[1].Changes[0].RowsBefore);

        var second = await scenario.ApplyAsync();
        Assert.Empty(second.Applied);
        Assert.Equal(["01_a.sql", "02_b.sql"], second.Unchanged);

        scenario.Write("01_a.sql", "INSERT INTO kind VALUES ('a', 'Z') ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name WHERE kind.name IS DISTINCT FROM EXCLUDED.name;");
        Assert.Equal(new SeedChange("public.kind", 0, 1, 0, 2), Assert.Single(Assert.Single((await scenario.ApplyAsync()).Applied).Changes));
        Assert.Equal(["01_a.sql", "02_b.sql"], await scenario.Database.QueryAsync("SELECT file FROM schema_seeds ORDER BY 1"));
    }

    [Fact]
    public async Task Lines_after_copy_are_data_and_a_row_with_too_few_columns_is_reported_at_its_line()
    {
        await using var scenario = await SeedScenario.CreateAsync(server, "CREATE TABLE kind (code text PRIMARY KEY, name text)");
        scenario.Write("01.sql", "BEGIN;\nINSERT INTO kind VALUES ('a', 'it''s');\nCOPY kind (code, name) FROM stdin;\nb\tit's ; \"odd\nc\t\\N\n\\.\n\nINSERT INTO kind VALUES ('d', 'D');\nCOMMIT;\n");
        Assert.Equal(4, Assert.Single(Assert.Single((await scenario.ApplyAsync()).Applied).Changes).Inserted);

        var path = scenario.Write("02.sql", "INSERT INTO kind VALUES ('x', 'X');\nCOPY kind FROM STDIN;\ny\tY\nz\n\\.\n");
        var fault = Assert.Single(await scenario.ApplyAndFailAsync());
        Assert.Equal(("ST2103", new SourceLocation(path, 4, 1)), (fault.Code, fault.Location));
        Assert.Contains("22P04", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["4"], await scenario.Database.QueryAsync("SELECT count(*) FROM kind"));
    }

    [Fact]
    public async Task What_cannot_run_is_reported_before_anything_does()
    {
        await using var scenario = await SeedScenario.CreateAsync(server, "CREATE TABLE kind (code text PRIMARY KEY, name text)");
        scenario.Write("01.sql", "INSERT INTO kind VALUES ('a', 'A');");
        var second = scenario.Write("02.sql", "SELECT 1;\nCOPY kind FROM '/etc/passwd';\nCOMMIT;\n");
        var third = scenario.Write("03.sql", "COPY kind FROM STDIN;\na\tb\n");

        Assert.Equal([("ST2104", new SourceLocation(second, 2, 1)), ("ST2012", new SourceLocation(second, 3, 1)), ("ST2105", new SourceLocation(third, 1, 1))], (await scenario.ApplyAndFailAsync()).Select(fault => (fault.Code, fault.Location!)));
        Assert.Equal(["0"], await scenario.Database.QueryAsync("SELECT count(*) FROM kind"));
    }

    [Fact]
    public async Task A_row_that_violates_a_constraint_is_reported_with_its_line_and_nothing_of_its_file_stays()
    {
        await using var scenario = await SeedScenario.CreateAsync(server, "CREATE TABLE kind (code text PRIMARY KEY, price int CHECK (price > 0))");
        var sql = scenario.Write("01.sql", "INSERT INTO kind VALUES ('a', 1);\nINSERT INTO kind VALUES ('a', 2);\n");
        var fault = Assert.Single(await scenario.ApplyAndFailAsync());
        Assert.Equal(("ST2103", new SourceLocation(sql, 2, 1)), (fault.Code, fault.Location));
        Assert.Contains("Key (code)=(a) already exists.", fault.Message, StringComparison.Ordinal);

        scenario.Remove("01.sql");
        var csv = scenario.Write("public.kind.csv", "code,price\na,1\nb,2\nc,-3\nd,-4\n");
        fault = Assert.Single(await scenario.ApplyAndFailAsync());
        Assert.Equal(("ST2103", new SourceLocation(csv, 4, 1)), (fault.Code, fault.Location));
        Assert.Contains("row 3:", fault.Message, StringComparison.Ordinal);

        scenario.Remove("public.kind.csv");
        var json = scenario.Write("public.kind.json", "[\n  {\"code\": \"a\", \"price\": 1},\n  {\"code\": \"b\",\n   \"price\": 0}\n]\n");
        Assert.Equal(new SourceLocation(json, 3, 1), Assert.Single(await scenario.ApplyAndFailAsync()).Location);
        Assert.Equal(["0"], await scenario.Database.QueryAsync("SELECT count(*) FROM kind"));
    }

    [Fact]
    public async Task Data_files_named_like_a_table_are_upserted_by_its_primary_key()
    {
        await using var scenario = await SeedScenario.CreateAsync(server, "CREATE TABLE kind (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, extra json, price numeric)");
        scenario.Write("010_public.kind.csv", "id,name,price\n1,\"A, \"\"quoted\"\"\",1.50\n2,,\n");
        Assert.Equal(new SeedChange("public.kind", 2, 0, 0, 2), Assert.Single(Assert.Single((await scenario.ApplyAsync()).Applied).Changes));

        scenario.Write("010_public.kind.csv", "id,name,price\n1,\"A, \"\"quoted\"\"\",1.50\n2,B,\n3,C,3\n");
        Assert.Equal(new SeedChange("public.kind", 1, 1, 0, 3), Assert.Single(Assert.Single((await scenario.ApplyAsync()).Applied).Changes));

        scenario.Write("020_public.kind.json", """[{"id": 3, "name": "C", "extra": {"a": 1}}]""");
        Assert.Equal(new SeedChange("public.kind", 0, 1, 0, 3), Assert.Single(Assert.Single((await scenario.ApplyAsync()).Applied).Changes));
        Assert.Equal(["1|A, \"quoted\"||1.50", "2|B||", "3|C|{\"a\": 1}|3"], await scenario.Database.QueryAsync("SELECT concat_ws('|', id, name, coalesce(extra::text, ''), coalesce(price::text, '')) FROM kind ORDER BY id"));
    }

    [Theory]
    [InlineData("public.gone.csv", "a\n1\n", "ST2106")]
    [InlineData("public.kind.csv", "code,nam\na,b\n", "ST2108")]
    [InlineData("public.kind.csv", "name\nb\n", "ST2107")]
    [InlineData("public.keyless.csv", "a\n1\n", "ST2107")]
    [InlineData("public.kind.csv", "code,code\na,b\n", "ST2108")]
    [InlineData("public.kind.csv", "code,name\na,\"b\n", "ST2108")]
    [InlineData("public.kind.json", "{\"code\": 1}", "ST2108")]
    [InlineData("public.kind.json", "[{\"code\": 1}, {\"name\": 1}]", "ST2108")]
    [InlineData("public.kind.json", "[{\"code\": 1},\n", "ST2108")]
    [InlineData("kind.csv", "code\na\n", "ST2106")]
    [InlineData("01.sql", "-- schematasks: onse\nSELECT 1;", "ST2111")]
    public async Task Files_that_do_not_fit_are_reported(string name, string text, string code)
    {
        await using var scenario = await SeedScenario.CreateAsync(server, "CREATE TABLE kind (code text PRIMARY KEY, name text); CREATE TABLE keyless (a int)");
        var path = scenario.Write(name, text);

        var fault = Assert.Single(await scenario.ApplyAndFailAsync());

        Assert.Equal((code, path), (fault.Code, fault.Location!.File));
    }

    [Theory]
    [InlineData("sales.kind.csv", "Name it public.kind.csv.")]
    [InlineData("010_sales.kind.csv", "Name it 010_public.kind.csv.")]
    [InlineData("gone.csv", "such as public.gone.csv.")]
    public async Task A_file_without_its_table_is_given_a_name(string name, string advice)
    {
        await using var scenario = await SeedScenario.CreateAsync(server, "CREATE TABLE kind (code text PRIMARY KEY, name text)");
        scenario.Write(name, "code\na\n");

        Assert.EndsWith(advice, Assert.Single(await scenario.ApplyAndFailAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markers_decide_when_a_file_runs()
    {
        await using var scenario = await SeedScenario.CreateAsync(server, "CREATE TABLE log (line text)");
        var once = scenario.Write("01.sql", "-- schematasks: once\nINSERT INTO log VALUES ('once');");
        scenario.Write("02.sql", "-- schematasks: always\nINSERT INTO log VALUES ('always');");
        scenario.Write("03.sql", "INSERT INTO log VALUES ('changed');");
        scenario.Write("04.sql", "-- schematasks: after 03.sql\nINSERT INTO log VALUES ('after');");
        await scenario.ApplyAsync();
        Assert.Equal(["02.sql"], (await scenario.ApplyAsync()).Applied.Select(seed => seed.File.Name));
        scenario.Write("03.sql", "INSERT INTO log VALUES ('changed again');");
        Assert.Equal(["02.sql", "03.sql", "04.sql"], (await scenario.ApplyAsync()).Applied.Select(seed => seed.File.Name));

        scenario.Write("01.sql", "-- schematasks: once\nINSERT INTO log VALUES ('twice');");
        var fault = Assert.Single(await scenario.ApplyAndFailAsync());
        Assert.Equal(("ST2101", new SourceLocation(once, 1, 1)), (fault.Code, fault.Location));
    }

    [Fact]
    public async Task A_live_server_takes_only_what_is_marked_for_it_unless_it_is_asked_for_all()
    {
        await using var scenario = await SeedScenario.CreateAsync(server, "CREATE TABLE log (line text)");
        scenario.Write("01.sql", "-- schematasks: live\nINSERT INTO log VALUES ('reference');");
        scenario.Write("02.sql", "INSERT INTO log VALUES ('test');");
        scenario.Options = new SeedOptions { AllowAll = false };

        Assert.Equal("ST2102", Assert.Single(await scenario.ApplyAndFailAsync()).Code);
        Assert.Equal(["0"], await scenario.Database.QueryAsync("SELECT count(*) FROM log"));

        scenario.Options = scenario.Options with { SkipRefused = true };
        var result = await scenario.ApplyAsync();
        Assert.Equal(["01.sql"], result.Applied.Select(seed => seed.File.Name));
        Assert.Equal(["02.sql"], result.Pending);
    }

    [Fact]
    public async Task A_file_that_changes_rows_each_time_is_reported_on_a_shadow()
    {
        await using var scenario = await SeedScenario.CreateAsync(server, "CREATE TABLE log (line text); CREATE TABLE kind (code text PRIMARY KEY)");
        scenario.Write("01.sql", "INSERT INTO log VALUES ('again');");
        scenario.Write("02.sql", "INSERT INTO kind VALUES ('a');");
        scenario.Write("03.sql", "INSERT INTO kind VALUES ('b') ON CONFLICT DO NOTHING;");
        scenario.Options = new SeedOptions { TryTwice = true };

        var result = await scenario.ApplyAsync();

        Assert.Equal(["ST6204", "ST6204"], result.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Contains("public.log (1 inserted", result.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Contains("it fails", result.Diagnostics[1].Message, StringComparison.Ordinal);
        Assert.Equal(["1"], await scenario.Database.QueryAsync("SELECT count(*) FROM log"));
    }

    [Fact]
    public async Task Two_seeders_at_once_apply_each_file_once()
    {
        await using var scenario = await SeedScenario.CreateAsync(server, "CREATE TABLE log (line text)");
        for (var number = 1; number < 6; number++) scenario.Write($"0{number}.sql", $"INSERT INTO log VALUES ('{number}'); SELECT pg_sleep(0.05);");

        var results = await Task.WhenAll(scenario.ApplyAsync(), scenario.ApplyAsync());

        Assert.Equal(5, results.Sum(result => result.Applied.Length));
        Assert.Equal(["5"], await scenario.Database.QueryAsync("SELECT count(*) FROM log"));
    }

    [Fact]
    public async Task An_environment_adds_its_folder()
    {
        await using var scenario = await SeedScenario.CreateAsync(server, "CREATE TABLE log (line text)");
        scenario.Write("01.sql", "INSERT INTO log VALUES ('all');");
        scenario.Write("dev/00.sql", "INSERT INTO log VALUES ('dev');");
        scenario.Environment = "dev";

        Assert.Equal(["01.sql", "dev/00.sql"], (await scenario.ApplyAsync()).Applied.Select(seed => seed.File.Name));
        scenario.Environment = "deev";
        Assert.Equal("ST2112", Assert.Single(await scenario.ApplyAndFailAsync()).Code);
    }

    private sealed class SeedScenario : IAsyncDisposable
    {
        private readonly TemporaryDirectory _directory = new();

        private SeedScenario(TestDatabase database) => Database = database;

        public TestDatabase Database { get; }

        public string Environment { get; set; } = "";

        public SeedOptions Options { get; set; } = new();

        public static async Task<SeedScenario> CreateAsync(PostgresServer server, string schema)
        {
            var scenario = new SeedScenario(await server.CreateDatabaseAsync());
            await scenario.Database.ExecuteAsync(schema);
            return scenario;
        }

        public string Write(string name, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_directory.Path, name))!);
            return _directory.Write(name, text);
        }

        public void Remove(string name) => File.Delete(Path.Combine(_directory.Path, name));

        public async Task<SeedResult> ApplyAsync() => await SeedRunner.ApplyAsync(Database.Connection, SeedFiles.Read(_directory.Path, Environment), Options, TestContext.Current.CancellationToken);

        public async Task<ImmutableArray<Diagnostic>> ApplyAndFailAsync() => (await Assert.ThrowsAsync<DiagnosticException>(ApplyAsync)).Diagnostics;

        public async ValueTask DisposeAsync()
        {
            _directory.Dispose();
            await Database.DisposeAsync();
        }
    }
}
