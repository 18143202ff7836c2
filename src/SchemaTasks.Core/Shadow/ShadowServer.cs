using System.Collections.Immutable;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow.Sandbox;

namespace SchemaTasks.Shadow;

/// <summary>
/// A throw-away PostgreSQL server, or a scratch database on a given one. Disposing it leaves no process, no file and no database behind;
/// so does the end of this process, however it comes.
/// </summary>
internal sealed class ShadowServer : IAsyncDisposable
{
    private readonly IShadowHost _host;
    private readonly HostPlatform? _platform;
    private readonly List<string> _created = [];
    private IReadOnlyList<string> _platformRoles = [];
    private ReplayRole? _role;
    private ShadowExtensions? _extensions;
    private uint _first;

    private ShadowServer(IShadowHost host, HostPlatform? platform, ImmutableArray<Diagnostic> diagnostics)
    {
        _host = host;
        _platform = platform;
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

    /// <summary>What migrations are sent through.</summary>
    internal ReplaySender? Sender { get; private set; }

    /// <summary>The first OID of what migrations make in <see cref="ConnectionSettings"/>' database; below it is the prelude's.</summary>
    internal uint FirstOid { get; set; }

    /// <summary>Whether a prelude has run there.</summary>
    internal bool IsPrepared { get; set; }

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
        var server = new ShadowServer(host, options.Platform, Judge(host, options));
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
        if (_platform is { } platform) await HostedShadow.FillAsync(_host, name, platform, _role!, cancel).ConfigureAwait(false);
        return _role!.Of(_host.Administration).WithDatabase(name);
    }

    /// <summary>An error (ST5010) or, for what has a stand-in, a warning (ST5011) at each place of the files that creates an extension which the server lacks.</summary>
    internal ImmutableArray<Diagnostic> CheckExtensions(IEnumerable<MigrationFile> files) => _extensions!.Check(files, Description);

    /// <summary>ST5017: roles that appeared on a server that others use too, and that nothing here removes.</summary>
    internal async Task<ImmutableArray<Diagnostic>> FindLeftRolesAsync(CancellationToken cancel)
    {
        if (!_host.IsShared || _role!.IsOurs) return [];
        await using var session = await ServerSession.OpenAsync(_host.Administration, cancel).ConfigureAwait(false);
        var names = await RolesSinceAsync(session, cancel).ConfigureAwait(false);
        names.RemoveAll(name => Sender!.Roles.Contains(name) || _platformRoles.Contains(name) || name.StartsWith(ReplayRole.Prefix, StringComparison.Ordinal));
        return names.Count == 0 ? [] : [Diagnostic.Create(ShadowDiagnostics.RolesStay, null, string.Join(", ", names), Description)];
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
            if (_host.IsShared && _role is { } role)
            {
                await QuietlyAsync(cancel => role.RemoveAsync(_host.Administration, cancel)).ConfigureAwait(false);
                await QuietlyAsync(DropRolesAsync).ConfigureAwait(false);
            }
        }
        finally
        {
            await _host.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>What migrations and the host's part made, and nobody else uses by now: their databases are gone.</summary>
    private async Task DropRolesAsync(CancellationToken cancel)
    {
        await using var session = await ServerSession.OpenAsync(_host.Administration, cancel).ConfigureAwait(false);
        foreach (var name in (await RolesSinceAsync(session, cancel).ConfigureAwait(false)).Where(name => _platformRoles.Contains(name) || (!_role!.IsOurs && Sender?.Roles.Contains(name) == true)))
            await QuietlyAsync(token => ServerSession.ExecuteAsync(_host.Administration, $"DROP ROLE {SqlIdentifier.Quote(name)}", token)).ConfigureAwait(false);
    }

    private async Task<List<string>> RolesSinceAsync(ServerSession session, CancellationToken cancel)
    {
        var names = new List<string>();
        await using var command = new NpgsqlCommand("SELECT rolname::pg_catalog.text FROM pg_catalog.pg_roles WHERE oid::pg_catalog.int8 >= $1 ORDER BY 1", session.Connection) { Parameters = { new NpgsqlParameter { Value = (long)_first } } };
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        while (await reader.ReadAsync(cancel).ConfigureAwait(false)) names.Add(reader.GetString(0));
        return names;
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
        var administration = await ServerSession.OpenAsync(_host.Administration, cancel).ConfigureAwait(false);
        await using (administration.ConfigureAwait(false)) _first = _host.IsShared ? await ObjectCounter.NextAsync(administration.Connection, cancel).ConfigureAwait(false) : 0;
        if (_platform is { } platform) _platformRoles = await HostedShadow.MakeRolesAsync(_host, platform, _role, cancel).ConfigureAwait(false);
        var database = await CreateDatabaseAsync(ScratchDatabase.NewName(), cancel).ConfigureAwait(false);
        var replay = await ServerSession.OpenAsync(database, cancel).ConfigureAwait(false);
        await using (replay.ConfigureAwait(false)) _extensions = await ShadowExtensions.ReadAsync(replay, Elevation is not null, cancel).ConfigureAwait(false);
        Sender = new ReplaySender(Elevation, _extensions, _platformRoles, _host.IsShared && !_role.IsOurs ? _first : null);
        return database;
    }

    private static ImmutableArray<Diagnostic> Judge(IShadowHost host, ShadowOptions options) =>
        options.PreferredMajor is { } preferred && preferred != host.Major
            ? [Diagnostic.Create(ShadowDiagnostics.OtherMajor, null, preferred, host.Major, host.Description)]
            : [];
}
