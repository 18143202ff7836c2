using System.Collections.Immutable;

namespace SchemaTasks.Generation.Types.BigQuery;

/// <summary>A table of the warehouse (<see href="https://cloud.google.com/bigquery/docs/reference/rest/v2/tables"/>).</summary>
internal sealed record BigQueryTable
{
    public required string Dataset { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required ImmutableArray<BigQueryField> Fields { get; init; }

    public ImmutableArray<string> PrimaryKey { get; init; } = [];

    public ImmutableArray<BigQueryForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>The column that the table is partitioned by, a day to each partition.</summary>
    public string? PartitionedBy { get; init; }

    public ImmutableArray<string> Clustering { get; init; } = [];
}

/// <summary>A foreign key, which BigQuery does not enforce.</summary>
/// <param name="Name">The constraint's name.</param>
/// <param name="Dataset">Of the referenced table.</param>
/// <param name="Table">The referenced table.</param>
/// <param name="Columns">Pairs of columns.</param>
internal sealed record BigQueryForeignKey(string Name, string Dataset, string Table, ImmutableArray<(string Referencing, string Referenced)> Columns);
