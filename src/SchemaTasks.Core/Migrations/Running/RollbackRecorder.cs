namespace SchemaTasks.Migrations;

/// <summary>Writes into the history that a versioned file was undone, whichever file undid it.</summary>
/// <param name="state">The history as it was read.</param>
/// <param name="undone">The name of the file that is undone.</param>
internal sealed class RollbackRecorder(HistoryState state, string undone) : IMigrationRecorder
{
    public HistoryPlace Place => state.Table.Place;

    public int FirstStatement(MigrationFile file) => 0;

    public IEnumerable<MigrationCommand> Claim(MigrationFile file) => [state.Table.Change(Row, MigrationStatus.RolledBack, Row.Kind, Row.Checksum, null)];

    public IEnumerable<MigrationCommand> Done(MigrationFile file) => [];

    // The row says then that it is about the file that undoes, so that nobody takes its statement for one of the file that is undone.
    public IEnumerable<MigrationCommand> ClaimSteps(MigrationFile file) => [state.Table.Change(Row, MigrationStatus.Running, MigrationKind.Rollback, file.Checksum, 1)];

    public IEnumerable<MigrationCommand> Step(MigrationFile file, int from, int to) => [state.Table.Move(undone, from + 1, MigrationStatus.Running, to + 1)];

    public IEnumerable<MigrationCommand> Failed(MigrationFile file, int statement) => [state.Table.Move(undone, statement + 1, MigrationStatus.Failed, statement + 1)];

    public IEnumerable<MigrationCommand> StepsDone(MigrationFile file, int count) => [state.Table.Move(undone, count + 1, MigrationStatus.RolledBack, null)];

    public void Committed(string? version)
    {
    }

    private MigrationRecord Row => state.Row(undone)!;
}
