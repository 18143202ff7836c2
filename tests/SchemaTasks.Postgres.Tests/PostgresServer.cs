using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres.Tests;
using SchemaTasks.Shadow;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace SchemaTasks.Postgres.Tests;

/// <summary>
/// The one server of a test run: the one that <c>SCHEMATASKS_TEST_URL</c> names, else one of our own from local programs.
/// Tests that cannot have it are skipped with the reason.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Variable = "SCHEMATASKS_TEST_URL";

    private readonly TestServerSource source;
    private ShadowServer? server;
    private ShadowOptions options = new();
    private string? unavailable;

    public PostgresServer()
        : this(new TestServerSource(Environment.GetEnvironmentVariable(Variable)))
    {
    }

    private PostgresServer(TestServerSource source) => this.source = source;

    /// <summary>What serves: a line for people.</summary>
    public string Description => Running.Description;

    public int Major => Running.PostgresMajor;

    /// <summary>The server itself; the test that asks is skipped when there is none.</summary>
    public ShadowServer Running
    {
        get
        {
            if (server is null) Skipping.Test($"No PostgreSQL server: {unavailable}");
            return server;
        }
    }

    /// <summary>What starts another server like it.</summary>
    public ShadowOptions ShadowOptions
    {
        get
        {
            _ = Running;
            return options;
        }
    }

    /// <summary>A server of the programs in one directory, for tests that compare versions; dispose it.</summary>
    public static async Task<PostgresServer> StartAsync(string binDirectory)
    {
        var server = new PostgresServer(new TestServerSource(null) { BinDirectory = binDirectory });
        await server.InitializeAsync();
        return server;
    }

    public async ValueTask InitializeAsync()
    {
        try
        {
            options = await source.OptionsAsync();
            server = await ShadowServer.StartAsync(options, CancellationToken.None);
            TestContext.Current.SendDiagnosticMessage("PostgreSQL {0}: {1}", server.PostgresMajor, server.Description);
            Console.Error.WriteLine($"Tests use PostgreSQL {server.PostgresMajor}: {server.Description}");
        }
        catch (DiagnosticException exception)
        {
            unavailable = exception.Message;
            Console.Error.WriteLine($"Tests have no PostgreSQL server: {unavailable}");
        }
    }

    /// <summary>An empty database; dispose it.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():n}";
        return new TestDatabase(Running, name, await Running.CreateDatabaseAsync(name, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        await source.DisposeAsync();
    }
}
