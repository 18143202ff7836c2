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
        var options = new MigrationOptions { ConnectTimeout = request.Database.Timeout, StatementTimeout = request.StatementTimeout, AllowOutOfOrder = request.AllowOutOfOrder, Progress = request.Progress, Notices = request.Notices, Activity = request.Database.Activity, Platform = request.Database.Configuration.Platform };
        if (request.Database.Resolve() == DatabaseMode.Live)
        {
            var server = request.Database.Connection;
            var result = await RunAsync(request, server, request.Database.Name is { } label ? $"{label}: {server}" : server.ToString(), files, options, cancel).ConfigureAwait(false);
            return result with { Diagnostics = [.. request.Database.UnsetVariables, .. server.Remarks, .. result.Diagnostics] };
        }
        var shadow = await OpenDatabase.OpenShadowAsync(request.Database, request.ManifestMajor, files, cancel).ConfigureAwait(false);
        await using (shadow.ConfigureAwait(false))
        {
            options = shadow.OnShadow(options, request.Database);
            if (request.Action == MigrateAction.Rollback) await MigrationRunner.ApplyAsync(shadow.Connection, files, options, cancel).ConfigureAwait(false);
            var result = await RunAsync(request with { Baseline = null, Repair = false }, shadow.Connection, shadow.Description, files, options, cancel).ConfigureAwait(false);
            return result with { Diagnostics = [.. shadow.Diagnostics, .. OpenDatabase.WarningOf(request.Database), .. result.Diagnostics] };
        }
    }

    private static async Task<MigrateResult> RunAsync(MigrateRequest request, ConnectionSettings server, string name, MigrationSet files, MigrationOptions options, CancellationToken cancel)
    {
        var none = new MigrateResult(name, [], [], [], [], []);
        return request.Action switch
        {
            MigrateAction.Apply => await ApplyAsync().ConfigureAwait(false),
            MigrateAction.Status => await StatusAsync().ConfigureAwait(false),
            MigrateAction.Rollback => await RollbackAsync().ConfigureAwait(false),
        };

        async Task<MigrateResult> ApplyAsync()
        {
            if (request.Baseline is { } last) await MigrationRunner.BaselineAsync(server, files, last, options, cancel).ConfigureAwait(false);
            if (request.Repair) await MigrationRunner.RepairAsync(server, files, options, cancel).ConfigureAwait(false);
            var result = await MigrationRunner.ApplyAsync(server, files, options, cancel).ConfigureAwait(false);
            return none with { Applied = [.. result.Applied.Select(file => file.Name)], Diagnostics = result.Diagnostics };
        }

        async Task<MigrateResult> StatusAsync()
        {
            var plan = await MigrationRunner.PlanAsync(server, files, options, cancel).ConfigureAwait(false);
            // What keeps pending files from running is a fault of applying them, not of telling.
            var told = plan.Diagnostics.Select(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error ? diagnostic with { Severity = DiagnosticSeverity.Warning } : diagnostic);
            return none with { Pending = [.. plan.Pending.Select(file => file.Name)], History = plan.History, Diagnostics = [.. told] };
        }

        async Task<MigrateResult> RollbackAsync()
        {
            var result = await MigrationRunner.RollbackAsync(server, files, request.RollbackTo, options, cancel).ConfigureAwait(false);
            return none with { Undone = [.. result.Applied.Select(file => file.Name)], Diagnostics = result.Diagnostics };
        }
    }
}
