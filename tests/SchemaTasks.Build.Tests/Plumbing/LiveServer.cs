using Npgsql;
using SchemaTasks.Build.Tests;
using SchemaTasks.Diagnostics;
using SchemaTasks.Shadow;

[assembly: AssemblyFixture(typeof(LiveServer))]

namespace SchemaTasks.Build.Tests;

/// <summary>A server that plays the live one: started from local programs, it trusts everybody and takes any password.</summary>
public sealed class LiveServer : IAsyncLifetime
{
    private ShadowServer? _server;
    private string? _unavailable;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _server = await ShadowServer.StartAsync(new ShadowOptions { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Local }, CancellationToken.None);
        }
        catch (DiagnosticException exception)
        {
            _unavailable = exception.Message;
        }
    }

    internal ShadowServer Running
    {
        get
        {
            if (_server is null) Skipping.Test($"No PostgreSQL server: {_unavailable}");
            return _server;
        }
    }

    /// <summary>An empty database; dispose it.</summary>
    internal async Task<LiveDatabase> CreateDatabaseAsync()
    {
        var name = $"live_{Guid.NewGuid():n}";
        return new LiveDatabase(Running, name, await Running.CreateDatabaseAsync(name, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is not null) await _server.DisposeAsync();
    }
}
