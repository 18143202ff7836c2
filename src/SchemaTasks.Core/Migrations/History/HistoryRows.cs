using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>Words in the history table and the members they represent.</summary>
internal static class HistoryRows
{
    public static string Word(MigrationKind kind) => kind switch
    {
        MigrationKind.Versioned => "versioned",
        MigrationKind.Repeatable => "repeatable",
        MigrationKind.Rollback => "rollback",
    };

    public static string Word(MigrationStatus status) => status switch
    {
        MigrationStatus.Applied => "applied",
        MigrationStatus.Baseline => "baseline",
        MigrationStatus.Failed => "failed",
        MigrationStatus.Running => "running",
        MigrationStatus.Repaired => "repaired",
        MigrationStatus.RolledBack => "rolled_back",
    };

    /// <summary>A row that was read as text in the order of <see cref="HistoryTable.Columns"/>.</summary>
    public static MigrationRecord Read(NpgsqlDataReader row) => new()
    {
        FileName = row.GetString(0),
        Version = row.GetString(1),
        Kind = Enum.GetValues<MigrationKind>().FirstOrDefault(kind => Word(kind) == row.GetString(2)),
        Checksum = row.GetString(3),
        Status = Enum.GetValues<MigrationStatus>().FirstOrDefault(status => Word(status) == row.GetString(4)),
        StatementIndex = row.IsDBNull(5) ? null : row.GetInt32(5),
        AppliedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)).UtcDateTime,
        AppliedBy = row.GetString(7),
        Duration = TimeSpan.FromMilliseconds(row.GetInt64(8)),
        ToolVersion = row.GetString(9),
    };
}
