using SchemaTasks.Model;

namespace SchemaTasks.Sql.Partitioning;

/// <summary>A schema in which some partitions are tables of their own.</summary>
internal static class LiftedTables
{
    /// <param name="schema">The schema.</param>
    /// <param name="lifted">The tables that the partitions become, by name.</param>
    public static DatabaseSchema Lift(DatabaseSchema schema, IReadOnlyDictionary<QualifiedName, Table> lifted) => lifted.Count == 0 ? schema : schema with
    {
        Schemas =
        [
            .. schema.Schemas.Select(home => home with
            {
                Tables =
                [
                    .. home.Tables.Concat(lifted.Where(table => table.Key.Schema == home.Name).Select(table => table.Value))
                        .Select(table => Without(table, lifted)).OrderBy(table => table.Name, StringComparer.Ordinal),
                ],
            }),
        ],
    };

    private static Table Without(Table table, IReadOnlyDictionary<QualifiedName, Table> lifted) => table.Partitions.IsEmpty ? table : table with
    {
        Partitions =
        [
            .. table.Partitions.Where(partition => !lifted.ContainsKey(new(partition.Schema, partition.Table.Name)))
                .Select(partition => partition with { Table = Without(partition.Table, lifted) }),
        ],
    };
}
