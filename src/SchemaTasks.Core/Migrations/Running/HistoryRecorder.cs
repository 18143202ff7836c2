namespace SchemaTasks.Migrations;

/// <summary>Writes files that were applied into the history.</summary>
/// <param name="state">The history as it was read.</param>
internal sealed class HistoryRecorder(HistoryState state) : IMigrationRecorder
{
    private string? _version = state.Version;

    public HistoryPlace Place => state.Table.Place;

    public int FirstStatement(MigrationFile file) =>
        state.Row(file.Name) is { Status: MigrationStatus.Repaired, StatementIndex: { } index } row && row.Checksum == file.Checksum ? index - 1 : 0;

    public IEnumerable<MigrationCommand> Claim(MigrationFile file) => Claim(file, MigrationStatus.Applied, null);

    public IEnumerable<MigrationCommand> Done(MigrationFile file) => [state.Table.Finish(file.Name), MigrationCommand.Own(state.Table.Version)];

    public IEnumerable<MigrationCommand> ClaimSteps(MigrationFile file) => [.. Claim(file, MigrationStatus.Running, FirstStatement(file) + 1), MigrationCommand.Own(state.Table.Version)];

    public IEnumerable<MigrationCommand> Step(MigrationFile file, int from, int to) => [state.Table.Move(file.Name, from + 1, MigrationStatus.Running, to + 1)];

    public IEnumerable<MigrationCommand> Failed(MigrationFile file, int statement) => [state.Table.Move(file.Name, statement + 1, MigrationStatus.Failed, statement + 1)];

    public IEnumerable<MigrationCommand> StepsDone(MigrationFile file, int count) =>
        [state.Table.Move(file.Name, count + 1, MigrationStatus.Applied, null), MigrationCommand.Own(state.Table.Version)];

    public void Committed(string? version)
    {
        state.Table.Committed();
        _version = version ?? _version;
    }

    private IEnumerable<MigrationCommand> Claim(MigrationFile file, MigrationStatus status, int? statement) =>
        [.. state.Table.Expect(_version), .. state.Row(file.Name) is { } row ? [state.Table.Remove(row)] : Array.Empty<MigrationCommand>(), state.Table.Insert(file, status, statement)];
}
