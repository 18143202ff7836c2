using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A schema (namespace) and what is in it.</summary>
public sealed record Schema : IOwnedObject
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    public string? Owner { get; init; }

    public ImmutableArray<Grant> Grants { get; init; } = [];

    public ImmutableArray<EnumType> Enums { get; init; } = [];

    public ImmutableArray<Domain> Domains { get; init; } = [];

    public ImmutableArray<CompositeType> Composites { get; init; } = [];

    public ImmutableArray<RangeType> Ranges { get; init; } = [];

    /// <summary>Sequences of their own and those of <c>serial</c> columns; the sequence behind an identity column is part of the column.</summary>
    public ImmutableArray<Sequence> Sequences { get; init; } = [];

    /// <summary>Ordinary, unlogged, partitioned and foreign tables. A partition is in <see cref="Table.Partitions"/> of its parent, whatever its schema.</summary>
    public ImmutableArray<Table> Tables { get; init; } = [];

    public ImmutableArray<View> Views { get; init; } = [];

    public ImmutableArray<MaterializedView> MaterializedViews { get; init; } = [];

    /// <summary>In ordinal order of name, then signature.</summary>
    public ImmutableArray<Routine> Routines { get; init; } = [];
}
