using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>The steps of <see cref="ScriptPlanner"/> that give statements.</summary>
internal static class StatementPlanner
{
    /// <param name="schemas">What is to be there, and what is.</param>
    /// <param name="options">How.</param>
    /// <param name="diff">How the two differ.</param>
    public static SqlScript Plan(PlannedSchemas schemas, FixOptions options, SchemaDiff diff)
    {
        // 5. Parents that tables lose and gain: what is left of the tables without them.
        var links = InheritanceChanges.Between(schemas.Expected, schemas.Actual);
        var isAsCompared = ReferenceEquals(links.Expected, schemas.Expected) && ReferenceEquals(links.Actual, schemas.Actual);
        var rest = isAsCompared ? diff : diff.Of(links.Expected, links.Actual);

        // 6. Objects that statements make one by one, and what becomes of each: by itself, then because of what it depends on.
        var major = schemas.Actual.PostgresMajor ?? schemas.Expected.PostgresMajor;
        var names = new Lazy<IReadOnlySet<QualifiedName>>(() => ConstraintNames.Shared([links.Expected, links.Actual, .. options.Whole]));
        var (after, before) = (new SideObjects(links.Expected, major, names), new SideObjects(links.Actual, major, names));
        (after.Other, before.Other) = (before, after);
        var actions = new ActionPlanner(after, before, new TouchedObjects(rest, after, before), options);

        // 7. Operations, what runs before what, and one order for all of them.
        var graph = new OperationGraph(after, before, actions, links, new KeptAccess(options.Access, schemas.Access, after));
        var sorted = OperationOrder.Sort(graph);

        // 8. What destroys data is withheld, and what cannot run without it.
        var withheld = options.AllowDestructive ? [] : DestructiveGate.Of(sorted, graph);
        var bare = new BareNames(after, [schemas.Expected, .. options.Whole]);
        var recreated = new RecreatedTables(after, before, actions.All);
        var statements = sorted.SelectMany(operation => bare.Mark(operation, StatementText.Of(operation, graph, options))
            .Select(step => new SqlStatement
            {
                Text = step.Text,
                Object = operation.Item.Path,
                Hazards = [.. step.Hazards.Order()],
                Phase = step.Phase,
                Withheld = withheld.Contains(operation),
                Reason = step.Reason ?? (step.Hazards.Contains(Hazard.DataLoss) && operation.Item is TableObject gone ? recreated.WhyRecreated(gone) : null),
            }));

        // 9. What no statement removes is reported.
        return new SqlScript
        {
            // OrderBy keeps the order within each phase.
            Statements = [.. statements.OrderBy(statement => statement.Phase)],
            Withheld = [.. sorted.Where(withheld.Contains).SelectMany(operation => operation.Members()).SelectMany(member => Paths(member, graph)).Distinct()],
            Unfixable = new UnresolvedChanges(after, before, actions, links, sorted, withheld, options).Of(diff.Reported, graph.Unfixable),
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
