using System.Collections.Immutable;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow.Sandbox;

namespace SchemaTasks.Shadow;

/// <summary>
/// A throw-away PostgreSQL server, or a scratch database on a given one. Disposing it leaves no process, no file and no database behind;
/// so does the end of this process, however it comes.
/// </summary>
public sealed class ShadowServer : IAsyncDisposable
{
    private readonly IShadowHost _host;
    private readonly List<string> _created = [];
    private ReplayRole? _role;

    private ShadowServer(IShadowHost host, ImmutableArray<Diagnostic> diagnostics)
    {
        _host = host;
        Diagnostics = diagnostics;
        ConnectionSettings = host.Administration;
    }

    /// <summary>To a fresh scratch database, as the replay's role: its owner.</summary>
    public ConnectionSettings ConnectionSettings { get; private set; }

    public int PostgresMajor => _host.Major;

    /// <summary>What serves, for people.</summary>
    public string Description => _host.Description;

    /// <summary>What is worth knowing about the choice: ST5003 when the preferred major version was not to be had.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Runs what PostgreSQL keeps for superusers although it reaches nothing; <see langword="null"/> where the replay's role is all there is.</summary>
    internal Elevation? Elevation { get; private set; }

    /// <summary>The server's superuser, for statements of our own.</summary>
    internal ConnectionSettings Administration => _host.Administration;

    /// <summary>The replay's role.</summary>
    internal string Role => _role!.Name;

    /// <summary>Starts the first server that works of those that the options allow.</summary>
    /// <exception cref="DiagnosticException">ST5002, with every place that was tried and its reason; ST011x: it starts, but creates no database.</exception>
    public static async Task<ShadowServer> StartAsync(ShadowOptions options, CancellationToken cancel)
    {
        options.Activity?.Report("starting a shadow server");
        var host = await ShadowProviders.StartAsync(options, cancel).ConfigureAwait(false);
        var server = new ShadowServer(host, Judge(host, options));
        try
        {
            server.ConnectionSettings = await ServerAttempts.OnceAsync(host.Administration, options.StartTimeout, token => server.PrepareAsync(options.Rights, token), cancel).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Creates an empty database; it is dropped with the server, or before by <see cref="DropDatabaseAsync"/>.</summary>
    /// <param name="name">Any name that is not taken, up to 63 bytes.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="PostgresException">The name is taken.</exception>
    public async Task<ConnectionSettings> CreateDatabaseAsync(string name, CancellationToken cancel)
    {
        await ScratchDatabase.CreateAsync(_host.Administration, name, _role!, _host, cancel).ConfigureAwait(false);
        lock (_created) _created.Add(name);
        if (Elevation is { } elevation) await elevation.InstallAsync(_host.Administration.WithDatabase(name), _role!.Name, cancel).ConfigureAwait(false);
        return _role!.Of(_host.Administration).WithDatabase(name);
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
            if (_host.IsShared && _role is { } role) await QuietlyAsync(cancel => role.RemoveAsync(_host.Administration, cancel)).ConfigureAwait(false);
        }
        finally
        {
            await _host.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task DropAllAsync()
    {
        foreach (var name in _created.ToList()) await QuietlyAsync(cancel => DropDatabaseAsync(name, cancel)).ConfigureAwait(false);
    }

    private static async Task QuietlyAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            await work(limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or DiagnosticException)
        {
            // The server is gone or refuses. The next run drops what is left there, by its mark and age.
        }
    }

    private async Task<ConnectionSettings> PrepareAsync(ShadowRights rights, CancellationToken cancel)
    {
        _role = await _host.MakeRoleAsync(rights, cancel).ConfigureAwait(false);
        if (_role.IsOurs && rights != ShadowRights.Superuser) Elevation = new Elevation { JoinsRoles = rights == ShadowRights.Migrations && _host.Major < 16 && !_host.IsShared };
        return await CreateDatabaseAsync(ScratchDatabase.NewName(), cancel).ConfigureAwait(false);
    }

    private static ImmutableArray<Diagnostic> Judge(IShadowHost host, ShadowOptions options) =>
        options.PreferredMajor is { } preferred && preferred != host.Major
            ? [Diagnostic.Create(ShadowDiagnostics.OtherMajor, null, preferred, host.Major, host.Description)]
            : [];
}
