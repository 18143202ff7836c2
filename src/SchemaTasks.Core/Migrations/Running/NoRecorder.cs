using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>Writes nothing: a shadow is recreated each time.</summary>
internal sealed class NoRecorder : IMigrationRecorder
{
    public IEnumerable<NpgsqlBatchCommand> Begun(MigrationFile file, int statement, TimeSpan elapsed) => [];

    public IEnumerable<NpgsqlBatchCommand> Done(MigrationFile file, TimeSpan elapsed) => [];

    public void Committed()
    {
    }
}
