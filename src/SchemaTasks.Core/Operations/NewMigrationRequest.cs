namespace SchemaTasks.Operations;

/// <summary>Which migration to write.</summary>
internal sealed record NewMigrationRequest
{
    public required DatabaseRequest Database { get; init; }

    /// <summary>Part of the file's name.</summary>
    public required string Name { get; init; }

    /// <summary>Absolute path of the manifest.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Absolute path; <see langword="null"/> for none.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>What the migrations are brought to.</summary>
    public MigrationTarget From { get; init; } = MigrationTarget.Manifest;

    /// <summary>Whether statements that destroy data are written to be run, not as comments.</summary>
    public bool AllowDestructive { get; init; }

    /// <summary>Whether indexes of tables that stay are made CONCURRENTLY, in a file of their own.</summary>
    public bool ConcurrentIndexes { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>What a new migration leads to.</summary>
internal enum MigrationTarget
{
    /// <summary>The committed manifest.</summary>
    Manifest,

    /// <summary>The live server.</summary>
    Live,
}
