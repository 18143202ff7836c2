using Npgsql;
using SchemaTasks.Migrations;
using SchemaTasks.Shadow;

namespace SchemaTasks.Postgres.Tests;

/// <summary>A database of one test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ShadowServer _server;

    internal TestDatabase(ShadowServer server, string name, ConnectionSettings connection)
    {
        _server = server;
        Name = name;
        Connection = connection;
    }

    public string Name { get; }

    /// <summary>As a superuser, unless the server is a given one.</summary>
    public ConnectionSettings Connection { get; }

    /// <summary>A connection of its own to it, for tests that need a session; dispose it.</summary>
    public Task<NpgsqlConnection> OpenAsync() => OpenAsync(Connection);

    /// <summary>Runs statements one by one.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        foreach (var statement in SqlStatementSplitter.Split(sql))
        {
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(statement.Text) } };
            await batch.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The first column of every row, as text.</summary>
    public Task<IReadOnlyList<string?>> QueryAsync(string sql) => QueryAsync(Connection, sql);

    internal static async Task<IReadOnlyList<string?>> QueryAsync(ConnectionSettings server, string sql)
    {
        await using var connection = await OpenAsync(server);
        await using var command = new NpgsqlCommand(sql, connection) { AllResultTypesAreUnknown = true };
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var values = new List<string?>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) values.Add(reader.IsDBNull(0) ? null : reader.GetString(0));
        return values;
    }

    private static async Task<NpgsqlConnection> OpenAsync(ConnectionSettings server)
    {
        var source = server.CreateDataSource();
        return await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await _server.DropDatabaseAsync(Name, CancellationToken.None);
}
