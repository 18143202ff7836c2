using System.Collections.Immutable;

namespace SchemaTasks.Generation.Types.BigQuery;

/// <summary>A field of a table's schema (<see href="https://cloud.google.com/bigquery/docs/reference/rest/v2/tables#TableFieldSchema"/>).</summary>
internal sealed record BigQueryField
{
    public required string Name { get; init; }

    public required BigQueryType Type { get; init; }

    public bool IsRequired { get; init; }

    public string? Description { get; init; }

    public string? Default { get; init; }

    public string? PolicyTag { get; init; }
}

/// <summary>A field's type, in the words that <c>bq show</c> prints.</summary>
internal sealed record BigQueryType
{
    public required string Name { get; init; }

    public bool IsRepeated { get; init; }

    public int? MaxLength { get; init; }

    public int? Precision { get; init; }

    public int? Scale { get; init; }

    public string? Collation { get; init; }

    /// <summary>Of RANGE.</summary>
    public string? RangeElement { get; init; }

    /// <summary>Of RECORD.</summary>
    public ImmutableArray<BigQueryField> Fields { get; init; } = [];

    /// <summary>What is not as in PostgreSQL; <see langword="null"/> where nobody has to know.</summary>
    public string? Note { get; init; }

    /// <summary>Whether a key may have a column of this type (<see href="https://cloud.google.com/bigquery/docs/information-schema-table-constraints"/>).</summary>
    public bool IsKey => !IsRepeated && Name is "BIGNUMERIC" or "BOOLEAN" or "DATE" or "DATETIME" or "INTEGER" or "NUMERIC" or "STRING" or "TIMESTAMP";

    /// <summary>Whether a table can be clustered by it (<see href="https://cloud.google.com/bigquery/docs/clustered-tables"/>).</summary>
    public bool IsClusterable => IsKey || (!IsRepeated && Name == "GEOGRAPHY");
}
