using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A schema (namespace) and what is in it.</summary>
public sealed record Schema : IOwnedObject
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <summary>COMMENT ON SCHEMA; <see langword="null"/> for none and for PostgreSQL's own of <c>public</c>.</summary>
    public string? Comment { get; init; }

    /// <inheritdoc/>
    public string? Owner { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>CREATE TYPE … AS ENUM.</summary>
    public ImmutableArray<EnumType> Enums { get; init; } = [];

    /// <summary>CREATE DOMAIN.</summary>
    public ImmutableArray<Domain> Domains { get; init; } = [];

    /// <summary>CREATE TYPE … AS (…); the row types of tables and views are not listed.</summary>
    public ImmutableArray<CompositeType> Composites { get; init; } = [];

    /// <summary>CREATE TYPE … AS RANGE; their constructor functions are not in <see cref="Routines"/>.</summary>
    public ImmutableArray<RangeType> Ranges { get; init; } = [];

    /// <summary>Sequences of their own and those of <c>serial</c> columns; the sequence behind an identity column is part of the column.</summary>
    public ImmutableArray<Sequence> Sequences { get; init; } = [];

    /// <summary>Ordinary, unlogged, partitioned and foreign tables. A partition is in <see cref="Table.Partitions"/> of its parent, whatever its schema.</summary>
    public ImmutableArray<Table> Tables { get; init; } = [];

    /// <summary>CREATE VIEW.</summary>
    public ImmutableArray<View> Views { get; init; } = [];

    /// <summary>CREATE MATERIALIZED VIEW.</summary>
    public ImmutableArray<MaterializedView> MaterializedViews { get; init; } = [];

    /// <summary>In ordinal order of name, then signature.</summary>
    public ImmutableArray<Routine> Routines { get; init; } = [];
}
