using SchemaTasks.Configuration;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Generation;

/// <summary>Patterns of a setting about tables, views and their columns that match none of them.</summary>
internal static class UnusedGlobs
{
    public static IEnumerable<ObjectGlob> Of(DatabaseSchema database, IEnumerable<ObjectGlob> globs)
    {
        List<ObjectPath>? paths = null;
        foreach (var glob in globs)
        {
            paths ??= [.. SchemaObjects.Of(database).Items.SelectMany(Paths)];
            if (!paths.Exists(glob.Matches)) yield return glob;
        }
    }

    private static IEnumerable<ObjectPath> Paths(PlacedObject item) => item.Record switch
    {
        Table table => WithColumns(item.Path, table.Columns.Select(column => column.Name)),
        View view => WithColumns(item.Path, view.Columns.Select(column => column.Name)),
        MaterializedView view => WithColumns(item.Path, view.Columns.Select(column => column.Name)),
        _ => [],
    };

    private static IEnumerable<ObjectPath> WithColumns(ObjectPath relation, IEnumerable<string> columns) =>
        columns.Select(column => relation.Child(ObjectKind.Column, column)).Prepend(relation);
}
