using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Operations;

/// <summary>What was written.</summary>
/// <param name="Files">Absolute paths, in the order in which they run; none when nothing was missing.</param>
/// <param name="Layout">Whose files they are, for people.</param>
/// <param name="Changes">What they do, a line an object.</param>
/// <param name="Diagnostics">Warnings: what they leave (ST2072).</param>
internal sealed record NewMigrationResult(ImmutableArray<string> Files, string Layout, ImmutableArray<string> Changes, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the migrations, with the new files, still differ from what they were brought to.</summary>
    public bool LeavesDifference => !Diagnostics.IsEmpty;

    /// <summary>Commands that record the files as applied on the server that they were written from.</summary>
    public ImmutableArray<string> MarkCommands { get; init; } = [];
}
