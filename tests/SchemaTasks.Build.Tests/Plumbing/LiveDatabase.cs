using Npgsql;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Build.Tests;

/// <summary>A database of one test, as a build would be pointed to it.</summary>
internal sealed class LiveDatabase(ShadowServer server, string name, ConnectionSettings connection) : IAsyncDisposable
{
    /// <summary>What must appear nowhere.</summary>
    public const string Password = "c4nary-Pa55w0rd";

    /// <summary>The value of DATABASE_URL.</summary>
    public string Url => UrlOf(connection.User);

    public string UrlOf(string user) => $"postgres://{user}:{Password}@/{name}?host={Uri.EscapeDataString(connection.Host)}&port={connection.Port}";

    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create($"Host={connection.Host};Port={connection.Port};Username={connection.User};Database={name};Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<object?> ScalarAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create($"Host={connection.Host};Port={connection.Port};Username={connection.User};Database={name};Pooling=false");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A connection of its own, for tests that need a session; dispose it.</summary>
    public async Task<NpgsqlConnection> OpenAsync()
    {
        var session = new NpgsqlConnection($"Host={connection.Host};Port={connection.Port};Username={connection.User};Database={name};Pooling=false");
        await session.OpenAsync(TestContext.Current.CancellationToken);
        return session;
    }

    public async ValueTask DisposeAsync() => await server.DropDatabaseAsync(name, CancellationToken.None);
}
