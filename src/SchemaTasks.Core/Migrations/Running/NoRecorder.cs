namespace SchemaTasks.Migrations;

/// <summary>Writes nothing: a shadow is recreated each time.</summary>
internal sealed class NoRecorder : IMigrationRecorder
{
    public HistoryPlace? Place => null;

    public int FirstStatement(MigrationFile file) => 0;

    public IEnumerable<MigrationCommand> Claim(MigrationFile file) => [];

    public IEnumerable<MigrationCommand> Done(MigrationFile file) => [];

    public IEnumerable<MigrationCommand> ClaimSteps(MigrationFile file) => [];

    public IEnumerable<MigrationCommand> Step(MigrationFile file, int from, int to) => [];

    public IEnumerable<MigrationCommand> Failed(MigrationFile file, int statement) => [];

    public IEnumerable<MigrationCommand> StepsDone(MigrationFile file, int count) => [];

    public void Committed(string? version)
    {
    }
}
