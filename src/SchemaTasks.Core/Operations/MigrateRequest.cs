using SchemaTasks.Migrations;

namespace SchemaTasks.Operations;

/// <summary>Which migrations to bring to which server.</summary>
public sealed record MigrateRequest
{
    public required DatabaseRequest Database { get; init; }

    /// <summary>Whether pending files are applied to a live server, or only told.</summary>
    public bool Apply { get; init; } = true;

    /// <summary>The manifest's major version, which a shadow should have.</summary>
    public int? ManifestMajor { get; init; }

    /// <summary>For one statement; <see langword="null"/> for no limit.</summary>
    public TimeSpan? StatementTimeout { get; init; }

    /// <summary>Told of each file as soon as it is applied.</summary>
    public IProgress<AppliedMigration>? Progress { get; init; }
}
