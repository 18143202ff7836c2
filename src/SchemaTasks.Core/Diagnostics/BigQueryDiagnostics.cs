namespace SchemaTasks.Diagnostics;

/// <summary>ST332x: BigQuery.</summary>
internal static class BigQueryDiagnostics
{
    public static DiagnosticDescriptor Approximated { get; } = new("ST3320", DiagnosticSeverity.Message,
        "A column's BigQuery type is an approximation",
        "'{0}' ({1}) is {2} in BigQuery: {3}.",
        "What BigQuery has no type for is loaded as the nearest type that holds its values.");

    public static DiagnosticDescriptor KeyLeftOut { get; } = new("ST3321", DiagnosticSeverity.Message,
        "A key is left out of the BigQuery table",
        "'{0}' is not a key in BigQuery: {1}.",
        "BigQuery does not enforce keys; they help its optimizer. It takes fewer of them than PostgreSQL (https://cloud.google.com/bigquery/docs/information-schema-table-constraints).");

    public static DiagnosticDescriptor LongDescription { get; } = new("ST3322", DiagnosticSeverity.Message,
        "A comment is cut for BigQuery",
        "The comment of '{0}' is longer than the {1} characters of a description in BigQuery and is cut there.",
        "BigQuery refuses longer descriptions.");

    public static DiagnosticDescriptor NotPartitioned { get; } = new("ST3323", DiagnosticSeverity.Message,
        "A partitioned table is not partitioned in BigQuery",
        "'{0}' is partitioned by {1}; BigQuery partitions by one column of type date or timestamp, so its table is not partitioned.",
        "RANGE over one such column becomes partitions of one day each.");

    public static DiagnosticDescriptor TooManyColumns { get; } = new("ST3324", DiagnosticSeverity.Warning,
        "A table has too many columns for BigQuery",
        "'{0}' has {1} columns with nested ones; BigQuery takes at most {2}.",
        "Exclude columns, or load composites as JSON: types: { bigquery: { schema.table.column: JSON } }.");

    public static DiagnosticDescriptor ReservedName { get; } = new("ST3325", DiagnosticSeverity.Error,
        "A column's name is reserved in BigQuery",
        "'{0}' cannot be the column '{1}': BigQuery reserves names that begin like that. Name it in the configuration: names: {{ bigquery: {{ {0}: another_name }} }}.",
        "The prefixes are _TABLE_, _FILE_, _PARTITION, _ROW_TIMESTAMP, __ROOT__ and _COLIDENTIFIER, in any case (https://cloud.google.com/bigquery/docs/schemas#column_names).");

    public static DiagnosticDescriptor WrongClustering { get; } = new("ST3326", DiagnosticSeverity.Error,
        "A table cannot be clustered like that",
        "'{0}' cannot be clustered: {1}.",
        "Clustering columns are 1 to 4 top-level columns that are no arrays, JSON, floating-point numbers or records (https://cloud.google.com/bigquery/docs/clustered-tables).");
}
