using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// What must not run while destructive statements are not allowed: those themselves, what cannot run without them, the removal of what
/// could then not be made again, and that of what belongs to a table or view that stays.
/// </summary>
internal static class DestructiveGate
{
    public static HashSet<Operation> Of(List<Operation> sorted, OperationGraph graph)
    {
        var withheld = sorted.Where(operation => Destroys(operation) || IsOutOfOrder(operation, graph)).ToHashSet();
        var routines = sorted.Where(operation => operation is { Kind: OperationKind.Drop, Item: RoutineObject }).ToLookup(operation => (operation.Item.Key.Schema, operation.Item.Key.Name));
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var operation in sorted)
            {
                if (withheld.Contains(operation)) continue;
                var stuck = operation.Members().SelectMany(member => member.After).Any(before => withheld.Contains(before.Root));
                // What stays may use it in ways that it does not say: a default operator class, a cast.
                stuck |= operation.Kind == OperationKind.Drop && operation.Members().SelectMany(member => member.PreferablyAfter).Any(before => before.Kind == OperationKind.Drop && withheld.Contains(before.Root));
                stuck |= ColumnAbove(operation) is { } above && graph.Drops.TryGetValue(above, out var source) && withheld.Contains(source.Root);
                var lost = operation.Kind == OperationKind.Drop && graph.Creates.TryGetValue(operation.Item.Key, out var again) && withheld.Contains(again.Root)
                    || operation.Completion is { } completion && withheld.Contains(completion.Root);
                var belongs = operation.Kind == OperationKind.Drop && operation.Item.Parent is { } parent && graph.Drops.TryGetValue(parent, out var whole) && withheld.Contains(whole.Root);
                // Calls that leave arguments out could mean either.
                var ambiguous = operation is { Kind: OperationKind.Create, Item: RoutineObject made } && routines[(made.Key.Schema, made.Key.Name)].Any(drop => withheld.Contains(drop.Root) && (made.HasDefaults || ((RoutineObject)drop.Item).HasDefaults));
                if (stuck || lost || belongs || ambiguous) changed |= withheld.Add(operation);
            }
        }
        return withheld;
    }

    /// <summary>A column that came from a parent goes with the parent's.</summary>
    private static ObjectKey? ColumnAbove(Operation operation) =>
        operation is { Kind: OperationKind.Drop, Item: ColumnObject { Arrives: true } column } && column.Site.ColumnOrigins.TryGetValue(column.Column.Name, out var origin)
            ? ColumnObject.KeyOf(origin.Schema, origin.Name, column.Column.Name)
            : null;

    /// <summary>A table is of a type only with its columns in the type's order; to change theirs they are rewritten.</summary>
    private static bool IsOutOfOrder(Operation operation, OperationGraph graph)
    {
        if (operation is not { Kind: OperationKind.Create, Item: TypedTableObject { Parent: { } key } } || graph.Expected.Find(key) is not TableObject after || graph.Actual.Find(key) is not TableObject before || graph.Creates.ContainsKey(key)) return false;
        var wanted = after.Site.Columns.Select(column => column.Name).ToList();
        return !before.Site.Columns.Select(column => column.Name).Intersect(wanted, StringComparer.Ordinal).Union(wanted, StringComparer.Ordinal).SequenceEqual(wanted, StringComparer.Ordinal);
    }

    private static bool Destroys(Operation operation) => (operation.Steps ?? (operation.Kind == OperationKind.Drop ? [.. operation.Item.Remove()] : [])).Any(step => step.Hazards.Contains(Hazard.DataLoss));
}
