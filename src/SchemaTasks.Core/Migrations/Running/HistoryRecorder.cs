using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>Writes files that were applied into the history.</summary>
internal sealed class HistoryRecorder(HistoryTable table) : IMigrationRecorder
{
    public IEnumerable<NpgsqlBatchCommand> Begun(MigrationFile file, int statement, TimeSpan elapsed) => [.. table.Create(), table.Write(file, MigrationStatus.Failed, statement, elapsed)];

    public IEnumerable<NpgsqlBatchCommand> Done(MigrationFile file, TimeSpan elapsed) => [.. table.Create(), table.Write(file, MigrationStatus.Applied, null, elapsed)];

    public void Committed() => table.Committed();
}
