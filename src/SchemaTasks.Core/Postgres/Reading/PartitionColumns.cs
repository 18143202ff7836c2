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
        return [.. parent.Where(above => Differs(byName[above.Name], above)).Select(above => Own(byName[above.Name], above))];
    }

    /// <summary>A constraint that the parent has, too, cannot be given another name by any statement.</summary>
    private static Column Own(Column column, Column parent) => parent.Nullable
        ? column with { Inherited = false }
        : column with { Inherited = false, NotNullName = null, NotNullNoInherit = false, NotNullNotValid = false };

    private static bool Differs(Column column, Column parent) =>
        column.Comment is not null || column.StatisticsTarget is not null || !column.Options.IsEmpty || !column.Grants.IsEmpty || !column.ForeignOptions.IsEmpty
        || column.Type != parent.Type || column.Nullable != parent.Nullable || column.Collation != parent.Collation || column.Default != parent.Default
        || column.Generated != parent.Generated || column.GeneratedVirtual != parent.GeneratedVirtual || column.Storage != parent.Storage
        || column.Compression != parent.Compression;
}
