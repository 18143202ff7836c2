using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>An object of CREATE MATERIALIZED VIEW.</summary>
public sealed record MaterializedView : IOwnedObject
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public string? Comment { get; init; }

    /// <inheritdoc/>
    public string? Owner { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>In the view's own order.</summary>
    public ImmutableArray<ViewColumn> Columns { get; init; } = [];

    /// <summary>The query, as <c>pg_get_viewdef</c> prints it, without white space at its ends.</summary>
    public required string Definition { get; init; }

    /// <summary>The table access method; only when it is not <c>heap</c>.</summary>
    public string? AccessMethod { get; init; }

    /// <inheritdoc cref="Table.StorageParameters"/>
    public ImmutableArray<string> StorageParameters { get; init; } = [];

    /// <summary>All of them, since a materialized view has no constraints.</summary>
    public ImmutableArray<Index> Indexes { get; init; } = [];

    /// <summary>CREATE STATISTICS … FROM the view.</summary>
    public ImmutableArray<ExtendedStatistics> Statistics { get; init; } = [];
}
