using System.Collections.Frozen;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Renaming;

/// <summary>The columns of everything that a query can read.</summary>
internal static class RelationColumns
{
    public static IReadOnlyDictionary<QualifiedName, IReadOnlySet<string>> Of(SchemaObjects schema)
    {
        var relations = new Dictionary<QualifiedName, IReadOnlySet<string>>();
        foreach (var site in new ResolvedTables(schema).All) Add(site.Schema, site.Table.Name, site.Columns.Select(column => column.Name));
        foreach (var (home, view) in schema.All<View>()) Add(home, view.Name, view.Columns.Select(column => column.Name));
        foreach (var (home, view) in schema.All<MaterializedView>()) Add(home, view.Name, view.Columns.Select(column => column.Name));
        return relations;

        void Add(string home, string name, IEnumerable<string> columns) => relations[new(home, name)] = columns.ToFrozenSet(StringComparer.Ordinal);
    }
}
