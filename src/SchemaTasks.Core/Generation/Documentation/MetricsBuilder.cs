using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Counts what the documentation shows and finds what is noteworthy in it.</summary>
internal static class MetricsBuilder
{
    private const int MostComplex = 20;

    public static DocumentationMetrics Build(DocumentedObjects objects)
    {
        ImmutableArray<DocumentedCounts> schemas = [.. objects.Database.Schemas.Select(schema => Count(objects, schema)).Where(static counts => counts is not { Tables: 0, Views: 0, Types: 0, Routines: 0 })];
        return new DocumentationMetrics
        {
            Counts = [.. schemas, Sum(schemas)],
            Findings = [.. Findings(objects).Where(static finding => !finding.Objects.IsEmpty)],
            Complexity =
            [
                .. objects.Diagram.Nodes.Select((node, index) => new TableComplexity(new ArticleLink(ArticleKind.Table, node.Name), Complexity(objects.Diagram, node, index)))
                    .OrderByDescending(static table => table.Value).ThenBy(static table => table.Table.Name).Take(MostComplex),
            ],
        };
    }

    /// <summary>Relations (tables, views, materialized views) of a schema that are shown, each with its columns' comments.</summary>
    public static IEnumerable<(ObjectPath Path, string? Comment, ImmutableArray<(string Name, string? Comment)> Columns)> Relations(DocumentedObjects objects, Schema schema)
    {
        foreach (var table in schema.Tables.Where(table => objects.Has(ArticleKind.Table, new QualifiedName(schema.Name, table.Name))))
            yield return (ObjectPath.Of(ObjectKind.Table, schema.Name, table.Name), table.Comment, [.. table.Columns.Select(static column => (column.Name, column.Comment))]);
        foreach (var view in schema.Views.Where(view => objects.Has(ArticleKind.View, new QualifiedName(schema.Name, view.Name))))
            yield return (ObjectPath.Of(ObjectKind.View, schema.Name, view.Name), view.Comment, [.. view.Columns.Select(static column => (column.Name, column.Comment))]);
        foreach (var view in schema.MaterializedViews.Where(view => objects.Has(ArticleKind.View, new QualifiedName(schema.Name, view.Name))))
            yield return (ObjectPath.Of(ObjectKind.MaterializedView, schema.Name, view.Name), view.Comment, [.. view.Columns.Select(static column => (column.Name, column.Comment))]);
    }

    private static DocumentedCounts Count(DocumentedObjects objects, Schema schema)
    {
        ImmutableArray<(ObjectPath Path, string? Comment, ImmutableArray<(string Name, string? Comment)> Columns)> relations = [.. Relations(objects, schema)];
        var types = schema.Enums.Select(static type => type.Name).Concat(schema.Domains.Select(static type => type.Name)).Concat(schema.Composites.Select(static type => type.Name)).Concat(schema.Ranges.Select(static type => type.Name));
        return new DocumentedCounts(
            schema.Name,
            relations.Count(static relation => relation.Path.Kind == ObjectKind.Table),
            relations.Count(static relation => relation.Path.Kind != ObjectKind.Table),
            types.Count(type => objects.Has(ArticleKind.Type, new QualifiedName(schema.Name, type))),
            schema.Routines.Count(routine => objects.Has(ArticleKind.Routine, new QualifiedName(schema.Name, routine.Name))),
            relations.Sum(static relation => relation.Columns.Length),
            schema.Tables.Where(table => objects.Has(ArticleKind.Table, new QualifiedName(schema.Name, table.Name))).Sum(static table => table.ForeignKeys.Length),
            relations.Count(static relation => !string.IsNullOrWhiteSpace(relation.Comment)),
            relations.Sum(static relation => relation.Columns.Count(static column => !string.IsNullOrWhiteSpace(column.Comment))));
    }

    private static DocumentedCounts Sum(ImmutableArray<DocumentedCounts> schemas) => new(
        null,
        schemas.Sum(static counts => counts.Tables),
        schemas.Sum(static counts => counts.Views),
        schemas.Sum(static counts => counts.Types),
        schemas.Sum(static counts => counts.Routines),
        schemas.Sum(static counts => counts.Columns),
        schemas.Sum(static counts => counts.ForeignKeys),
        schemas.Sum(static counts => counts.CommentedTables),
        schemas.Sum(static counts => counts.CommentedColumns));

    private static IEnumerable<MetricList> Findings(DocumentedObjects objects)
    {
        var diagram = objects.Diagram;
        yield return new("Tables without a primary key", [.. diagram.Nodes.Where(static node => node.Table is { PrimaryKey: null, Server: null }).Select(Link)]);
        yield return new("Tables without a foreign key, from them or to them", [.. diagram.Nodes.Where(node => node.Table.ForeignKeys.IsEmpty && !objects.ReferencesTo.Contains(node.Name)).Select(Link)]);
        yield return new("Foreign keys without an index that begins with their columns", [.. diagram.Nodes.SelectMany(static node => node.Table.ForeignKeys.Where(key => !HasIndex(node.Table, key)).OrderBy(static key => key.Name, StringComparer.Ordinal), (node, key) => Member(node, key.Name))]);
        yield return new("Nullable columns under a unique constraint, which takes NULL any number of times", [.. diagram.Nodes.SelectMany(static node => NullableUnique(node.Table), (node, name) => Member(node, name))]);
        yield return new("Foreign keys in a circle", [.. Circles(diagram).Select(circle => ArticleTexts.Joined(circle.Append(circle[0]).Select(objects.Relation), " → "))]);
        yield return new("Row-level security without a policy, so that only the owner sees rows", [.. diagram.Nodes.Where(static node => node.Table is { RowLevelSecurity: RowLevelSecurity.Enabled or RowLevelSecurity.Forced, Policies.IsEmpty: true }).Select(Link)]);
        yield return new("Policies without row-level security, so that they have no effect", [.. diagram.Nodes.Where(static node => node.Table is { RowLevelSecurity: RowLevelSecurity.Disabled or RowLevelSecurity.ForcedWhileDisabled, Policies.IsEmpty: false }).Select(Link)]);

        ArticleText Link(DiagramNode node) => objects.Relation(node.Name);
        ArticleText Member(DiagramNode node, string name) => ArticleTexts.Of(objects.Relation(node.Name), ArticlePart.Plain(": "), ArticlePart.Code(name));
    }

    private static bool HasIndex(Table table, ForeignKey key)
    {
        var columns = key.Columns.ToHashSet(StringComparer.Ordinal);
        return Orders().Any(order => order.Take(columns.Count).Count(columns.Contains) == columns.Count);

        IEnumerable<IEnumerable<string>> Orders()
        {
            if (table.PrimaryKey is { } primary) yield return primary.Columns;
            foreach (var unique in table.UniqueConstraints) yield return unique.Columns;
            foreach (var index in table.Indexes.Where(static index => index is { Where: null, Invalid: false, Method: "btree" or "hash" })) yield return index.Keys.Select(static part => part.Column ?? "");
        }
    }

    private static IEnumerable<string> NullableUnique(Table table)
    {
        var nullable = table.Columns.Where(static column => column.Nullable).Select(static column => column.Name).ToHashSet(StringComparer.Ordinal);
        return table.UniqueConstraints.Where(static key => !key.NullsNotDistinct).SelectMany(static key => key.Columns).Where(nullable.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    /// <summary>A table that refers to itself is none.</summary>
    private static IEnumerable<ImmutableArray<QualifiedName>> Circles(DiagramModel diagram)
    {
        var next = diagram.Edges.Where(static edge => !edge.IsInheritance && edge.Child != edge.Parent).ToLookup(edge => diagram.Nodes[edge.Child].Name, edge => diagram.Nodes[edge.Parent].Name);
        return CycleFinder.Find(diagram.Nodes.Select(static node => node.Name), name => next[name]);
    }

    private static int Complexity(DiagramModel diagram, DiagramNode node, int index)
    {
        const int outgoing = 3, incoming = 2, indexes = 2, checks = 2, triggers = 4, policies = 3;
        return node.Rows.Length
            + (outgoing * node.Table.ForeignKeys.Length)
            + (incoming * diagram.EdgesOf(index).Count(edge => edge.Parent == index && !edge.IsInheritance))
            + (indexes * node.Table.Indexes.Length)
            + (checks * node.Table.Checks.Length)
            + (triggers * node.Table.Triggers.Length)
            + (policies * node.Table.Policies.Length)
            + node.Partitions;
    }
}
