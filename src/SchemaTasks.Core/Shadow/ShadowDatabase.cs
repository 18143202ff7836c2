using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow;

/// <summary>A throw-away database to which all migrations of a repository have been applied. No history is kept in it.</summary>
public sealed class ShadowDatabase : IAsyncDisposable
{
    private readonly ShadowServer _server;

    private ShadowDatabase(ShadowServer server, ImmutableArray<AppliedMigration> applied, ImmutableArray<Diagnostic> diagnostics)
    {
        _server = server;
        Applied = applied;
        Diagnostics = diagnostics;
    }

    /// <summary>What to read.</summary>
    public ConnectionSettings ConnectionSettings => _server.ConnectionSettings;

    public int PostgresMajor => _server.PostgresMajor;

    /// <summary>What serves, for people.</summary>
    public string Description => _server.Description;

    /// <summary>Every file, in the order in which they ran.</summary>
    public ImmutableArray<AppliedMigration> Applied { get; }

    /// <summary>Warnings: another major version (ST5003), a stand-in (ST5011), two files with one number (ST2004).</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Starts a server and applies every versioned file, then every repeatable one.</summary>
    /// <exception cref="DiagnosticException">No server can be had (ST5002); an extension is missing (ST5010); everything that is wrong with the files, or the first error of the server, at its place.</exception>
    public static async Task<ShadowDatabase> FromMigrationsAsync(MigrationSet files, ShadowOptions options, CancellationToken cancel)
    {
        // What the files alone show is reported without a server.
        var scripts = MigrationScript.ParseAll(files.Forward);
        var server = await ShadowServer.StartAsync(options, cancel).ConfigureAwait(false);
        try
        {
            await using var session = await MigrationSession.OpenAsync(server.ConnectionSettings, new MigrationOptions { LockTimeout = TimeSpan.Zero }, cancel).ConfigureAwait(false);
            var extensions = await ShadowExtensions.ReadAsync(session, cancel).ConfigureAwait(false);
            var found = extensions.Check(scripts, server.Description);
            if (found.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) throw new DiagnosticException(found);

            await session.RollbackAsync(cancel).ConfigureAwait(false);
            var runner = new FileRunner(session, new NoRecorder(), new MigrationOptions());
            var applied = ImmutableArray.CreateBuilder<AppliedMigration>(scripts.Length);
            foreach (var script in scripts) applied.Add(await runner.RunAsync(script, extensions.Commands(script), cancel).ConfigureAwait(false));
            return new ShadowDatabase(server, applied.DrainToImmutable(), [.. server.Diagnostics, .. files.Diagnostics, .. found]);
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
