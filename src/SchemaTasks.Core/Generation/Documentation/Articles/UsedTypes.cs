using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Which columns of tables and views have a type of the schema's own.</summary>
internal sealed class UsedTypes
{
    private readonly ILookup<QualifiedName, (QualifiedName Relation, string Column)> _columns;

    public UsedTypes(DocumentedObjects objects)
    {
        var parsed = new Dictionary<string, QualifiedName?>(StringComparer.Ordinal);
        _columns = Columns(objects)
            .Select(column => (Type: Parse(column.Type), column.Relation, column.Column))
            .Where(static column => column.Type is not null)
            .ToLookup(static column => column.Type!.Value, static column => (column.Relation, column.Column));

        QualifiedName? Parse(string type)
        {
            if (!parsed.TryGetValue(type, out var name)) parsed[type] = name = PostgresType.Parse(type) is { Schema: { } schema } found ? new QualifiedName(schema, found.Name) : null;
            return name;
        }
    }

    /// <summary>In the order of relations, each with its columns in their order.</summary>
    public IEnumerable<(QualifiedName Relation, ImmutableArray<string> Columns)> Of(QualifiedName type) =>
        _columns[type].GroupBy(static column => column.Relation).OrderBy(static group => group.Key).Select(static group => (group.Key, group.Select(static column => column.Column).ToImmutableArray()));

    private static IEnumerable<(QualifiedName Relation, string Column, string Type)> Columns(DocumentedObjects objects)
    {
        foreach (var schema in objects.Database.Schemas)
        {
            foreach (var table in schema.Tables.Where(table => objects.Has(ArticleKind.Table, new QualifiedName(schema.Name, table.Name))))
            {
                foreach (var column in table.Columns) yield return (new QualifiedName(schema.Name, table.Name), column.Name, column.Type);
            }
            var views = schema.Views.Select(static view => (view.Name, view.Columns)).Concat(schema.MaterializedViews.Select(static view => (view.Name, view.Columns)));
            foreach (var (name, columns) in views.Where(view => objects.Has(ArticleKind.View, new QualifiedName(schema.Name, view.Name))))
            {
                foreach (var column in columns) yield return (new QualifiedName(schema.Name, name), column.Name, column.Type);
            }
        }
    }
}
