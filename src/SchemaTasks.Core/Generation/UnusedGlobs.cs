using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Generation;

/// <summary>Patterns of a setting about tables, views and their columns that match none of them.</summary>
internal static class UnusedGlobs
{
    public static IEnumerable<ObjectGlob> Of(DatabaseSchema database, IEnumerable<ObjectGlob> globs)
    {
        List<ObjectPath>? paths = null;
        foreach (var glob in globs)
        {
            paths ??= [.. database.Schemas.SelectMany(Paths)];
            if (!paths.Exists(glob.Matches)) yield return glob;
        }
    }

    private static IEnumerable<ObjectPath> Paths(Schema schema) =>
        schema.Tables.SelectMany(table => Paths(schema.Name, table))
            .Concat(schema.Views.SelectMany(view => WithColumns(ObjectPath.Of(ObjectKind.View, schema.Name, view.Name), view.Columns.Select(column => column.Name))))
            .Concat(schema.MaterializedViews.SelectMany(view => WithColumns(ObjectPath.Of(ObjectKind.MaterializedView, schema.Name, view.Name), view.Columns.Select(column => column.Name))));

    private static IEnumerable<ObjectPath> Paths(string schema, Table table) =>
        WithColumns(ObjectPath.Of(ObjectKind.Table, schema, table.Name), table.Columns.Select(column => column.Name)).Concat(table.Partitions.SelectMany(partition => Paths(partition.Schema, partition.Table)));

    private static IEnumerable<ObjectPath> WithColumns(ObjectPath relation, IEnumerable<string> columns) =>
        columns.Select(column => relation.Child(ObjectKind.Column, column)).Prepend(relation);
}
