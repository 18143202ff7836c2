using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>Writes into the history that a versioned file was undone, whichever file undid it.</summary>
internal sealed class RollbackRecorder(HistoryTable table, MigrationFile undone) : IMigrationRecorder
{
    public IEnumerable<NpgsqlBatchCommand> Begun(MigrationFile file, int statement, TimeSpan elapsed) => [.. table.Create(), table.Write(undone, MigrationStatus.Failed, statement, elapsed)];

    public IEnumerable<NpgsqlBatchCommand> Done(MigrationFile file, TimeSpan elapsed) => [.. table.Create(), table.Write(undone, MigrationStatus.RolledBack, null, elapsed)];

    public void Committed() => table.Committed();
}
