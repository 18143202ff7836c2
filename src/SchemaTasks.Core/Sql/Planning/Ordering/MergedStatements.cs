using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>One statement for a table with its columns and constraints, and one for its removal, where no cycle forbids it.</summary>
internal static class MergedStatements
{
    public static void Apply(OperationGraph graph)
    {
        foreach (var create in graph.Creates.Values)
            if (Host(graph, create) is { } host) create.Fold(host);
        foreach (var drop in graph.Drops.Values)
            if (!graph.StandsAside(drop.Item.Key) && drop.Item.Parent is { } parent && graph.Drops.TryGetValue(parent, out var host) && (!graph.StandsAside(parent) || graph.GoesAlong(drop)))
                drop.Fold(host);
        foreach (var drop in graph.Drops.Values)
            foreach (var other in drop.Item.GoesWith)
                if (graph.Drops.TryGetValue(other, out var taken) && taken.FoldedInto is null) taken.Fold(drop);
        // What is said of a part goes with what it is a part of, which goes from the top down.
        foreach (var drop in graph.Drops.Values)
            if (drop is { Item: InheritedPartObject part, FoldedInto: null } && part.Above.Where(graph.Drops.ContainsKey).Select(key => graph.Drops[key]).LastOrDefault() is { } whole) drop.Fold(whole);
        // A type's removal takes those of its functions along that read or give it; others, like that for its modifier, stay.
        foreach (var type in graph.Drops.Values.Where(drop => drop.Item.Shell is not null))
            foreach (var function in graph.Drops.Values.Where(drop => drop.Item is RoutineObject && drop.After.Contains(type) && graph.Actual.Needs(drop.Item.Key, type.Item.Key))) function.Fold(type);
        foreach (var owner in graph.Drops.Values.Where(drop => drop.Item is SequenceOwnerObject))
            FoldOwnedSequence(graph, owner);
    }

    /// <summary>The CREATE that makes this object with a clause.</summary>
    private static Operation? Host(OperationGraph graph, Operation create)
    {
        if (create.Steps is not null || create.Item.Parent is not { } parent || create.Item.Clause is null) return null;
        if (!graph.Creates.TryGetValue(parent, out var host) || host.Steps is not null) return null;
        return create.Item is InheritanceObject && !InheritsInOrder(graph, (TableObject)host.Item) || create.Item is ConstraintObject constraint && HasTwin(host, constraint) ? null : host;
    }

    /// <summary>CREATE TABLE takes two keys of the same columns for one.</summary>
    private static bool HasTwin(Operation host, ConstraintObject constraint) =>
        host.Folded.Any(folded => folded.Item is ConstraintObject other && constraint.HasIndexOf(other));

    /// <summary>INHERITS puts the parents' columns first. A table that inherits later can have them anywhere.</summary>
    private static bool InheritsInOrder(OperationGraph graph, TableObject table)
    {
        var order = new List<string>();
        foreach (var parent in table.Site.Table.Inherits)
            if (graph.Expected.Find(new(ObjectClass.Relation, parent.Schema, parent.Name)) is TableObject origin)
                order.AddRange(origin.Site.Columns.Select(column => column.Name));
        var names = table.Site.Columns.Select(column => column.Name).ToList();
        // Columns that arrive cannot be there before. A column of its own without default would be given the parent's.
        if (table.Site.HasArrivals) return true;
        // PostgreSQL 15 and older refuse a generated column that a parent has, too.
        if (table.Site.Columns.Any(column => column.Generated is not null && table.Site.ParentColumns.ContainsKey(column.Name))) return false;
        if (table.Site.Columns.Any(column => column.Default is null && table.Site.ParentColumns.TryGetValue(column.Name, out var above) && above.Default is not null)) return false;
        return order.Concat(names).Distinct(StringComparer.Ordinal).SequenceEqual(names, StringComparer.Ordinal);
    }

    /// <summary>A sequence goes with the column that owns it.</summary>
    private static void FoldOwnedSequence(OperationGraph graph, Operation owner)
    {
        var sequence = new ObjectKey(ObjectClass.Relation, owner.Item.Key.Schema, owner.Item.Key.Name);
        if (!graph.Drops.TryGetValue(sequence, out var sequenceDrop) || !graph.Drops.TryGetValue(((SequenceOwnerObject)owner.Item).ColumnKey, out var host)) return;
        owner.Fold(host);
        sequenceDrop.Fold(host);
    }
}
