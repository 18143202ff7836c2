using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>An object of CREATE PUBLICATION.</summary>
public sealed record Publication
{
    /// <summary><c>pg_publication.pubname</c>, unquoted; unique in the database.</summary>
    public required string Name { get; init; }

    /// <summary>COMMENT ON PUBLICATION; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <inheritdoc cref="IOwnedObject.Owner"/>
    public string? Owner { get; init; }

    /// <summary>FOR ALL TABLES.</summary>
    public bool AllTables { get; init; }

    /// <summary>In ordinal order of schema, then name.</summary>
    public ImmutableArray<PublishedTable> Tables { get; init; } = [];

    /// <summary>FOR TABLES IN SCHEMA (PostgreSQL 15 and later).</summary>
    public ImmutableArray<string> Schemas { get; init; } = [];

    /// <summary>Of <c>insert</c>, <c>update</c>, <c>delete</c>, <c>truncate</c>; all four by default.</summary>
    public ImmutableArray<string> Operations { get; init; } = ["insert", "update", "delete", "truncate"];

    /// <summary>publish_via_partition_root.</summary>
    public bool ViaRoot { get; init; }

    /// <summary><c>stored</c>, or <see langword="null"/> for none (PostgreSQL 18 and later).</summary>
    public string? GeneratedColumns { get; init; }
}

/// <summary>A table of FOR TABLE.</summary>
public sealed record PublishedTable
{
    /// <summary>The table's schema, unquoted.</summary>
    public required string Schema { get; init; }

    /// <summary>Without schema, unquoted.</summary>
    public required string Name { get; init; }

    /// <summary>In table order; empty for all (PostgreSQL 15 and later).</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The row filter (PostgreSQL 15 and later).</summary>
    public string? Where { get; init; }
}
