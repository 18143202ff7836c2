using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Operations;

/// <summary>What a refresh did.</summary>
/// <param name="Database">The server that was read, for people.</param>
/// <param name="Changes">One line an object that changed; for a first manifest, none.</param>
/// <param name="IsNew">Whether there was no manifest before.</param>
/// <param name="Conflicts">Whether the file had the markers of an unfinished merge.</param>
/// <param name="Written">Whether the file changed.</param>
/// <param name="Diagnostics">What could not be read or was left out; no errors.</param>
internal sealed record RefreshResult(string Database, ImmutableArray<string> Changes, bool IsNew, bool Conflicts, bool Written, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>For a status line.</summary>
    public string Summary =>
        IsNew ? "created"
        : Conflicts ? $"rewritten over an unfinished merge ({Count} changed against the side merged into)"
        : !Written ? "unchanged"
        : Changes.Length == 0 ? "reformatted (no schema change)"
        : $"changed ({Count})";

    private string Count => $"{Changes.Length} {(Changes.Length == 1 ? "object" : "objects")}";
}
