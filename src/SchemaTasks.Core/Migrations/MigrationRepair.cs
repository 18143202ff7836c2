using System.Collections.Immutable;
using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>
/// Makes the history agree with the files, and the database with what the history says of files that stopped half-way: writes today's
/// checksums, drops what a CONCURRENTLY statement left, and lets a file go on where it stopped.
/// </summary>
internal static class MigrationRepair
{
    /// <returns>The names of the files whose rows changed, in order.</returns>
    public static async Task<ImmutableArray<string>> RunAsync(MigrationSession session, MigrationSet files, HistoryState state, MigrationOptions options, CancellationToken cancel)
    {
        var known = files.Forward.ToDictionary(file => file.Name, StringComparer.Ordinal);
        var repaired = new List<string>();
        foreach (var row in state.Rows.Where(row => row.Status is MigrationStatus.Failed or MigrationStatus.Running))
        {
            await StoppedAsync(session, state.Table, row, known.GetValueOrDefault(row.FileName), options, cancel).ConfigureAwait(false);
            repaired.Add(row.FileName);
        }
        var changed = state.Rows.Where(row => row is { IsApplied: true, Kind: MigrationKind.Versioned } && known.GetValueOrDefault(row.FileName) is { } file && file.Checksum != row.Checksum).ToList();
        if (changed.Count > 0) await LockedTransaction.RunAsync(session, state.Table, changed.Select(row => MigrationCommand.Own(state.Table.SetChecksum(row.FileName, known[row.FileName].Checksum))), options, cancel).ConfigureAwait(false);
        return [.. repaired.Concat(changed.Select(row => row.FileName)).Order(StringComparer.Ordinal)];
    }

    private static async Task StoppedAsync(MigrationSession session, HistoryTable table, MigrationRecord row, MigrationFile? file, MigrationOptions options, CancellationToken cancel)
    {
        // A build that was killed may have left the server at work on a statement and its row: that ends first.
        var now = await LockedRowAsync(session, table, row.FileName, options, cancel).ConfigureAwait(false);
        if (now is not { Status: MigrationStatus.Failed or MigrationStatus.Running, StatementIndex: { } index }) return;

        var isSame = file is not null && now.Kind != MigrationKind.Rollback && now.Checksum == file.Checksum;
        var statements = isSame || now.Kind == MigrationKind.Rollback || file is null ? [] : MigrationScript.Parse(file, out _).Statements.Where(statement => statement.Words.Contains("CONCURRENTLY")).ToList();
        if (isSame && MigrationScript.Parse(file!, out _).Statements.ElementAtOrDefault(index - 1) is { } stopped) statements = [stopped];
        foreach (var statement in statements)
            await Leftovers.DropAsync(session, await Leftovers.FindSettledAsync(session, statement, options, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);
        if (isSame && now.Status == MigrationStatus.Running && statements is [var interrupted] && await Leftovers.IsDoneAsync(session, interrupted, cancel).ConfigureAwait(false)) index++;

        await LockedTransaction.RunAsync(session, table, [MigrationCommand.Own(isSame ? table.SetRepaired(row.FileName, index) : table.Delete(row.FileName))], options, cancel).ConfigureAwait(false);
    }

    private static async Task<MigrationRecord?> LockedRowAsync(MigrationSession session, HistoryTable table, string fileName, MigrationOptions options, CancellationToken cancel)
    {
        await LockedTransaction.BeginAsync(session, table.Place, options, cancel).ConfigureAwait(false);
        await using var command = session.Query(table.LockedRow);
        command.Parameters.Add(new NpgsqlParameter { Value = fileName });
        MigrationRecord? row = null;
        var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            if (await reader.ReadAsync(cancel).ConfigureAwait(false)) row = HistoryRows.Read(reader);
        await session.ExecuteAsync([MigrationCommand.Own("COMMIT")], cancel).ConfigureAwait(false);
        return row;
    }
}
