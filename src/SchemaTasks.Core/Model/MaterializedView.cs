using System.Collections.Immutable;

namespace SchemaTasks.Model;

public sealed record MaterializedView : IOwnedObject
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    public string? Owner { get; init; }

    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>In the view's own order.</summary>
    public ImmutableArray<ViewColumn> Columns { get; init; } = [];

    /// <summary>The query, as <c>pg_get_viewdef</c> prints it, without white space at its ends.</summary>
    public required string Definition { get; init; }

    /// <summary>The table access method; only when it is not <c>heap</c>.</summary>
    public string? AccessMethod { get; init; }

    public ImmutableArray<string> StorageParameters { get; init; } = [];

    public ImmutableArray<Index> Indexes { get; init; } = [];

    public ImmutableArray<ExtendedStatistics> Statistics { get; init; } = [];
}
