using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Chain;

/// <summary>Objects of a schema, by kind.</summary>
internal static class SchemaCounts
{
    /// <summary>Kinds that there are none of are left out.</summary>
    public static ImmutableDictionary<string, int> Of(DatabaseSchema schema)
    {
        var tables = schema.Schemas.SelectMany(one => one.Tables).ToList();
        (string Kind, int Count)[] counts =
        [
            ("schemas", schema.Schemas.Length),
            ("extensions", schema.Extensions.Length),
            ("types", schema.Schemas.Sum(one => one.Enums.Length + one.Domains.Length + one.Composites.Length + one.Ranges.Length)),
            ("sequences", schema.Schemas.Sum(one => one.Sequences.Length)),
            ("tables", tables.Sum(table => 1 + table.Partitions.Length)),
            ("columns", tables.Sum(table => table.Columns.Length)),
            ("indexes", tables.Sum(table => table.Indexes.Length)),
            ("foreign keys", tables.Sum(table => table.ForeignKeys.Length)),
            ("views", schema.Schemas.Sum(one => one.Views.Length + one.MaterializedViews.Length)),
            ("routines", schema.Schemas.Sum(one => one.Routines.Length)),
            ("triggers", tables.Sum(table => table.Triggers.Length)),
            ("policies", tables.Sum(table => table.Policies.Length)),
        ];
        return counts.Where(count => count.Count > 0).ToImmutableDictionary(count => count.Kind, count => count.Count, StringComparer.Ordinal);
    }
}
