using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>Two schemas to one script: objects, their fates, operations, order, statements.</summary>
internal static class ScriptPlanner
{
    /// <summary>The script from nothing to the schema.</summary>
    public static SqlScript Create(DatabaseSchema schema) =>
        Fix(schema, new DatabaseSchema(), FixOptions.Everything, SchemaComparer.Diff(schema, new DatabaseSchema()) with { Reported = [] });

    /// <summary>The script from one schema to the other.</summary>
    /// <param name="expected">What is to be there.</param>
    /// <param name="actual">What is there.</param>
    /// <param name="options">How.</param>
    /// <param name="diff">How the two differ.</param>
    public static SqlScript Fix(DatabaseSchema expected, DatabaseSchema actual, FixOptions options, SchemaDiff diff)
    {
        var links = ParentLinks.Between(expected, actual);
        var major = actual.PostgresMajor ?? expected.PostgresMajor;
        var names = new Lazy<IReadOnlySet<QualifiedName>>(() => ConstraintNames.Shared([links.Expected, links.Actual, .. options.Whole]));
        var (after, before) = (new SideObjects(links.Expected, major, names), new SideObjects(links.Actual, major, names));
        var isAsCompared = ReferenceEquals(links.Expected, expected) && ReferenceEquals(links.Actual, actual);
        var touched = new TouchedObjects(isAsCompared ? diff : SchemaComparer.Diff(links.Expected, links.Actual), after, before);
        var fates = new Fates(after, before, touched, options);
        var graph = new OperationGraph(after, before, fates, links, new KeptAccess(options.Access, after));
        var sorted = OperationOrder.Sort(graph);
        var withheld = options.AllowDestructive ? [] : Withholding.Of(sorted, graph);
        var bare = new BareNames(after, [expected, .. options.Whole]);
        var statements = sorted.SelectMany(operation => bare.Mark(operation, StatementText.Of(operation, graph, options))
            .Select(step => new SqlStatement
            {
                Text = step.Text,
                Object = operation.Item.Path,
                Hazards = [.. step.Hazards.Order()],
                Phase = step.Phase,
                Withheld = withheld.Contains(operation),
                Reason = step.Reason ?? (step.Hazards.Contains(Hazard.DataLoss) && operation.Item is TableObject gone && after.Find(gone.Key) is TableObject table ? table.WhyRemade(gone) : null),
            }));
        return new SqlScript
        {
            // OrderBy keeps the order within each phase.
            Statements = [.. statements.OrderBy(statement => statement.Phase)],
            Withheld = [.. sorted.Where(withheld.Contains).SelectMany(operation => operation.Members()).SelectMany(member => Paths(member, graph)).Distinct()],
            Unfixable = new LeftOver(after, before, fates, links, sorted, withheld, options).Of(diff.Reported, graph.Unfixable),
        };
    }

    /// <summary>A type that is renamed aside until what stores data in it is gone has another name there. Columns that children have from a parent change with it.</summary>
    private static IEnumerable<ObjectPath> Paths(Operation operation, OperationGraph graph)
    {
        yield return operation.Item.Path;
        if (operation is { Kind: OperationKind.Alter, Item: ColumnObject { Site.HasChildren: true } })
            foreach (var below in Arriving(operation.Item.Key, graph.Expected)) yield return below;
        if (operation.Kind == OperationKind.Drop && operation.Item is TypeObject type && graph.StandsAside(type.Key)) yield return type.Path with { Name = type.AsideName };
    }

    private static IEnumerable<ObjectPath> Arriving(ObjectKey parent, SideObjects expected) => expected.Objects.Values.OfType<ColumnObject>()
        .Where(column => column.Arrives && column.Column.Name == parent.Member && expected.Needs(column.Key, parent))
        .SelectMany(column => Arriving(column.Key, expected).Prepend(column.Path));
}
