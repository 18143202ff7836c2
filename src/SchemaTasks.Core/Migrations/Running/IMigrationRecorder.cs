using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>What is written down of the files that run: rows of the history, or nothing on a shadow.</summary>
internal interface IMigrationRecorder
{
    /// <summary>A file without transaction is about to run a statement, counted from 1.</summary>
    IEnumerable<NpgsqlBatchCommand> Begun(MigrationFile file, int statement, TimeSpan elapsed);

    /// <summary>A file is done; part of its transaction if it has one.</summary>
    IEnumerable<NpgsqlBatchCommand> Done(MigrationFile file, TimeSpan elapsed);

    /// <summary>What was written is committed.</summary>
    void Committed();
}
