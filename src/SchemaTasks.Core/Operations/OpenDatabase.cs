using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Operations;

/// <summary>The live server, or a shadow with the repository's migrations applied. Disposing it ends the shadow.</summary>
internal sealed class OpenDatabase : IAsyncDisposable
{
    private readonly ShadowServer? _shadow;
    private readonly bool _isShared;

    private OpenDatabase(ConnectionSettings connection, ShadowServer? shadow, ImmutableArray<Diagnostic> diagnostics, bool isShared = false) =>
        (Connection, _shadow, Diagnostics, _isShared) = (connection, shadow, diagnostics, isShared);

    public ConnectionSettings Connection { get; }

    /// <summary>On a shadow: runs what its role may not.</summary>
    public IStatementSender? Sender => _shadow?.Sender;

    /// <summary>On a shadow: the first OID of what migrations make.</summary>
    public uint FirstOid => _shadow?.FirstOid ?? 0;

    public bool IsShadow => _shadow is not null;

    /// <summary>What the user calls the server; <see langword="null"/> for nothing.</summary>
    public string? Name { get; init; }

    /// <summary>For status lines.</summary>
    public string Description => _shadow is null ? (Name is null ? "" : $"{Name}: ") + Connection : $"shadow, {_shadow.Description}{(FilledBy.Length > 0 ? $", {FilledBy}" : "")}";

    /// <summary>On a shadow: whose migrations it has, where that is not plain.</summary>
    private string FilledBy { get; init; } = "";

    /// <summary>What is worth knowing about the choice and the replay.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <exception cref="DiagnosticException">There is nothing to ask, no shadow can be started, or a migration fails there.</exception>
    public static async Task<OpenDatabase> OpenAsync(DatabaseRequest request, int? manifestMajor, CancellationToken cancel)
    {
        if (request.Resolve() == DatabaseMode.Live)
        {
            var server = request.Connection;
            return new OpenDatabase(server, null, [.. request.UnsetVariables, .. server.Remarks]) { Name = request.Name };
        }

        var files = request.ShadowCommand is null ? request.ReadMigrations() : null;
        return await OpenFilledAsync(request, files, manifestMajor, cancel).ConfigureAwait(false);
    }

    /// <summary>A shadow with these migrations.</summary>
    /// <param name="request">How.</param>
    /// <param name="files">The migrations; <see langword="null"/> for the command that the request has.</param>
    /// <param name="manifestMajor">The major version that is preferred.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="DiagnosticException">No shadow can be started, or a migration fails there.</exception>
    public static async Task<OpenDatabase> OpenFilledAsync(DatabaseRequest request, MigrationSet? files, int? manifestMajor, CancellationToken cancel)
    {
        var database = await OpenShadowAsync(request, manifestMajor, files, cancel).ConfigureAwait(false);
        try
        {
            if (files is null)
            {
                await database.RunCommandAsync(request, cancel).ConfigureAwait(false);
                return new OpenDatabase(database.Connection, database._shadow, [.. database.Diagnostics, .. WarningOf(request)], database._isShared) { FilledBy = $"filled by '{request.ShadowCommand!.Command}'" };
            }
            // On a shared one they are applied already: the history says so.
            var result = await MigrationRunner.ApplyAsync(database.Connection, files, database.OnShadow(new MigrationOptions { HistoryTable = request.HistoryTable, Activity = request.Activity }.ForReplay(files, database.Sender), request), cancel).ConfigureAwait(false);
            var left = await database._shadow!.FindLeftRolesAsync(cancel).ConfigureAwait(false);
            return new OpenDatabase(database.Connection, database._shadow, [.. database.Diagnostics, .. WarningOf(request), .. result.Diagnostics, .. left], database._isShared)
            {
                FilledBy = files.Layout.IsPlain ? "" : $"with {files.Description}",
            };
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// A shadow as it starts, on which the repository's own migrations are replayed with the rights that its configuration gives them; a
    /// shared one as the step before left it.
    /// </summary>
    /// <exception cref="DiagnosticException">No shadow can be started, it lacks an extension (ST5010), or the prelude fails there.</exception>
    public static async Task<OpenDatabase> OpenShadowAsync(DatabaseRequest request, int? manifestMajor, MigrationSet? files, CancellationToken cancel)
    {
        var options = Options(request, manifestMajor, IsWidened(request) ? ShadowRights.Superuser : ShadowRights.Migrations);
        var shadow = request.SharedShadow is { } shared
            ? await shared.GetAsync(options, cancel).ConfigureAwait(false)
            : await ShadowServer.StartAsync(options, cancel).ConfigureAwait(false);
        var database = new OpenDatabase(shadow.ConnectionSettings, shadow, shadow.Diagnostics, request.SharedShadow is not null);
        try
        {
            if (request.ShadowPrelude is { } prelude && !shadow.IsPrepared)
            {
                request.Activity?.Report("running the shadow's prelude");
                shadow.FirstOid = await ShadowPrelude.RunAsync(shadow.ConnectionSettings, prelude, shadow.Sender, cancel).ConfigureAwait(false);
            }
            shadow.IsPrepared = true;
            var found = shadow.CheckExtensions(files?.Forward ?? []);
            if (found.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) throw new DiagnosticException(found);
            return new OpenDatabase(shadow.ConnectionSettings, shadow, [.. shadow.Diagnostics, .. found], request.SharedShadow is not null);
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Options for files that run on this shadow.</summary>
    public MigrationOptions OnShadow(MigrationOptions options, DatabaseRequest request) =>
        options with { Sender = Sender, Platform = request.Configuration.Platform, FirstOid = Math.Max(FirstOid, CatalogOptions.FirstUserOid) };

    /// <summary>
    /// A shadow on which the schema of a server or a manifest is replayed: without any rights outside of its database, whatever the
    /// configuration says, and so never the chain's.
    /// </summary>
    public static Task<ShadowServer> StartForSchemaAsync(DatabaseRequest request, int? manifestMajor, CancellationToken cancel) =>
        ShadowServer.StartAsync(Options(request, manifestMajor, ShadowRights.Schema), cancel);

    /// <summary>ST5014 where the configuration makes the replay of migrations a superuser's.</summary>
    public static ImmutableArray<Diagnostic> WarningOf(DatabaseRequest request) =>
        IsWidened(request) ? [Diagnostic.Create(ShadowDiagnostics.SuperuserReplay, new SourceLocation(request.ConfigurationFile!, 1, 1))] : [];

    private static bool IsWidened(DatabaseRequest request) => request.ConfigurationFile is { } file && ConfigurationFile.Read(file).Shadow.Superuser;

    private static ShadowOptions Options(DatabaseRequest request, int? manifestMajor, ShadowRights rights) => new()
    {
        Provider = request.Shadow,
        PreferredMajor = manifestMajor,
        Environment = request.Environment,
        Activity = request.Activity,
        Rights = rights,
        Platform = HostPlatforms.Of((request.Platform ?? request.Configuration.Platform) is var platform and not HostingPlatform.Auto ? platform : HostingPlatform.None, [], ""),
        IsTrusted = request.IsShadowTrusted,
        LiveVariables = request.ConnectionVariables,
    };

    /// <summary>Fills the shadow by the request's command, once for all steps that share it.</summary>
    public async Task RunCommandAsync(DatabaseRequest request, CancellationToken cancel)
    {
        var options = OnShadow(new MigrationOptions(), request);
        if (_isShared && await ShadowCommandRunner.ContentsAsync(Connection, options, cancel).ConfigureAwait(false) is not null) return;
        request.Activity?.Report("filling the shadow by SchemaShadowCommand");
        await ShadowCommandRunner.FillAsync(Connection, request.ShadowCommand!, request.ConnectionVariables, options, request.CommandLines, cancel).ConfigureAwait(false);
    }

    /// <summary>Reads its schema. What only a live server knows is taken from the committed manifest when a shadow was read.</summary>
    public async Task<CatalogReading> ReadAsync(SchemaConfiguration configuration, DatabaseSchema? committed, DatabaseRequest request, CancellationToken cancel)
    {
        var reading = await CatalogReader.ReadAsync(Connection, Options(configuration, request) with { FirstOid = FirstOid }, cancel).ConfigureAwait(false);
        return IsShadow && committed is not null ? reading with { Schema = Keep(reading.Schema, committed) } : reading;
    }

    public static CatalogOptions Options(SchemaConfiguration configuration, DatabaseRequest request) =>
        CatalogOptions.From(configuration) with { MigrationTable = (request.HistoryTable ?? HistoryPlace.Default).Name, Timeout = request.Timeout, Activity = request.Activity };

    public ValueTask DisposeAsync() => _shadow is null || _isShared ? ValueTask.CompletedTask : _shadow.DisposeAsync();

    private static DatabaseSchema Keep(DatabaseSchema read, DatabaseSchema committed)
    {
        var versions = committed.Extensions.ToDictionary(extension => extension.Name, extension => extension.Version, StringComparer.Ordinal);
        return read with
        {
            PostgresMajor = committed.PostgresMajor,
            Extensions = [.. read.Extensions.Select(extension => versions.TryGetValue(extension.Name, out var version) ? extension with { Version = version } : extension)],
        };
    }
}
