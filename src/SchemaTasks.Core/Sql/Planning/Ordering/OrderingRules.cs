using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>
/// All reasons for the order of statements, each with what has to be in a plan for it to matter: only those rules are asked. Most only add
/// edges, and could come in any order; where a rule has to come after another, the line says why. What has no edge to anything runs as
/// <see cref="OperationOrder"/> has it: removals, changes, what is made.
/// </summary>
internal static class OrderingRules
{
    private static readonly (Func<OperationGraph, bool> Matters, Action<OperationGraph> Apply)[] All =
    [
        // What objects need of each other.
        (_ => true, NeededFirst.Apply),
        (graph => graph.Drops.Count > 0, DependentsFirst.Apply),
        (graph => graph.HasDropsOf(ObjectClass.Column), ColumnsByPlace.Apply),
        // Looks at the edges between columns that are there by now: a generated column comes after what it is computed from.
        (graph => graph.HasCreatesOf(ObjectClass.Column), ColumnsInOrder.Apply),
        // What PostgreSQL passes on to children and partitions, or takes over from them.
        (graph => graph.Has(ObjectClass.Column, ObjectClass.Relation), SharedColumns.Apply),
        (graph => graph.Has(ObjectClass.Constraint), InheritedChecks.Apply),
        (graph => graph.HasCreatesOf(ObjectClass.Relation, ObjectClass.Index, ObjectClass.Constraint), UnattachedParts.Apply),
        // What else the server asks for.
        (graph => graph.HasAltersOf(ObjectClass.Relation), LoggedTables.Apply),
        (graph => graph.Has(ObjectClass.Extension), RequiredExtensions.Apply),
        // Adds operations. Before version 18 NOT NULL is a property of columns.
        (graph => graph.Expected.Major >= 18, graph => graph.NotNull = new NotNullPlan(graph, graph.Actions)),
        // After these: they give up and take names, too.
        (graph => graph.Creates.Count > 0 || graph.NotNull is not null, FreedNames.Apply),
        (graph => graph.Interim.AreAny, graph => graph.Interim.Order(graph, graph.Releases)),
        // Adds operations.
        (graph => graph.Has(ObjectClass.Relation), PartitionBounds.Apply),
        // After all edges within a table: what is merged into one statement depends on them.
        (graph => graph.Creates.Count > 0 || graph.Drops.Count > 0, MergedStatements.Apply),
        // Adds operations; asks which links are merged into CREATE TABLE, and ties itself to every operation of the two tables.
        (graph => graph.Links.Leaving.Count > 0 || graph.HasCreatesOf(ObjectClass.Inheritance) || graph.HasDropsOf(ObjectClass.Column), InheritanceLinks.Apply),
    ];

    /// <summary>Says which operations have to, or would better, run before which; some rules add operations of their own.</summary>
    public static void Apply(OperationGraph graph)
    {
        foreach (var (matters, apply) in All)
            if (matters(graph)) apply(graph);
    }
}
