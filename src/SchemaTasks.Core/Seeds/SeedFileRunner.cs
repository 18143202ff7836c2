using System.Collections.Immutable;
using System.Diagnostics;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;

namespace SchemaTasks.Seeds;

/// <summary>Runs one seed: all of it with its row in the history, or nothing.</summary>
internal sealed class SeedFileRunner(MigrationSession session, SeedHistory history)
{
    /// <summary>Tables of more pages (8 kB) are not counted.</summary>
    private const int MostPages = 100_000;

    /// <exception cref="DiagnosticException">ST2103 at the place of the server's error; ST2109.</exception>
    public async Task<AppliedSeed> ApplyAsync(SeedFile file, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        return await GuardAsync(file, async () =>
        {
            try
            {
                await session.ExecuteAsync([.. session.Begin([], history.Place), .. history.Expect(file)], cancel).ConfigureAwait(false);
                var changes = await RunAsync(file, cancel).ConfigureAwait(false);
                await session.ExecuteAsync([.. history.Write(file, clock.Elapsed).Select(MigrationCommand.Own), MigrationCommand.Own("COMMIT"), .. session.AsNew], cancel).ConfigureAwait(false);
                history.Committed(file);
                return new AppliedSeed(file, clock.Elapsed, changes);
            }
            catch (Exception exception) when (exception is DiagnosticException or MigrationCommandException && !cancel.IsCancellationRequested)
            {
                await session.RollbackAsync(cancel).ConfigureAwait(false);
                throw;
            }
        }, cancel).ConfigureAwait(false);
    }

    /// <summary>Runs a file that was just applied once more, and undoes it: nothing may change.</summary>
    /// <returns>ST6204; <see langword="null"/> when it changes nothing.</returns>
    public async Task<Diagnostic?> TryAgainAsync(SeedFile file, CancellationToken cancel)
    {
        string what;
        try
        {
            await session.ExecuteAsync(session.Begin([], locked: null), cancel).ConfigureAwait(false);
            var changes = await RunAsync(file, cancel).ConfigureAwait(false);
            if (changes.IsEmpty) return null;
            what = $"it changes {string.Join(", ", changes.Select(change => $"{change.Table} ({change.Inserted} inserted, {change.Updated} updated, {change.Deleted} deleted)"))}";
        }
        catch (DiagnosticException exception)
        {
            what = $"it fails ({exception.Diagnostics[0].Message})";
        }
        finally
        {
            await session.RollbackAsync(cancel).ConfigureAwait(false);
            await session.ExecuteAsync(session.AsNew, cancel).ConfigureAwait(false);
        }
        return Diagnostic.Create(SeedDiagnostics.NotRepeatable, new SourceLocation(file.Path, 1, 1), file.Name, what);
    }

    private async Task<ImmutableArray<SeedChange>> RunAsync(SeedFile file, CancellationToken cancel)
    {
        // Counters of earlier transactions may not have been sent yet; none is sent within one.
        var before = await CountersAsync(cancel).ConfigureAwait(false);
        if (file.Kind == SeedKind.Sql) await RunScriptAsync(SeedScript.Parse(file), file, cancel).ConfigureAwait(false);
        else await new DataLoader(session, file).LoadAsync(cancel).ConfigureAwait(false);
        try
        {
            // Deferred constraints are checked, and the file's own settings end, before the row is written.
            await session.ExecuteAsync([MigrationCommand.Own("SET CONSTRAINTS ALL IMMEDIATE"), .. SessionSettings.OwnRole], cancel).ConfigureAwait(false);
        }
        catch (MigrationCommandException exception)
        {
            throw new DiagnosticException(SeedFault.Describe(new SourceLocation(file.Path, 1, 1), exception.Error, session.Server), exception);
        }
        return await ChangesAsync(before, cancel).ConfigureAwait(false);
    }

    private async Task RunScriptAsync(SeedScript script, SeedFile file, CancellationToken cancel)
    {
        var waiting = new List<MigrationCommand>();
        var pooled = session.Facts.IsPooled ? PooledStatements.Of(script.Positions).ToList() : null;
        foreach (var step in script.Steps)
        {
            if (step is SeedStep.Statement statement)
            {
                waiting.Add(pooled?[statement.Index] ?? new MigrationCommand(new NpgsqlBatchCommand(statement.Text), statement.Index));
                continue;
            }
            await FlushAsync().ConfigureAwait(false);
            await CopyAsync((SeedStep.Copy)step, script, file, cancel).ConfigureAwait(false);
        }
        await FlushAsync().ConfigureAwait(false);

        async Task FlushAsync()
        {
            try
            {
                await session.ExecuteAsync(waiting, cancel).ConfigureAwait(false);
                waiting.Clear();
            }
            catch (MigrationCommandException exception)
            {
                var failed = MigrationFault.Failed(script.Positions, exception.Statement);
                throw new DiagnosticException(SeedFault.Describe(MigrationFault.Locate(script.Positions, exception.Statement, exception.Error, exception.Inserted), exception.Error, session.Server, failed), exception);
            }
        }
    }

    private async Task CopyAsync(SeedStep.Copy step, SeedScript script, SeedFile file, CancellationToken cancel)
    {
        try
        {
            var writer = await session.Connection.BeginTextImportAsync(step.Text, cancel).ConfigureAwait(false);
            // The text itself is sent, not a copy of it.
            await using (writer.ConfigureAwait(false)) await writer.WriteAsync(file.Text.AsMemory(step.DataStart, step.DataEnd - step.DataStart), cancel).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (!cancel.IsCancellationRequested)
        {
            var location = CopyLine.Of(exception) is { } line ? new SourceLocation(file.Path, step.FirstLine + line - 1, 1) : MigrationFault.Locate(script.Positions, step.Index, exception);
            throw new DiagnosticException(SeedFault.Describe(location, exception, session.Server), exception);
        }
    }

    private async Task<Dictionary<string, (long Inserted, long Updated, long Deleted, bool IsSmall)>> CountersAsync(CancellationToken cancel)
    {
        await using var command = session.Query(
            $"""
            SELECT pg_catalog.quote_ident(s.schemaname) OPERATOR(pg_catalog.||) '.' OPERATOR(pg_catalog.||) pg_catalog.quote_ident(s.relname), s.n_tup_ins, s.n_tup_upd, s.n_tup_del, c.relpages < {MostPages}
            FROM pg_catalog.pg_stat_xact_user_tables s JOIN pg_catalog.pg_class c ON c.oid = s.relid
            WHERE s.n_tup_ins + s.n_tup_upd + s.n_tup_del > 0 AND c.relpersistence <> 't' AND s.relname <> '{HistoryPlace.SeedsName}' AND s.relname <> '{history.Place.Table}'
            """);
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var counters = new Dictionary<string, (long, long, long, bool)>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel).ConfigureAwait(false)) counters[reader.GetString(0)] = (reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetBoolean(4));
        return counters;
    }

    private async Task<ImmutableArray<SeedChange>> ChangesAsync(Dictionary<string, (long Inserted, long Updated, long Deleted, bool IsSmall)> before, CancellationToken cancel)
    {
        var changes = ImmutableArray.CreateBuilder<SeedChange>();
        foreach (var (table, now) in (await CountersAsync(cancel).ConfigureAwait(false)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var then = before.GetValueOrDefault(table);
            var (inserted, updated, deleted) = (now.Inserted - then.Inserted, now.Updated - then.Updated, now.Deleted - then.Deleted);
            if (inserted == 0 && updated == 0 && deleted == 0) continue;
            long? rows = null;
            if (now.IsSmall)
            {
                await using var count = session.Query($"SELECT pg_catalog.count(*) FROM {table}");
                rows = (long)(await count.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
            }
            changes.Add(new SeedChange(table, inserted, updated, deleted, rows));
        }
        return changes.DrainToImmutable();
    }

    private async Task<T> GuardAsync<T>(SeedFile file, Func<Task<T>> run, CancellationToken cancel)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (PostgresException exception) when (!cancel.IsCancellationRequested)
        {
            throw new DiagnosticException(SeedFault.Describe(new SourceLocation(file.Path, 1, 1), exception, session.Server), exception);
        }
        catch (NpgsqlException exception) when (!cancel.IsCancellationRequested)
        {
            throw new DiagnosticException(Diagnostic.Create(SeedDiagnostics.ConnectionLost, new SourceLocation(file.Path, 1, 1), session.Server, file.Name, (exception.InnerException ?? exception).Message), exception);
        }
    }
}
