using System.Collections.Immutable;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow;

/// <summary>
/// A throw-away PostgreSQL server, or a scratch database on a given one. Disposing it leaves no process, no file and no database behind;
/// so does the end of this process, however it comes.
/// </summary>
public sealed class ShadowServer : IAsyncDisposable
{
    private readonly IShadowHost _host;
    private readonly List<string> _created = [];

    private ShadowServer(IShadowHost host, ImmutableArray<Diagnostic> diagnostics)
    {
        _host = host;
        Diagnostics = diagnostics;
        ConnectionSettings = host.Administration;
    }

    /// <summary>To a fresh scratch database, as a role that may do everything in it.</summary>
    public ConnectionSettings ConnectionSettings { get; private set; }

    public int PostgresMajor => _host.Major;

    /// <summary>What serves, for people.</summary>
    public string Description => _host.Description;

    /// <summary>What is worth knowing about the choice: ST5003 when the preferred major version was not to be had.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Starts the first server that works of those that the options allow.</summary>
    /// <exception cref="DiagnosticException">ST5002, with every place that was tried and its reason; ST011x: it starts, but creates no database.</exception>
    public static async Task<ShadowServer> StartAsync(ShadowOptions options, CancellationToken cancel)
    {
        var host = await ShadowProviders.StartAsync(options, cancel).ConfigureAwait(false);
        var server = new ShadowServer(host, Judge(host, options));
        try
        {
            server.ConnectionSettings = await ServerAttempts.OnceAsync(host.Administration, options.StartTimeout, token => server.CreateDatabaseAsync(ScratchDatabase.NewName(), token), cancel).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Another empty database on the same server, which goes on when this one is disposed.</summary>
    internal async Task<ShadowServer> BorrowAsync(CancellationToken cancel)
    {
        var server = new ShadowServer(new BorrowedHost(_host), Diagnostics);
        server.ConnectionSettings = await server.CreateDatabaseAsync(ScratchDatabase.NewName(), cancel).ConfigureAwait(false);
        return server;
    }

    /// <summary>Creates an empty database; it is dropped with the server, or before by <see cref="DropDatabaseAsync"/>.</summary>
    /// <param name="name">Any name that is not taken, up to 63 bytes.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="PostgresException">The name is taken.</exception>
    public async Task<ConnectionSettings> CreateDatabaseAsync(string name, CancellationToken cancel)
    {
        await ScratchDatabase.CreateAsync(_host.Administration, name, _host.Major, cancel).ConfigureAwait(false);
        lock (_created) _created.Add(name);
        return _host.Administration.WithDatabase(name);
    }

    /// <summary>Drops a database that <see cref="CreateDatabaseAsync"/> made, whoever is still connected to it.</summary>
    public async Task DropDatabaseAsync(string name, CancellationToken cancel)
    {
        await ScratchDatabase.DropAsync(_host.Administration, name, cancel).ConfigureAwait(false);
        lock (_created) _created.Remove(name);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_host.IsShared) await DropAllAsync().ConfigureAwait(false);
        }
        finally
        {
            await _host.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task DropAllAsync()
    {
        foreach (var name in _created.ToList())
        {
            try
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
                await DropDatabaseAsync(name, limit.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or DiagnosticException)
            {
                // The server is gone or refuses. The next run drops what is left there, by its name and age.
            }
        }
    }

    private static ImmutableArray<Diagnostic> Judge(IShadowHost host, ShadowOptions options) =>
        options.PreferredMajor is { } preferred && preferred != host.Major
            ? [Diagnostic.Create(ShadowDiagnostics.OtherMajor, null, preferred, host.Major, host.Description)]
            : [];
}
