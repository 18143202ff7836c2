using System.Diagnostics;
using Npgsql;

namespace SchemaTasks.Postgres.Tests;

/// <summary>A reading never makes others wait, and says who makes it wait.</summary>
public sealed class LockedTableTests(PostgresServer server)
{
    [Fact]
    public async Task A_locked_table_is_named_with_its_holder_and_nobody_waits_for_the_reader()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE busy (id int PRIMARY KEY, n int DEFAULT 1, CHECK (n > 0)); CREATE TABLE other (id int, n int CHECK (n > 0)); CREATE VIEW v AS SELECT id FROM other");
        await using var holder = await database.OpenAsync();
        await ExecuteAsync(holder, "SET application_name = 'a migration'; BEGIN; LOCK TABLE busy IN ACCESS EXCLUSIVE MODE");

        var doing = new List<string>();
        var options = CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(8), Activity = new Recorder(doing) };
        var reading = CatalogReader.ReadAsync(database.Connection, options, TestContext.Current.CancellationToken);

        // While it tries, another table's ALTER and a SELECT behind it get through: at worst they wait for one of its seconds.
        await using var others = await database.OpenAsync();
        var longest = TimeSpan.Zero;
        for (var number = 0; number < 8; number++)
        {
            var clock = Stopwatch.StartNew();
            await ExecuteAsync(others, $"ALTER TABLE other ADD COLUMN c{number} int; SELECT * FROM v");
            if (clock.Elapsed > longest) longest = clock.Elapsed;
            await Task.Delay(300, TestContext.Current.CancellationToken);
        }
        var fault = await Assert.ThrowsAsync<ServerUnavailableException>(() => reading);
        Assert.Equal("ST0130", fault.Diagnostics[0].Code);
        Assert.Matches(@"public\.busy is locked by process \d+ \(application 'a migration', idle in transaction\), in a transaction since \d{4}-", fault.Diagnostics[0].Message);
        Assert.False(fault.IsTransient);
        Assert.Contains(doing, phrase => phrase.Contains("public.busy is locked by process", StringComparison.Ordinal));
        Assert.True(longest < TimeSpan.FromSeconds(4), $"An ALTER waited {longest.TotalSeconds:0.0} s for the reader");
        TestContext.Current.SendDiagnosticMessage("an ALTER beside a reading that waits: {0:0.0} s at most", longest.TotalSeconds);

        // As soon as the holder lets go, the reading goes on.
        var again = CatalogReader.ReadAsync(database.Connection, options with { Timeout = TimeSpan.FromSeconds(60) }, TestContext.Current.CancellationToken);
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        await ExecuteAsync(holder, "COMMIT");
        Assert.Contains((await again).Schema.Schemas, schema => schema.Tables.Any(table => table.Name == "busy"));
    }

    [Fact]
    public async Task Temporary_objects_of_other_sessions_are_nothing_to_a_reading()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE kept (id int PRIMARY KEY)");
        using var stop = new CancellationTokenSource();
        await using var busy = await database.OpenAsync();
        await using var locking = await database.OpenAsync();
        await ExecuteAsync(locking, "CREATE TEMP TABLE l (id int DEFAULT 1 CHECK (id > 0), e int GENERATED ALWAYS AS (id + 1) STORED); CREATE INDEX ON l ((id + 1)); CREATE STATISTICS pg_temp.s ON id, e FROM l; CREATE TYPE pg_temp.mood AS ENUM ('a'); CREATE DOMAIN pg_temp.d AS int DEFAULT 1; CREATE FUNCTION pg_temp.f(a int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE RULE r AS ON DELETE TO l DO INSTEAD NOTHING; ALTER TABLE l ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON l USING (id > 0); CREATE TRIGGER t BEFORE UPDATE ON l FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger(); BEGIN; LOCK TABLE l IN ACCESS EXCLUSIVE MODE");
        var churning = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await ExecuteAsync(busy, "CREATE TEMP TABLE x (id int DEFAULT 1 CHECK (id > 0)); CREATE TEMP VIEW w AS SELECT id FROM x; DROP VIEW w; DROP TABLE x");
        }, CancellationToken.None);
        for (var number = 0; number < 5; number++)
        {
            var reading = await CatalogReader.ReadAsync(database.Connection, CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(30) }, TestContext.Current.CancellationToken);
            Assert.Empty(reading.Diagnostics);
            Assert.Equal(["kept"], Assert.Single(reading.Schema.Schemas).Tables.Select(table => table.Name));
            Assert.Empty(reading.Schema.Schemas[0].Routines);
        }
        await stop.CancelAsync();
        await churning;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        foreach (var statement in SqlStatementSplitter.Split(sql))
        {
            await using var command = new NpgsqlCommand(statement.Text, connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    private sealed class Recorder(List<string> phrases) : IProgress<string>
    {
        public void Report(string value)
        {
            lock (phrases) phrases.Add(value);
        }
    }
}
