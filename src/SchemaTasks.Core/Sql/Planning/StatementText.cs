using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>The statements of one operation, with those of the operations folded into it.</summary>
internal static class StatementText
{
    public static IEnumerable<SqlStep> Of(Operation operation, OperationGraph graph, FixOptions options)
    {
        var steps = operation.Steps ?? operation.Kind switch
        {
            OperationKind.Drop => Drop(operation, graph, options),
            OperationKind.Create => Create(operation, graph, options),
            OperationKind.Alter => [],
        };
        steps = operation.Prelude.Concat(steps);
        if (operation.Kind == OperationKind.Create && IsOnNewTable(operation, graph)) return steps.Select((step, at) => step with { Hazards = at == 0 && TakesFromDefault(operation, graph) ? [Hazard.LongLock, Hazard.FailsOnExistingRows] : [] });
        return IsRecreated(operation, graph) ? steps.Select(step => step with { Hazards = step.Hazards.RemoveAll(hazard => IsUndone(hazard, operation, graph)) }) : steps;
    }

    private static bool IsRecreated(Operation operation, OperationGraph graph) => graph.Drops.ContainsKey(operation.Item.Key) && graph.Creates.ContainsKey(operation.Item.Key);

    /// <summary>What goes only to come again leaves queries their index, and roles what they may do.</summary>
    private static bool IsUndone(Hazard hazard, Operation operation, OperationGraph graph) => hazard switch
    {
        Hazard.IndexDropped => true,
        Hazard.PrivilegesChanged => graph.Expected.Find(operation.Item.Key)!.GivesSameAccess(graph.Actual.Find(operation.Item.Key)!),
        _ => false,
    };

    /// <summary>The default partition beside a new one is scanned for rows that would belong there, which it may not have.</summary>
    private static bool TakesFromDefault(Operation operation, OperationGraph graph) => operation.Item is TableObject { Site.PartitionOf: { } parent }
        && graph.Actual.Find(new(ObjectClass.Relation, parent.Schema, parent.Name)) is TableObject above && !graph.Creates.ContainsKey(above.Key)
        && graph.Actual.ChildrenOf(above.Site).Any(name => new ObjectKey(ObjectClass.Relation, name.Schema, name.Name) is var key && graph.Actual.Find(key) is TableObject { Site.Bound: "DEFAULT" } && !graph.Drops.ContainsKey(key));

    private static IEnumerable<SqlStep> Create(Operation operation, OperationGraph graph, FixOptions options)
    {
        var concurrent = new ConcurrentIndexes(graph, options);
        var made = operation.Item switch
        {
            TableObject table => table.MakeWith([.. Clauses(operation)], operation.Folded.Any(folded => folded.Item is InheritanceObject)),
            ColumnObject column => column.MakeWith(operation.Folded.Count > 0),
            DomainObject domain => domain.MakeWith(Clauses(operation)),
            IndexObject index when concurrent.Replaces(operation) => index.ReplaceConcurrently((IndexObject)graph.Drops[index.Key].Item),
            IndexObject index when concurrent.Makes(operation) => [index.MakeConcurrently()],
            _ => operation.Item.Make(),
        };
        var completed = operation.Members().SelectMany(member => graph.DefaultPrivileges.Undo(member.Item).Concat(member.Item.Complete()));
        if (made.FirstOrDefault() is { Phase: StatementPhase.AfterTransaction }) completed = completed.Select(step => step with { Phase = StatementPhase.AfterTransaction });
        return made.ToList().Concat(completed);
    }

    private static IEnumerable<SqlStep> Drop(Operation operation, OperationGraph graph, FixOptions options)
    {
        var concurrent = new ConcurrentIndexes(graph, options);
        if (concurrent.Replaces(operation)) return [];
        if (concurrent.Removes(operation)) return [((IndexObject)operation.Item).RemoveConcurrently()];
        // Of keys that two indexes of a parent could have taken, only one has.
        var taken = operation.Item is IndexObject ? operation.Folded.Select(folded => folded.Item).OfType<KeyObject>().Select(key => key.RemoveIfThere()) : [];
        return operation.Item.Remove().Concat(taken);
    }

    /// <summary>Columns in the table's order, then constraints as PostgreSQL lists them: primary key, unique, the rest by name.</summary>
    private static IEnumerable<string> Clauses(Operation operation)
    {
        if (operation.Item is TableObject table)
        {
            var columns = operation.Folded.Where(folded => folded.Item is ColumnObject).ToDictionary(folded => ((ColumnObject)folded.Item).Column.Name, StringComparer.Ordinal);
            foreach (var column in table.Site.Columns)
                if (columns.TryGetValue(column.Name, out var folded) && folded.Item.Clause is { Length: > 0 } clause)
                    yield return table.Site.PartitionOf is null && !((ColumnObject)folded.Item).Arrives ? ((ColumnObject)folded.Item).ClauseWith(folded.Folded.Count > 0) : clause;
        }
        if (operation.Folded.FirstOrDefault(folded => folded.Item is DomainDefaultObject) is { } fallback) yield return fallback.Item.Clause!;
        var constraints = operation.Folded.Where(folded => folded.Item.Key.Class == ObjectClass.Constraint)
            .OrderBy(folded => folded.Item.Path.Kind).ThenBy(folded => folded.Item.Key);
        foreach (var constraint in constraints) yield return constraint.Item.Clause!;
    }

    /// <summary>Its table is made in this very script: there is nothing to lock, rewrite or lose.</summary>
    public static bool IsOnNewTable(Operation operation, OperationGraph graph)
    {
        for (var parent = operation.Item.Parent; parent is { } key; parent = graph.Expected.Find(key)?.Parent)
            if (graph.Creates.TryGetValue(key, out var create) && create.Item is not ColumnObject) return true;
        return operation.Item is TableObject || operation.Item is MaterializedViewObject && !IsRecreated(operation, graph);
    }
}
