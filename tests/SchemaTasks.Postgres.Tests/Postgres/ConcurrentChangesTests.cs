using System.Globalization;
using Npgsql;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres.Tests;

/// <summary>Somebody changes the schema while it is read: one state is read, or it is reported that it may be two.</summary>
public sealed class ConcurrentChangesTests(PostgresServer server, ITestOutputHelper output)
{
    private const int Readings = 40;

    [Fact]
    public async Task No_mixture_of_two_states_passes_as_one()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("""
            CREATE SCHEMA moving;
            COMMENT ON SCHEMA moving IS '0';
            CREATE TABLE moving.t_0 (id integer PRIMARY KEY, c_0 integer CHECK (c_0 > 0));
            CREATE INDEX by_expression ON moving.t_0 ((c_0 + 1)) WHERE c_0 > 5;
            CREATE VIEW moving.v AS SELECT c_0 AS x FROM moving.t_0;
            CREATE TABLE moving.come_and_go_0 (id integer);
            """);
        using var stop = new CancellationTokenSource();
        var changing = ChangeAsync(database, stop.Token);

        var (reported, refused) = (0, 0);
        for (var reading = 0; reading < Readings; reading++)
        {
            try
            {
                var result = await CatalogReader.ReadAsync(database.Connection, CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(10) }, TestContext.Current.CancellationToken);
                if (result.Diagnostics.Any(diagnostic => diagnostic.Code == "ST0122")) reported++;
                else AssertOneState(result.Schema.Schemas.Single(schema => schema.Name == "moving"));
            }
            catch (ServerUnavailableException)
            {
                refused++;
            }
        }
        await stop.CancelAsync();
        var changes = await changing;
        output.WriteLine($"{Readings} readings during {changes} changes: {reported} reported as possibly mixed, {refused} refused");
        Assert.True(changes > Readings, $"only {changes} changes");
    }

    [Fact]
    public async Task A_long_transaction_that_changes_no_schema_is_no_reason_to_doubt()
    {
        await using var database = await server.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await using var begin = new NpgsqlCommand("BEGIN; SELECT pg_current_xact_id()", connection);
        await begin.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await database.ExecuteAsync("CREATE TABLE made_meanwhile (id integer PRIMARY KEY)");

        var result = await CatalogReader.ReadAsync(database.Connection, CatalogOptions.Default, TestContext.Current.CancellationToken);

        Assert.Empty(result.Diagnostics);
    }

    /// <summary>One transaction a state: its number is in every name and every text.</summary>
    private static async Task<int> ChangeAsync(TestDatabase database, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync();
        var state = 0;
        for (; !stop.IsCancellationRequested; state++)
        {
            var next = state + 1;
            await using var command = new NpgsqlCommand(string.Create(CultureInfo.InvariantCulture, $"""
                BEGIN;
                ALTER TABLE moving.t_{state} RENAME COLUMN c_{state} TO c_{next};
                ALTER TABLE moving.t_{state} RENAME TO t_{next};
                COMMENT ON SCHEMA moving IS '{next}';
                DROP TABLE moving.come_and_go_{state};
                CREATE TABLE moving.come_and_go_{next} (id integer PRIMARY KEY, c_{next} integer DEFAULT {next} CHECK (c_{next} >= {next}));
                CREATE VIEW moving.short_lived_{next} AS SELECT c_{next} FROM moving.come_and_go_{next};
                CREATE OR REPLACE FUNCTION moving.f(n integer DEFAULT {next}) RETURNS integer LANGUAGE sql AS 'SELECT {next}';
                COMMIT;
                DROP VIEW moving.short_lived_{next};
                """), connection);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
            await Task.Delay(15, CancellationToken.None);
        }
        return state;
    }

    private static void AssertOneState(Schema moving)
    {
        var state = moving.Comment!;
        var table = moving.Tables.Single(table => table.Name.StartsWith("t_", StringComparison.Ordinal));
        Assert.Equal($"t_{state}", table.Name);
        Assert.Equal($"c_{state}", table.Columns[1].Name);
        Assert.Contains($"c_{state} >", table.Checks.Single().Expression, StringComparison.Ordinal);
        Assert.Contains($"c_{state} +", table.Indexes.Single().Keys.Single().Expression, StringComparison.Ordinal);
        Assert.Contains($"c_{state} >", table.Indexes.Single().Where, StringComparison.Ordinal);
        var view = moving.Views.Single(view => view.Name == "v");
        Assert.Contains($"moving.t_{state}", view.Definition, StringComparison.Ordinal);
        Assert.Contains($"c_{state} AS x", view.Definition, StringComparison.Ordinal);
        Assert.Equal($"come_and_go_{state}", moving.Tables.Single(table => table.Name.StartsWith("come", StringComparison.Ordinal)).Name);
    }
}
