namespace SchemaTasks.Migrations;

/// <summary>A row of the history table.</summary>
internal sealed record MigrationRecord
{
    /// <summary>The key.</summary>
    public required string FileName { get; init; }

    public required string Version { get; init; }

    public required MigrationKind Kind { get; init; }

    public required string Checksum { get; init; }

    public required MigrationStatus Status { get; init; }

    /// <summary>From 1; the statement at which a file without transaction is, stopped or goes on.</summary>
    public int? StatementIndex { get; init; }

    /// <summary>By the server's clock, UTC.</summary>
    public DateTime AppliedAt { get; init; }

    /// <summary>The role that connected.</summary>
    public string AppliedBy { get; init; } = "";

    public TimeSpan Duration { get; init; }

    /// <summary>Of this program.</summary>
    public string ToolVersion { get; init; } = "";

    /// <summary>Whether the file's effects are in the database.</summary>
    public bool IsApplied => Status is MigrationStatus.Applied or MigrationStatus.Baseline;
}
