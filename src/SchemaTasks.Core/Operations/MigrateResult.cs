using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Migrations.Layouts;

namespace SchemaTasks.Operations;

/// <summary>What migrating did.</summary>
/// <param name="Database">Who was migrated, for people.</param>
/// <param name="Applied">Names of files, in order.</param>
/// <param name="Pending">Names of files that wait, in order.</param>
/// <param name="Undone">Names of files, in the order in which they were undone.</param>
/// <param name="History">Rows of the history; empty unless the status was asked for.</param>
/// <param name="Diagnostics">Errors keep the pending files from running.</param>
internal sealed record MigrateResult(
    string Database, ImmutableArray<string> Applied, ImmutableArray<string> Pending, ImmutableArray<string> Undone, ImmutableArray<MigrationRecord> History, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whose migrations they are.</summary>
    public MigrationLayout Layout { get; init; } = MigrationLayouts.Plain;

    /// <summary>Name of the file that was recorded as applied without running it; <see langword="null"/> for none.</summary>
    public string? Marked { get; init; }
}
