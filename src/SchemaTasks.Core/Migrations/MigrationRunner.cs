using System.Collections.Immutable;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>Applies, undoes and accounts for the migrations of one database.</summary>
internal static class MigrationRunner
{
    /// <summary>Far more than other builds have files: what looks like their doing may be an object of the history's name that is no table.</summary>
    private const int MostTries = 1_000;

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

    /// <summary>Applies what is pending, in order. Files that were applied before one fails stay applied; what another build has applied meanwhile is left out.</summary>
    /// <exception cref="DiagnosticException">Everything that keeps a file from running; nothing of that file stays unless it says so.</exception>
    public static Task<MigrationResult> ApplyAsync(ConnectionSettings server, MigrationSet files, MigrationOptions options, CancellationToken cancel) =>
        AloneAsync(server, options, session => ApplyAsync(session, files, options, cancel), cancel);

    private static async Task<MigrationResult> ApplyAsync(MigrationSession session, MigrationSet files, MigrationOptions options, CancellationToken cancel)
    {
        var applied = ImmutableArray.CreateBuilder<AppliedMigration>();
        return await UndisturbedAsync(session, options, async () =>
        {
            var (plan, state) = await PlanAsync(session, files, options, cancel).ConfigureAwait(false);
            if (plan.Diagnostics.Any(diagnostic => diagnostic.Descriptor == HistoryDiagnostics.FailedBefore)) await OthersAreDoneAsync(session, state, cancel).ConfigureAwait(false);
            plan.ThrowIfRefused();
            if (plan.Pending.IsEmpty) return Result(plan);

            RequireWrites(session);
            var scripts = MigrationScript.ParseAll(plan.Pending);
            var sender = StatementsFor(session, scripts, options);
            var runner = new FileRunner(session, new HistoryRecorder(state), options);
            foreach (var script in scripts)
            {
                options.Activity?.Report(FormattableString.Invariant($"applying '{script.File.Name}', file {applied.Count + 1} of {applied.Count + scripts.Length - scripts.IndexOf(script)}"));
                applied.Add(await runner.RunAsync(script, sender(script), cancel).ConfigureAwait(false));
                options.Progress?.Report(applied[^1]);
            }
            return Result(plan);
        }, cancel).ConfigureAwait(false);

        MigrationResult Result(MigrationPlan plan) => new() { Applied = applied.ToImmutable(), Diagnostics = plan.Diagnostics };
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
        var stop = downTo is null ? -1 : files.IndexOf(downTo);
        return AloneAsync(server, options, session => RollbackAsync(session, files, stop, options, cancel), cancel);
    }

    private static async Task<MigrationResult> RollbackAsync(MigrationSession session, MigrationSet files, int stop, MigrationOptions options, CancellationToken cancel)
    {
        var done = ImmutableArray.CreateBuilder<AppliedMigration>();
        return await UndisturbedAsync(session, options, async () =>
        {
            var (plan, state) = await PlanAsync(session, files, options, cancel).ConfigureAwait(false);
            var applied = plan.History.Where(row => row.Status == MigrationStatus.Applied).Select(row => row.FileName).ToHashSet(StringComparer.Ordinal);
            var undone = files.Versioned.Skip(stop + 1).Where(file => applied.Contains(file.Name)).Reverse().Take(stop >= 0 ? int.MaxValue : done.Count == 0 ? 1 : 0).ToList();

            var missing = undone.Where(file => files.RollbackOf(file.Name) is null)
                .Select(file => Diagnostic.Create(HistoryDiagnostics.NoRollback, new SourceLocation(file.Path, 1, 1), file.Name)).ToImmutableArray();
            if (missing.Length > 0) throw new DiagnosticException(missing);

            if (undone.Count > 0) RequireWrites(session);
            var scripts = MigrationScript.ParseAll([.. undone.Select(file => files.RollbackOf(file.Name)!)]);
            var sender = StatementsFor(session, scripts, options);
            foreach (var (script, file) in scripts.Zip(undone))
            {
                options.Activity?.Report(FormattableString.Invariant($"undoing '{file.Name}', file {done.Count + 1} of {undone.Count}"));
                done.Add(await new FileRunner(session, new RollbackRecorder(state, file.Name), options).RunAsync(script, sender(script), cancel).ConfigureAwait(false));
                options.Progress?.Report(done[^1]);
            }
            return new MigrationResult { Applied = done.ToImmutable() };
        }, cancel).ConfigureAwait(false);
    }

    /// <summary>
    /// Makes the history agree with the files: writes today's checksums; a file that stopped half-way goes on there, or from its beginning if it
    /// has changed, and what its statement has left is dropped. Runs none.
    /// </summary>
    /// <returns>The names of the files whose rows changed, in order.</returns>
    public static Task<ImmutableArray<string>> RepairAsync(ConnectionSettings server, MigrationSet files, MigrationOptions options, CancellationToken cancel) =>
        AloneAsync(server, options, session => RepairAsync(session, files, options, cancel), cancel);

    private static async Task<ImmutableArray<string>> RepairAsync(MigrationSession session, MigrationSet files, MigrationOptions options, CancellationToken cancel)
    {
        var (state, _) = await HistoryReader.ReadAsync(session, files, options, cancel).ConfigureAwait(false);
        return await MigrationRepair.RunAsync(session, files, state, options, cancel).ConfigureAwait(false);
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
        ImmutableArray<MigrationFile> baseline = [.. files.Versioned.Take(files.IndexOf(lastApplied) + 1)];
        return AloneAsync(server, options, session => BaselineAsync(session, files, baseline, options, cancel), cancel);
    }

    private static Task<ImmutableArray<string>> BaselineAsync(MigrationSession session, MigrationSet files, ImmutableArray<MigrationFile> baseline, MigrationOptions options, CancellationToken cancel) =>
        UndisturbedAsync(session, options, async () =>
        {
            var (state, _) = await HistoryReader.ReadAsync(session, files, options, cancel).ConfigureAwait(false);
            if (state.Rows.FirstOrDefault() is { } row) throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.HistoryExists, null, session.Server, row.FileName));

            RequireWrites(session);
            await LockedTransaction.RunAsync(session, state.Table, state.Table.Expect(state.Version).Concat(baseline.Select(file => state.Table.Insert(file, MigrationStatus.Baseline, null))), options, cancel).ConfigureAwait(false);
            return baseline.Select(file => file.Name).ToImmutableArray();
        }, cancel);

    /// <summary>Records a file as applied without running it: its effect came to the server by another way.</summary>
    /// <exception cref="DiagnosticException">It was applied already (ST2074), or the history cannot be kept (ST2024 and others).</exception>
    public static Task MarkAsync(ConnectionSettings server, MigrationSet files, MigrationFile file, MigrationOptions options, CancellationToken cancel) =>
        AloneAsync(server, options, session => UndisturbedAsync(session, options, async () =>
        {
            var (plan, state) = await PlanAsync(session, files, options, cancel).ConfigureAwait(false);
            if (plan.History.Any(row => row.FileName == file.Name && row.IsApplied))
                throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.AlreadyApplied, new SourceLocation(file.Path, 1, 1), file.Name, session.Server));
            if (plan.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Code == HistoryDiagnostics.NotEmpty.Code) is { } unknown) throw new DiagnosticException(unknown);
            RequireWrites(session);
            await LockedTransaction.RunAsync(session, state.Table, new HistoryRecorder(state).Claim(file), options, cancel).ConfigureAwait(false);
            return true;
        }, cancel), cancel);

    /// <summary>Works on a database that other builds may migrate at the same time: each transaction that changes it has the lock of migrations.</summary>
    internal static Task<T> AloneAsync<T>(ConnectionSettings server, MigrationOptions options, Func<MigrationSession, Task<T>> work, CancellationToken cancel)
    {
        if (server.IsTransactionPooler) throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.Pooler, null, server.Server));
        return OnSessionAsync(server, options, work, cancel);
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
                ? new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.NoRights, null, server, server.Redact(server.User), server.Redact(refused.MessageText), HistoryReader.Find(session, options.HistoryTable)))
                : ServerFaults.Translate(cause, server, options.ConnectTimeout, connected: true);
        }
    }

    /// <summary>
    /// Does something from what the history says; from the beginning, with what it says then, whenever another build is at work or has changed
    /// it meanwhile.
    /// </summary>
    internal static async Task<T> UndisturbedAsync<T>(MigrationSession session, MigrationOptions options, Func<Task<T>> work, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (MigrationCommandException exception) when ((exception.IsBusy || exception.IsStale) && tries < MostTries)
            {
                // The transaction has ended: it waits without one.
            }
            await MigrationLock.WaitAsync(session, HistoryReader.Find(session, options.HistoryTable), options, cancel).ConfigureAwait(false);
        }
    }

    private static async Task<(MigrationPlan Plan, HistoryState State)> PlanAsync(MigrationSession session, MigrationSet files, MigrationOptions options, CancellationToken cancel)
    {
        var (state, first) = await HistoryReader.ReadAsync(session, files, options, cancel).ConfigureAwait(false);
        var plan = MigrationPlan.Make(files, state.Rows, options.AllowOutOfOrder, await LeftAsync(session, files, state, cancel).ConfigureAwait(false));
        List<Diagnostic> found = [];
        if (first is not null) found.Add(Diagnostic.Create(HistoryDiagnostics.NotEmpty, null, session.Server, first));
        if (HistoryReader.CheckRights(session, state.Table.Place) is { } open) found.Add(open);
        if (!plan.Pending.IsEmpty && session.Facts.Settings.Where(setting => !setting.IsOverridden).ToList() is { Count: > 0 } settings)
            found.Add(Diagnostic.Create(HistoryDiagnostics.RoleSettings, null, session.Server, string.Join(", ", settings)));
        return (plan with { Diagnostics = [.. found, .. plan.Diagnostics] }, state);
    }

    /// <summary>A sentence for each file that stopped half-way and has left something.</summary>
    private static async Task<Dictionary<string, string>> LeftAsync(MigrationSession session, MigrationSet files, HistoryState state, CancellationToken cancel)
    {
        var left = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in state.Rows.Where(row => row.Status is MigrationStatus.Failed or MigrationStatus.Running && row.Kind != MigrationKind.Rollback))
        {
            if (files.Forward.FirstOrDefault(file => file.Name == row.FileName) is not { } file || file.Checksum != row.Checksum) continue;
            if (MigrationScript.Parse(file, out _).Statements.ElementAtOrDefault((row.StatementIndex ?? 1) - 1) is not { } statement) continue;
            if (await Leftovers.FindAsync(session, statement, cancel).ConfigureAwait(false) is { IsEmpty: false } found) left[file.Name] = $" It left {Leftovers.Describe(found)}.";
        }
        return left;
    }

    /// <summary>A file that seems to have stopped may be under way in another build, which has the lock then.</summary>
    /// <exception cref="MigrationCommandException">It is: the history is read again when that is done.</exception>
    private static async Task OthersAreDoneAsync(MigrationSession session, HistoryState state, CancellationToken cancel)
    {
        try
        {
            // What was read is looked at again with the lock, so that it cannot have been under way then and be done now.
            await session.ExecuteAsync([.. session.Begin([], state.Table.Place), .. state.Table.Expect(state.Version)], cancel).ConfigureAwait(false);
        }
        finally
        {
            await session.RollbackAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <exception cref="DiagnosticException">ST2033: the server takes no writes.</exception>
    private static void RequireWrites(MigrationSession session)
    {
        var why = session.Facts.IsStandby ? "it is a standby, which repeats what its primary does: connect to the primary"
            : session.Facts.ReadOnly is { } setting ? $"{setting} makes every transaction read-only; a host sets that when its disk is full, so see to the cause before you reset it"
            : null;
        if (why is not null) throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.ReadOnly, null, session.Server, why));
    }

    /// <summary>How each file's statements are sent: through a pooler without what would stay in the session.</summary>
    /// <exception cref="DiagnosticException">ST2042: a file leaves something in a session that others use.</exception>
    private static Func<MigrationScript, IEnumerable<MigrationCommand>> StatementsFor(MigrationSession session, ImmutableArray<MigrationScript> scripts, MigrationOptions options)
    {
        if (!session.Facts.IsPooled) return script => MigrationCommand.Of(script, options.Sender);
        var faults = scripts.SelectMany(PooledStatements.Check).ToImmutableArray();
        return faults.IsEmpty ? PooledStatements.Of : throw new DiagnosticException(faults);
    }
}
