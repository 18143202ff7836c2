using System.Collections.Immutable;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>Applies, undoes and accounts for the migrations of one database.</summary>
public static class MigrationRunner
{
    /// <summary>What applying would do, and what keeps it from that. Changes nothing.</summary>
    /// <exception cref="DiagnosticException">The server cannot be reached; the history is not ours.</exception>
    public static async Task<MigrationPlan> PlanAsync(ConnectionSettings server, MigrationSet files, MigrationOptions options, CancellationToken cancel)
    {
        if (!files.Layout.IsPlain) return await ForeignPlan.ReadAsync(server, files, options, cancel).ConfigureAwait(false);
        var (plan, _) = await OnSessionAsync(server, options, session => PlanAsync(session, files, options, cancel), cancel).ConfigureAwait(false);
        var faults = plan.Pending.SelectMany(file =>
        {
            MigrationScript.Parse(file, out var found);
            return found;
        });
        return plan with { Diagnostics = [.. plan.Diagnostics, .. faults] };
    }

    /// <summary>Applies what is pending, in order. Files that were applied before one fails stay applied.</summary>
    /// <exception cref="DiagnosticException">Everything that keeps a file from running; nothing of that file stays unless it says so.</exception>
    public static Task<MigrationResult> ApplyAsync(ConnectionSettings server, MigrationSet files, MigrationOptions options, CancellationToken cancel) =>
        AloneAsync(server, options, session => ApplyAsync(session, files, options, cancel), cancel);

    private static async Task<MigrationResult> ApplyAsync(MigrationSession session, MigrationSet files, MigrationOptions options, CancellationToken cancel)
    {
        var (plan, table) = await PlanAsync(session, files, options, cancel).ConfigureAwait(false);
        plan.ThrowIfRefused();
        if (plan.Pending.IsEmpty) return new MigrationResult { Diagnostics = plan.Diagnostics };

        var scripts = MigrationScript.ParseAll(plan.Pending);
        var runner = new FileRunner(session, new HistoryRecorder(table), options);
        var applied = ImmutableArray.CreateBuilder<AppliedMigration>();
        foreach (var script in scripts)
        {
            options.Activity?.Report($"applying '{script.File.Name}', file {applied.Count + 1} of {scripts.Length}");
            applied.Add(await runner.RunAsync(script, [.. MigrationCommand.Of(script, options.Sender)], cancel).ConfigureAwait(false));
            options.Progress?.Report(applied[^1]);
        }
        return new MigrationResult { Applied = applied.DrainToImmutable(), Diagnostics = plan.Diagnostics };
    }

    /// <summary>Undoes applied files, the latest first. Every rollback file is looked up and read before the first one runs.</summary>
    /// <param name="server">The database.</param>
    /// <param name="files">The files.</param>
    /// <param name="downTo">The name of the last file that stays applied; <see langword="null"/> to undo one file.</param>
    /// <param name="options">How.</param>
    /// <param name="cancel">Ends it between or within files.</param>
    /// <exception cref="DiagnosticException">A file has no rollback (ST2029), or a rollback fails.</exception>
    public static Task<MigrationResult> RollbackAsync(ConnectionSettings server, MigrationSet files, string? downTo, MigrationOptions options, CancellationToken cancel)
    {
        var stop = downTo is null ? -1 : IndexOf(files, downTo);
        return AloneAsync(server, options, session => RollbackAsync(session, files, stop, options, cancel), cancel);
    }

    private static async Task<MigrationResult> RollbackAsync(MigrationSession session, MigrationSet files, int stop, MigrationOptions options, CancellationToken cancel)
    {
        var (plan, table) = await PlanAsync(session, files, options, cancel).ConfigureAwait(false);
        var applied = plan.History.Where(row => row.Status == MigrationStatus.Applied).Select(row => row.FileName).ToHashSet(StringComparer.Ordinal);
        var undone = files.Versioned.Skip(stop + 1).Where(file => applied.Contains(file.Name)).Reverse().Take(stop < 0 ? 1 : int.MaxValue).ToList();

        var missing = undone.Where(file => files.RollbackOf(file.Name) is null)
            .Select(file => Diagnostic.Create(HistoryDiagnostics.NoRollback, new SourceLocation(file.Path, 1, 1), file.Name)).ToImmutableArray();
        if (missing.Length > 0) throw new DiagnosticException(missing);

        var scripts = MigrationScript.ParseAll([.. undone.Select(file => files.RollbackOf(file.Name)!)]);
        var done = ImmutableArray.CreateBuilder<AppliedMigration>();
        foreach (var (script, file) in scripts.Zip(undone))
        {
            options.Activity?.Report($"undoing '{file.Name}', file {done.Count + 1} of {undone.Count}");
            done.Add(await new FileRunner(session, new RollbackRecorder(table, file), options).RunAsync(script, [.. MigrationCommand.Of(script, options.Sender)], cancel).ConfigureAwait(false));
            options.Progress?.Report(done[^1]);
        }
        return new MigrationResult { Applied = done.DrainToImmutable() };
    }

    /// <summary>Makes the history agree with the files: writes today's checksums, forgets failed files so that they run again. Runs none.</summary>
    /// <returns>The names of the files whose rows changed, in order.</returns>
    public static Task<ImmutableArray<string>> RepairAsync(ConnectionSettings server, MigrationSet files, MigrationOptions options, CancellationToken cancel) =>
        AloneAsync(server, options, session => RepairAsync(session, files, options, cancel), cancel);

    private static async Task<ImmutableArray<string>> RepairAsync(MigrationSession session, MigrationSet files, MigrationOptions options, CancellationToken cancel)
    {
        var (plan, table) = await PlanAsync(session, files, options, cancel).ConfigureAwait(false);
        var checksums = files.Versioned.ToDictionary(file => file.Name, file => file.Checksum, StringComparer.Ordinal);
        var failed = plan.History.Where(row => row.Status == MigrationStatus.Failed).ToList();
        var changed = plan.History.Where(row => row.IsApplied && checksums.TryGetValue(row.FileName, out var checksum) && checksum != row.Checksum).ToList();
        await ExecuteAtOnceAsync(session, [.. failed.Select(row => table.Delete(row.FileName)), .. changed.Select(row => table.SetChecksum(row.FileName, checksums[row.FileName]))], cancel).ConfigureAwait(false);
        return [.. failed.Concat(changed).Select(row => row.FileName).Order(StringComparer.Ordinal)];
    }

    /// <summary>Begins the history of a database that has its objects already: versioned files up to one are taken as applied.</summary>
    /// <param name="server">The database.</param>
    /// <param name="files">The files.</param>
    /// <param name="lastApplied">The name of the last file whose effects are in the database.</param>
    /// <param name="options">How.</param>
    /// <param name="cancel">Ends it; nothing is written then.</param>
    /// <returns>The names of those files, in order.</returns>
    /// <exception cref="DiagnosticException">There is no such file (ST2027), or a history exists (ST2028).</exception>
    public static Task<ImmutableArray<string>> BaselineAsync(ConnectionSettings server, MigrationSet files, string lastApplied, MigrationOptions options, CancellationToken cancel)
    {
        ImmutableArray<MigrationFile> baseline = [.. files.Versioned.Take(IndexOf(files, lastApplied) + 1)];
        return AloneAsync(server, options, session => BaselineAsync(session, files, baseline, options, cancel), cancel);
    }

    private static async Task<ImmutableArray<string>> BaselineAsync(MigrationSession session, MigrationSet files, ImmutableArray<MigrationFile> baseline, MigrationOptions options, CancellationToken cancel)
    {
        var table = new HistoryTable(options.HistorySchema);
        if ((await table.ReadAsync(session, files, cancel).ConfigureAwait(false)).FirstOrDefault() is { } row)
            throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.HistoryExists, null, session.Server, row.FileName));

        await ExecuteAtOnceAsync(session, [.. table.Create(), .. baseline.Select(file => table.Write(file, MigrationStatus.Baseline, null, TimeSpan.Zero))], cancel).ConfigureAwait(false);
        return [.. baseline.Select(file => file.Name)];
    }

    /// <summary>Records a file as applied without running it: its effect came to the server by another way.</summary>
    /// <exception cref="DiagnosticException">It was applied already (ST2074), or the history cannot be kept (ST2024 and others).</exception>
    public static Task MarkAsync(ConnectionSettings server, MigrationSet files, MigrationFile file, MigrationOptions options, CancellationToken cancel) =>
        AloneAsync(server, options, async session =>
        {
            var (plan, table) = await PlanAsync(session, files, options, cancel).ConfigureAwait(false);
            if (plan.History.Any(row => row.FileName == file.Name && row.IsApplied))
                throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.AlreadyApplied, new SourceLocation(file.Path, 1, 1), file.Name, session.Server));
            if (plan.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Code == HistoryDiagnostics.NotEmpty.Code) is { } unknown) throw new DiagnosticException(unknown);
            await ExecuteAtOnceAsync(session, [.. table.Create(), table.Write(file, MigrationStatus.Applied, null, TimeSpan.Zero)], cancel).ConfigureAwait(false);
            return true;
        }, cancel);

    /// <summary>Works on a session that no other build shares the database with.</summary>
    internal static Task<T> AloneAsync<T>(ConnectionSettings server, MigrationOptions options, Func<MigrationSession, Task<T>> work, CancellationToken cancel)
    {
        if (server.IsTransactionPooler) throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.Pooler, null, server.Server));
        return OnSessionAsync(server, options, async session =>
        {
            await MigrationLock.TakeAsync(session, options, cancel).ConfigureAwait(false);
            return await work(session).ConfigureAwait(false);
        }, cancel);
    }

    /// <exception cref="DiagnosticException">The server cannot be reached, or what is not a file's statement fails: its lock, its history.</exception>
    internal static async Task<T> OnSessionAsync<T>(ConnectionSettings server, MigrationOptions options, Func<MigrationSession, Task<T>> work, CancellationToken cancel)
    {
        await using var session = await MigrationSession.OpenAsync(server, options, cancel).ConfigureAwait(false);
        try
        {
            return await work(session).ConfigureAwait(false);
        }
        catch (Exception exception) when ((exception is MigrationCommandException || ServerFaults.IsDriver(exception)) && !cancel.IsCancellationRequested)
        {
            var cause = exception is MigrationCommandException command ? command.Error : exception;
            throw cause is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused
                ? new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.NoRights, null, server, server.Redact(server.User), server.Redact(refused.MessageText), options.HistorySchema))
                : ServerFaults.Translate(cause, server, options.ConnectTimeout, connected: true);
        }
    }

    private static async Task<(MigrationPlan Plan, HistoryTable Table)> PlanAsync(MigrationSession session, MigrationSet files, MigrationOptions options, CancellationToken cancel)
    {
        var table = new HistoryTable(options.HistorySchema);
        var history = await table.ReadAsync(session, files, cancel).ConfigureAwait(false);
        var plan = MigrationPlan.Make(files, history, options.AllowOutOfOrder);
        return history.IsEmpty && await DatabaseContents.FirstObjectAsync(session, options, cancel).ConfigureAwait(false) is { } found
            ? (plan with { Diagnostics = [Diagnostic.Create(HistoryDiagnostics.NotEmpty, null, session.Server, found), .. plan.Diagnostics] }, table)
            : (plan, table);
    }

    private static async Task ExecuteAtOnceAsync(MigrationSession session, IEnumerable<NpgsqlBatchCommand> commands, CancellationToken cancel)
    {
        await using var transaction = await session.Connection.BeginTransactionAsync(cancel).ConfigureAwait(false);
        await session.ExecuteAsync([.. commands.Select(MigrationCommand.Own)], cancel).ConfigureAwait(false);
        await transaction.CommitAsync(cancel).ConfigureAwait(false);
    }

    private static int IndexOf(MigrationSet files, string name)
    {
        for (var index = 0; index < files.Versioned.Length; index++)
            if (files.Versioned[index].Name == name) return index;
        throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.NoSuchFile, null, name, files.Directory));
    }
}
