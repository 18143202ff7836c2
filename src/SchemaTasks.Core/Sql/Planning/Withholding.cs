using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// What must not run while destructive statements are not allowed: those themselves, what cannot run without them, and the removal of
/// what could then not be made again.
/// </summary>
internal static class Withholding
{
    public static HashSet<Operation> Of(List<Operation> sorted, OperationGraph graph)
    {
        var withheld = sorted.Where(Destroys).ToHashSet();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var operation in sorted)
            {
                if (withheld.Contains(operation)) continue;
                var stuck = operation.Members().SelectMany(member => member.After).Any(before => withheld.Contains(before.Root));
                stuck |= ColumnAbove(operation) is { } above && graph.Drops.TryGetValue(above, out var source) && withheld.Contains(source.Root);
                var lost = operation.Kind == OperationKind.Drop && graph.Creates.TryGetValue(operation.Item.Key, out var again) && withheld.Contains(again.Root)
                    || operation.Completion is { } completion && withheld.Contains(completion.Root);
                if (stuck || lost) changed |= withheld.Add(operation);
            }
        }
        return withheld;
    }

    /// <summary>A column that came from a parent goes with the parent's.</summary>
    private static ObjectKey? ColumnAbove(Operation operation) =>
        operation is { Kind: OperationKind.Drop, Item: ColumnObject { Arrives: true } column } && column.Site.ColumnOrigins.TryGetValue(column.Column.Name, out var origin)
            ? ColumnObject.KeyOf(origin.Schema, origin.Name, column.Column.Name)
            : null;

    private static bool Destroys(Operation operation) => (operation.Steps ?? (operation.Kind == OperationKind.Drop ? [.. operation.Item.Remove()] : [])).Any(step => step.Hazards.Contains(Hazard.DataLoss));
}
