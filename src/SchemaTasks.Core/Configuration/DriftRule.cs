using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Configuration;

/// <summary>One rule: <c>{objects: people.*, kind: index, facet: storage_parameters, change: different, severity: ignore}</c>.</summary>
public sealed record DriftRule
{
    /// <summary>Any one of these; what matches an object matches all that is in it.</summary>
    public required ImmutableArray<ObjectGlob> Objects { get; init; }

    /// <summary>Any one of these; empty for every kind.</summary>
    public ImmutableArray<ObjectKind> Kinds { get; init; } = [];

    /// <summary>Any one of these, see <see cref="FacetNames"/>; empty for every change, of a facet or not.</summary>
    public ImmutableArray<string> Facets { get; init; } = [];

    /// <summary><see langword="null"/> for every change.</summary>
    public ChangeKind? Change { get; init; }

    /// <summary><see langword="null"/> to ignore the change.</summary>
    public required DriftSeverity? Severity { get; init; }

    /// <summary>Where the configuration says so.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Whether the rule covers the change; of a rename, either of the two names is enough.</summary>
    public bool Matches(SchemaChange change) =>
        (Change is null || Change == change.Change)
        && (Kinds.IsEmpty || Kinds.Contains(change.Path.Kind))
        && (Facets.IsEmpty || (change.Facet is { } facet && Facets.Contains(facet, StringComparer.Ordinal)))
        && Objects.Any(glob => glob.Matches(change.Path) || (change.RenamedTo is { } renamed && glob.Matches(renamed)));
}
