using Npgsql;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;

namespace SchemaTasks;

/// <summary>Puts a schema into a database.</summary>
internal static class SchemaCreation
{
    /// <summary>Runs statements one by one, cut by our own lexer: the driver's does not know SQL-standard function bodies.</summary>
    public static async Task RunAsync(ConnectionSettings database, string sql)
    {
        await using var source = database.CreateDataSource();
        await using var connection = await source.OpenConnectionAsync();
        foreach (var statement in SqlStatementSplitter.Split(sql))
        {
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(statement.Text) } };
            await batch.ExecuteNonQueryAsync();
        }
    }
}
