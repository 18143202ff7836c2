using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>What is made or changed comes after what it needs; what it needs no more goes, or changes, only afterwards.</summary>
internal static class NeededFirst
{
    public static void Apply(OperationGraph graph)
    {
        var domainChecks = graph.Creates.Values.Where(create => create.Item is DomainCheckObject).ToLookup(create => create.Item.Parent!.Value);
        foreach (var create in graph.Creates.Values) OrderCreate(graph, create, domainChecks);
        foreach (var alter in graph.Alters.Values) OrderAlter(graph, alter, domainChecks);
    }

    private static void OrderCreate(OperationGraph graph, Operation create, ILookup<ObjectKey, Operation> domainChecks)
    {
        AfterNeeded(graph, create, domainChecks);
        if (create.Item is ShellTypeObject shell)
        {
            // Without its type it would stay a shell.
            create.Completion = graph.Creates.GetValueOrDefault(shell.TypeKey);
            if (graph.Drops.TryGetValue(shell.TypeKey, out var whole)) create.After.Add(whole);
        }
        if (graph.Actions[create.Item.Key].Kind == ActionKind.RecreateColumn)
            foreach (var needed in graph.Actual.ReferencesOf(create.Item.Key).Keys)
            {
                // What it was computed from is dropped where it was: it keeps the values before that.
                if (graph.Actions[needed].Kind == ActionKind.RecreateColumn && graph.Actual.Find(create.Item.Key) is ColumnObject { Column: { Generated: not null, GeneratedVirtual: false } } computed)
                    graph.Creates[needed].Prelude = [.. graph.Creates[needed].Prelude, computed.DropExpression()];
                if (graph.Drops.TryGetValue(needed, out var neededDrop)) neededDrop.After.Add(graph.Releases.GetValueOrDefault(create.Item.Key, create));
            }
        // A typed table takes no column of its own.
        if (create.Item is ColumnObject && graph.Drops.TryGetValue(TypedTableObject.KeyOf(create.Item.Key), out var typed)) create.After.Add(typed);
        // A table has just the columns of its type.
        if (create.Item is TypedTableObject { Parent: { } table })
            create.After.UnionWith(graph.Drops.Values.Where(gone => gone.Item is ColumnObject column && column.TableKey == table));
        if (!graph.Drops.TryGetValue(create.Item.Key, out var drop)) return;
        if (graph.StandsAside(create.Item.Key)) drop.After.Add(create);
        else if (!graph.GoesAlong(drop)) create.After.Add(drop);
    }

    private static void OrderAlter(OperationGraph graph, Operation alter, ILookup<ObjectKey, Operation> domainChecks)
    {
        AfterNeeded(graph, alter, domainChecks);
        var leave = graph.Releases.GetValueOrDefault(alter.Item.Key, alter);
        var leaves = graph.Actions[alter.Item.Key].HasInterimExpression;
        // What it depends on no more goes, or changes, only afterwards.
        foreach (var (needed, enforced) in graph.Actual.ReferencesOf(alter.Item.Key))
        {
            if (graph.Drops.TryGetValue(needed, out var drop)) Before(drop).Add(leave);
            // What it is computed from changes, or has a successor, while it is computed from nothing.
            if (leaves && needed.Class != ObjectClass.Relation && (graph.Alters.GetValueOrDefault(needed) ?? graph.Creates.GetValueOrDefault(needed)) is { } made) Before(made).Add(leave);
            // A column that is moved to the table's end is dropped where it was.
            if (graph.Actions[needed].Kind == ActionKind.RecreateColumn && !graph.Expected.Needs(alter.Item.Key, needed)) Before(graph.Creates[needed]).Add(alter);
            if (!graph.Expected.Needs(alter.Item.Key, needed) && graph.Alters.TryGetValue(needed, out var change)) Before(change).Add(alter);

            HashSet<Operation> Before(Operation operation) => enforced ? operation.After : operation.PreferablyAfter;
        }
    }

    private static void AfterNeeded(OperationGraph graph, Operation operation, ILookup<ObjectKey, Operation> domainChecks)
    {
        foreach (var (needed, enforced) in graph.Expected.ReferencesOf(operation.Item.Key))
        {
            var before = enforced ? operation.After : operation.PreferablyAfter;
            if (graph.Creates.TryGetValue(needed, out var create)) before.Add(create);
            else if (graph.Alters.TryGetValue(needed, out var alter)) before.Add(alter);
            else if (graph.Actions[needed].Kind == ActionKind.Keep && needed.Class == ObjectClass.Routine) AfterResult(graph, operation, needed);
            // A domain takes no more checks once a value that holds its values is stored.
            foreach (var check in domainChecks[needed]) if (check != operation) operation.PreferablyAfter.Add(check);
        }
    }

    /// <summary>Which columns a function gives is up to what it gives rows of.</summary>
    private static void AfterResult(OperationGraph graph, Operation operation, ObjectKey routine)
    {
        foreach (var needed in graph.Expected.ReferencesOf(routine).Keys)
            if (graph.Alters.TryGetValue(needed, out var alter) && alter != operation) operation.PreferablyAfter.Add(alter);
    }
}
