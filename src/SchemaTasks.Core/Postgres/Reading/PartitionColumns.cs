using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres.Reading;

/// <summary>What a partition's columns have of their own.</summary>
internal static class PartitionColumns
{
    /// <summary>The columns that CREATE TABLE … PARTITION OF the parent would not make like this; comments, grants and planner settings are not handed down. In the order of the parent.</summary>
    public static ImmutableArray<Column> Differing(ImmutableArray<Column> partition, ImmutableArray<Column> parent)
    {
        var byName = partition.ToDictionary(column => column.Name, StringComparer.Ordinal);
        return [.. parent.Where(above => Differs(byName[above.Name], above)).Select(above => byName[above.Name] with { Inherited = false })];
    }

    private static bool Differs(Column column, Column parent) =>
        column.Comment is not null || column.NotNullComment is not null || column.StatisticsTarget is not null || !column.Options.IsEmpty || !column.Grants.IsEmpty || !column.ForeignOptions.IsEmpty
        || column.Type != parent.Type || column.Nullable != parent.Nullable || column.Collation != parent.Collation || column.Default != parent.Default
        || column.Generated != parent.Generated || column.GeneratedVirtual != parent.GeneratedVirtual || column.Storage != parent.Storage
        || column.Compression != parent.Compression
        || !column.Nullable && (column.NotNullLocal || !parent.Nullable && column.NotNullNotValid != parent.NotNullNotValid);
}
