using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>What a run did.</summary>
internal sealed record MigrationResult
{
    /// <summary>In the order in which they ran.</summary>
    public ImmutableArray<AppliedMigration> Applied { get; init; } = [];

    /// <summary>Warnings.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
