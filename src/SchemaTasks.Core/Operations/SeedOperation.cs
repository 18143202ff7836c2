using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;
using SchemaTasks.Seeds;

namespace SchemaTasks.Operations;

/// <summary>Seeds → server. On a shadow they run after the migrations, each twice: proof that they fit the schema and can be repeated.</summary>
internal static class SeedOperation
{
    /// <returns>Who was asked, for people, and what was done.</returns>
    /// <exception cref="DiagnosticException">There are no seeds or no server, or a file fails: its file, line and column; nothing of it stays.</exception>
    public static async Task<(string Database, SeedResult Result)> RunAsync(SeedRequest request, CancellationToken cancel)
    {
        var files = request.Seeds.Read();
        var database = await OpenDatabase.OpenAsync(request.Database, request.ManifestMajor, cancel).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            var options = new SeedOptions
            {
                ConnectTimeout = request.Database.Timeout,
                HistoryTable = request.Database.HistoryTable,
                StatementTimeout = request.StatementTimeout,
                LockTimeout = request.LockTimeout,
                AllowAll = request.AllowLive || database.IsShadow,
                SkipRefused = request.SkipRefused,
                TryTwice = database.IsShadow,
                Progress = request.Progress,
            };
            if (!request.StatusOnly) return (database.Description, await SeedRunner.ApplyAsync(database.Connection.Direct ?? database.Connection, files, options, cancel).ConfigureAwait(false));
            var plan = await SeedRunner.PlanAsync(database.Connection, files, options, cancel).ConfigureAwait(false);
            var notes = plan.Diagnostics.Select(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error ? diagnostic with { Severity = DiagnosticSeverity.Warning } : diagnostic);
            return (database.Description, new SeedResult([], [.. plan.Unchanged.Select(file => file.Name)], [.. plan.Pending.Select(file => file.Name)], plan.History, [.. notes]));
        }
    }

    /// <summary>Fills a shadow with the rows of the seeds, if there are any. What looks at the shadow does not depend on them: their faults are warnings.</summary>
    /// <returns>Whether it has the rows of all of them.</returns>
    internal static async Task<(bool IsFilled, ImmutableArray<Diagnostic> Warnings)> FillAsync(ConnectionSettings server, SeedSource seeds, CancellationToken cancel)
    {
        if (!seeds.Exists) return (false, []);
        try
        {
            await SeedRunner.ApplyAsync(server, seeds.Read(), new SeedOptions(), cancel).ConfigureAwait(false);
            return (true, []);
        }
        catch (DiagnosticException exception) when (exception is not ServerUnavailableException)
        {
            return (false, [.. exception.Diagnostics.Select(diagnostic => diagnostic with { Severity = DiagnosticSeverity.Warning })]);
        }
    }
}
