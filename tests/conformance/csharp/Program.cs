#pragma warning disable CA1031, CA2007, CA1303, CA2100
using System;
using System.Linq;
using System.Threading.Tasks;
using Npgsql;
using Printed.Every;

namespace Program;

/// <summary>Writes and reads the rows of every type. The only argument is a connection string.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        var builder = new NpgsqlDataSourceBuilder(arguments[0]);
        builder.MapSchema();
        await using var source = builder.Build();
        await RoundTrip.RunAsync(source, arguments[0]);
        await EntityFramework.RunAsync(arguments[0]);
        await VersionAsync(source);
        return Outcome.Failures == 0 ? 0 : 1;
    }

    private static async Task VersionAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        var same = await SchemaVersion.CompareAsync(connection);
        Outcome.Check(same.Count == 0, "an unchanged database differs: " + string.Join("; ", same.Take(5)));
        await ExecuteAsync(connection, "SET search_path = t, public");
        var elsewhere = await SchemaVersion.CompareAsync(connection);
        Outcome.Check(elsewhere.Count == 0, "with another search_path: " + string.Join("; ", elsewhere.Take(5)));
        string[][] changes =
        [
            ["ALTER TABLE t.account ALTER name TYPE varchar(20)", "t.account.name has type"],
            ["ALTER TABLE t.account ALTER tags SET NOT NULL", "t.account.tags is not null"],
            ["ALTER TABLE t.account DROP COLUMN parent_id", "t.account.parent_id is missing"],
            ["ALTER TABLE t.account ADD COLUMN needed integer NOT NULL", "t.account.needed is unknown"],
            ["ALTER TYPE t.mood ADD VALUE 'new'", "t.mood has labels"],
            ["DROP TABLE t.schema_version", "t.schema_version is missing"],
        ];
        await ExecuteAsync(connection, "DELETE FROM t.account; DROP FUNCTION t.find; ALTER TABLE t.account DROP COLUMN upper_name; DROP VIEW t.account_names");
        foreach (var change in changes)
        {
            await ExecuteAsync(connection, change[0]);
            var differences = await SchemaVersion.CompareAsync(connection);
            Outcome.Check(differences.Any(line => line.StartsWith(change[1], StringComparison.Ordinal)), change[0] + " was not found: " + string.Join("; ", differences));
        }
        await ExecuteAsync(connection, "ALTER TABLE t.event ADD COLUMN extra text");
        Outcome.Check(!(await SchemaVersion.CompareAsync(connection)).Any(line => line.Contains("extra", StringComparison.Ordinal)), "a nullable column more is a difference");
        try
        {
            await SchemaVersion.VerifyAsync(connection);
            Outcome.Check(false, "VerifyAsync accepted a changed database");
        }
        catch (InvalidOperationException exception)
        {
            Outcome.Check(exception.Message.Contains("t.schema_version is missing", StringComparison.Ordinal), exception.Message);
        }
        Outcome.Tell($"{changes.Length} changes of the database found by SchemaVersion");
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        foreach (var statement in sql.Split(';'))
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
