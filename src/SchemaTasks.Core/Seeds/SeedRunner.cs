using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;

namespace SchemaTasks.Seeds;

/// <summary>Applies seeds to one database, and reports which are applied.</summary>
internal static class SeedRunner
{
    /// <summary>What applying would do. Changes nothing.</summary>
    /// <exception cref="DiagnosticException">The server cannot be reached.</exception>
    public static Task<SeedPlan> PlanAsync(ConnectionSettings server, ImmutableArray<SeedFile> files, SeedOptions options, CancellationToken cancel) =>
        MigrationRunner.OnSessionAsync(server, Options(options), async session => (await PlanAsync(session, files, Options(options), cancel).ConfigureAwait(false)).Plan, cancel);

    /// <summary>Applies what is new or has changed, in order. Files that were applied before one fails stay applied.</summary>
    /// <exception cref="DiagnosticException">Everything that keeps a file from running; nothing of that file stays.</exception>
    public static Task<SeedResult> ApplyAsync(ConnectionSettings server, ImmutableArray<SeedFile> files, SeedOptions options, CancellationToken cancel) =>
        MigrationRunner.AloneAsync(server, Options(options), session => ApplyAsync(session, files, options, cancel), cancel);

    private static async Task<SeedResult> ApplyAsync(MigrationSession session, ImmutableArray<SeedFile> files, SeedOptions options, CancellationToken cancel)
    {
        var applied = ImmutableArray.CreateBuilder<AppliedSeed>();
        return await MigrationRunner.UndisturbedAsync(session, Options(options), async () =>
        {
            var (plan, history) = await PlanAsync(session, files, Options(options), cancel).ConfigureAwait(false);
            var errors = plan.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToImmutableArray();
            if (errors.Length > 0) throw new DiagnosticException(errors);
            // Once in a build, whatever another build does meanwhile.
            var todo = plan.Pending.Where(file => applied.All(done => done.File.Name != file.Name)).ToList();
            var refused = options.AllowAll ? [] : todo.Where(file => !file.IsForLive).ToList();
            if (refused.Count > 0 && !options.SkipRefused) throw new DiagnosticException(Diagnostic.Create(SeedDiagnostics.LiveRefused, null, session.Server, refused.Count, refused[0].Name));
            var pending = todo.Except(refused).ToList();
            // All are read before the first one runs.
            Check(session, pending);

            var runner = new SeedFileRunner(session, history);
            var diagnostics = plan.Diagnostics.ToBuilder();
            foreach (var file in pending)
            {
                applied.Add(await runner.ApplyAsync(file, cancel).ConfigureAwait(false));
                options.Progress?.Report(applied[^1]);
                if (options.TryTwice && file.Run == SeedRun.WhenChanged && await runner.TryAgainAsync(file, cancel).ConfigureAwait(false) is { } again) diagnostics.Add(again);
            }
            return new SeedResult(applied.ToImmutable(), [.. plan.Unchanged.Select(file => file.Name)], [.. refused.Select(file => file.Name)], plan.History, diagnostics.DrainToImmutable());
        }, cancel).ConfigureAwait(false);
    }

    private static async Task<(SeedPlan Plan, SeedHistory History)> PlanAsync(MigrationSession session, ImmutableArray<SeedFile> files, MigrationOptions options, CancellationToken cancel)
    {
        var (history, rows) = await SeedHistory.ReadAsync(session, options, cancel).ConfigureAwait(false);
        return (SeedPlan.Make(files, rows), history);
    }

    private static void Check(MigrationSession session, IEnumerable<SeedFile> files)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in files)
        {
            try
            {
                if (file.Kind != SeedKind.Sql) DataFile.Read(file);
                else if (SeedScript.Parse(file) is var script && session.Facts.IsPooled) faults.AddRange(PooledStatements.Check(script.Positions));
            }
            catch (DiagnosticException exception)
            {
                faults.AddRange(exception.Diagnostics);
            }
        }
        if (faults.Count > 0) throw new DiagnosticException(faults.DrainToImmutable());
    }

    private static MigrationOptions Options(SeedOptions options) => new() { HistoryTable = options.HistoryTable, ConnectTimeout = options.ConnectTimeout, StatementTimeout = options.StatementTimeout, LockTimeout = options.LockTimeout, ErrorDetail = true };
}
