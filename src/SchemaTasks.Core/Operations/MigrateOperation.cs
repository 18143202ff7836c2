using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;

namespace SchemaTasks.Operations;

/// <summary>Migrations → server. On a shadow they are replayed on an empty database: proof that they apply.</summary>
public static class MigrateOperation
{
    /// <exception cref="DiagnosticException">There are no migrations or no server, or a file fails: its file, line and column; nothing of it stays.</exception>
    public static async Task<MigrateResult> RunAsync(MigrateRequest request, CancellationToken cancel)
    {
        var files = MigrationFiles.Read(request.Database.RequireMigrations());
        var options = new MigrationOptions { StatementTimeout = request.StatementTimeout, Progress = request.Progress };
        if (request.Database.Resolve() == DatabaseMode.Live) return await LiveAsync(request, files, options, cancel).ConfigureAwait(false);

        var shadow = await OpenDatabase.StartShadowAsync(request.Database, request.ManifestMajor, cancel).ConfigureAwait(false);
        await using (shadow.ConfigureAwait(false))
        {
            var result = await MigrationRunner.ApplyAsync(shadow.ConnectionSettings, files, options, cancel).ConfigureAwait(false);
            return Applied($"shadow, {shadow.Description}", result);
        }
    }

    private static async Task<MigrateResult> LiveAsync(MigrateRequest request, MigrationSet files, MigrationOptions options, CancellationToken cancel)
    {
        var server = ConnectionSettings.FromVariables(request.Database.ConnectionVariables, request.Database.Environment);
        if (request.Apply) return Applied(server.ToString(), await MigrationRunner.ApplyAsync(server, files, options, cancel).ConfigureAwait(false));

        var plan = await MigrationRunner.PlanAsync(server, files, options, cancel).ConfigureAwait(false);
        return new MigrateResult(server.ToString(), [], [.. plan.Pending.Select(file => file.Name)], plan.Diagnostics);
    }

    private static MigrateResult Applied(string database, MigrationResult result) =>
        new(database, [.. result.Applied.Select(file => file.Name)], [], result.Diagnostics);
}
