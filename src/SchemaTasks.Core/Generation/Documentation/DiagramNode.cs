using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>A table in a diagram. Partitions are no nodes: the table they belong to counts them.</summary>
internal sealed record DiagramNode
{
    public required QualifiedName Name { get; init; }

    public required Table Table { get; init; }

    /// <summary>One for each column, in table order.</summary>
    public required ImmutableArray<DiagramRow> Rows { get; init; }

    /// <summary>How many partitions there are below it, those of partitions included.</summary>
    public int Partitions { get; init; }
}

/// <summary>A column in a diagram.</summary>
/// <param name="Column">The column.</param>
/// <param name="PrimaryKey">It is part of the primary key.</param>
/// <param name="ForeignKey">It is part of a foreign key, drawn or not.</param>
/// <param name="Unique">It is alone in a unique constraint, or in a unique index of whole columns that is not partial.</param>
internal sealed record DiagramRow(Column Column, bool PrimaryKey, bool ForeignKey, bool Unique)
{
    public string Name => Column.Name;

    /// <summary>Shown where a diagram is of keys only.</summary>
    public bool IsKey => PrimaryKey || ForeignKey || Unique;
}
