using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Operations;

/// <summary>What a refresh did.</summary>
/// <param name="Database">Who was asked, for people.</param>
/// <param name="Changes">One line an object that changed; for a first manifest, none.</param>
/// <param name="IsNew">Whether there was no manifest before.</param>
/// <param name="Written">Whether the file changed.</param>
/// <param name="Diagnostics">What could not be read or was left out; no errors.</param>
public sealed record RefreshResult(string Database, ImmutableArray<string> Changes, bool IsNew, bool Written, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>For a status line.</summary>
    public string Summary => IsNew ? "created" : !Written ? "unchanged" : Changes.Length == 0 ? "reformatted, no schema change" : $"{Changes.Length} {(Changes.Length == 1 ? "object" : "objects")} changed";
}
