using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Operations;

/// <summary>Migrations → server. On a shadow they are replayed on an empty database: proof that they apply.</summary>
internal static class MigrateOperation
{
    /// <exception cref="DiagnosticException">There are no migrations or no server, or a file fails: its file, line and column; nothing of it stays.</exception>
    public static async Task<MigrateResult> RunAsync(MigrateRequest request, CancellationToken cancel)
    {
        if (request.Database.ShadowCommand is { } command) return await RunCommandAsync(request, command, cancel).ConfigureAwait(false);
        var files = request.Files ?? request.Database.ReadMigrations();
        var options = new MigrationOptions { HistoryTable = request.Database.HistoryTable, ConnectTimeout = request.Database.Timeout, StatementTimeout = request.StatementTimeout, LockTimeout = request.LockTimeout, AllowOutOfOrder = request.AllowOutOfOrder, Progress = request.Progress, Notices = request.Notices, Activity = request.Database.Activity, Platform = request.Database.Configuration.Platform };
        if (request.Database.Resolve() == DatabaseMode.Live)
        {
            if (!files.Layout.IsPlain && request.Action != MigrateAction.Status) throw new DiagnosticException(LeftToTool(request, files));
            // Looking at the history is enough of a reading for a pooler.
            var (server, remarks) = request.Action == MigrateAction.Status ? (request.Database.Connection, [.. request.Database.UnsetVariables, .. request.Database.Connection.Remarks]) : request.Database.SessionConnection;
            if (request.MarkApplied is { } name) return await MarkAppliedOperation.RunAsync(request, name, server, files, options, cancel).ConfigureAwait(false);
            var result = await RunAsync(request, server, request.Database.Name is { } label ? $"{label}: {server}" : server.ToString(), files, options, cancel).ConfigureAwait(false);
            return result with { Diagnostics = [.. remarks, .. result.Diagnostics] };
        }
        var shadow = await OpenDatabase.OpenShadowAsync(request.Database, request.ManifestMajor, files, cancel).ConfigureAwait(false);
        await using (shadow.ConfigureAwait(false))
        {
            options = shadow.OnShadow(options.ForReplay(files, shadow.Sender), request.Database);
            if (request.Action == MigrateAction.Rollback) await MigrationRunner.ApplyAsync(shadow.Connection, files, options, cancel).ConfigureAwait(false);
            var result = await RunAsync(request with { Baseline = null, Repair = false }, shadow.Connection, shadow.Description, files, options, cancel).ConfigureAwait(false);
            return result with { Diagnostics = [.. shadow.Diagnostics, .. OpenDatabase.WarningOf(request.Database), .. result.Diagnostics] };
        }
    }

    /// <summary>Migrations that are code: the command replays them on a shadow, and a live server is the tool's own affair.</summary>
    private static async Task<MigrateResult> RunCommandAsync(MigrateRequest request, ShadowCommand command, CancellationToken cancel)
    {
        if (request.Database.Resolve() == DatabaseMode.Live)
            throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.LeftToCommand, null, command.Command));
        var shadow = await OpenDatabase.OpenFilledAsync(request.Database, null, request.ManifestMajor, cancel).ConfigureAwait(false);
        await using (shadow.ConfigureAwait(false)) return new MigrateResult(shadow.Description, [], [], [], [], shadow.Diagnostics);
    }

    private static Diagnostic LeftToTool(MigrateRequest request, MigrationSet files)
    {
        var marked = request.MarkApplied is { } name ? files.Versioned.FirstOrDefault(file => file.Name == name || file.Version == name) : null;
        return Diagnostic.Create(LayoutDiagnostics.LeftToTool, new SourceLocation(files.Directory, 1, 1), files.Directory, files.Layout.Tool,
            request.MarkApplied is not null ? "marking one as applied" : request.Action == MigrateAction.Rollback ? "undoing them on a live server" : "applying them to a live server",
            request.MarkApplied is not null ? (marked is null ? $"there is no '{request.MarkApplied}'" : files.Layout.MarkAdvice(marked)) : files.Layout.ApplyCommand);
    }

    private static async Task<MigrateResult> RunAsync(MigrateRequest request, ConnectionSettings server, string name, MigrationSet files, MigrationOptions options, CancellationToken cancel)
    {
        var none = new MigrateResult(name, [], [], [], [], []) { Layout = files.Layout };
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
            // What keeps pending files from running is a fault of applying them, not of reporting them.
            var reported = plan.Diagnostics.Select(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error ? diagnostic with { Severity = DiagnosticSeverity.Warning } : diagnostic);
            return none with { Pending = [.. plan.Pending.Select(file => file.Name)], History = plan.History, Diagnostics = [.. reported] };
        }

        async Task<MigrateResult> RollbackAsync()
        {
            var result = await MigrationRunner.RollbackAsync(server, files, request.RollbackTo, options, cancel).ConfigureAwait(false);
            return none with { Undone = [.. result.Applied.Select(file => file.Name)], Diagnostics = result.Diagnostics };
        }
    }
}
