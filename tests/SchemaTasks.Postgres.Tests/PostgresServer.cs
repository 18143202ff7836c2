using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres.Tests;
using SchemaTasks.Shadow;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace SchemaTasks.Postgres.Tests;

/// <summary>
/// The one server of a test run: the one that <c>SCHEMATASKS_TEST_URL</c> names (a URL, or <c>docker:IMAGE</c>), else one of our own from
/// local programs, else a container.
/// Tests that cannot have it are skipped with the reason.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Variable = "SCHEMATASKS_TEST_URL";

    private readonly TestServerSource _source;
    private ShadowServer? _server;
    private ShadowOptions _options = new();
    private string? _unavailable;

    public PostgresServer()
        : this(new TestServerSource(Environment.GetEnvironmentVariable(Variable)))
    {
    }

    private PostgresServer(TestServerSource source) => _source = source;

    /// <summary>What serves: a line for people.</summary>
    public string Description => Running.Description;

    public int Major => Running.PostgresMajor;

    /// <summary>The server itself; the test that asks is skipped when there is none.</summary>
    internal ShadowServer Running
    {
        get
        {
            if (_server is null) Skipping.Test($"No PostgreSQL server: {_unavailable}");
            return _server;
        }
    }

    /// <summary>What starts another server like it.</summary>
    internal ShadowOptions ShadowOptions
    {
        get
        {
            _ = Running;
            return _options;
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
            _options = await _source.OptionsAsync();
            _server = await ShadowServer.StartAsync(_options, CancellationToken.None);
            TestContext.Current.SendDiagnosticMessage("PostgreSQL {0}: {1}", _server.PostgresMajor, _server.Description);
            Console.Error.WriteLine($"Tests use PostgreSQL {_server.PostgresMajor}: {_server.Description}");
        }
        catch (DiagnosticException exception)
        {
            _unavailable = exception.Message;
            Console.Error.WriteLine($"Tests have no PostgreSQL server: {_unavailable}");
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
        if (_server is not null) await _server.DisposeAsync();
        await _source.DisposeAsync();
    }
}
