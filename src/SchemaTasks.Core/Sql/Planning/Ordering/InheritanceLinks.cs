using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>NO INHERIT goes before all else that happens to the two tables, INHERIT after all that it compares.</summary>
internal static class InheritanceLinks
{
    /// <summary>Sets the edges, and adds the operations by which links go.</summary>
    public static void Apply(OperationGraph graph) => new LinkOrder(graph).Order();
}

/// <summary>The same for one plan.</summary>
file sealed class LinkOrder(OperationGraph graph)
{
    private readonly InheritanceChanges _links = graph.Links;

    private readonly ILookup<ObjectKey, Operation> _ofTable = graph.All
        .Where(operation => operation.Item.Key.Class is ObjectClass.Relation or ObjectClass.Column or ObjectClass.Default or ObjectClass.Constraint or ObjectClass.Inheritance)
        .ToLookup(operation => Relation(new(operation.Item.Key.Schema, operation.Item.Key.Name)));

    public void Order()
    {
        var leaving = _links.Leaving.Select(link => Leave(link.Table, link.Parent)).ToList();
        foreach (var create in graph.Creates.Values)
            if (create is { FoldedInto: null, Item: InheritanceObject link }) Join(create, link);
        foreach (var drop in graph.Drops.Values)
            if (drop.Item is ColumnObject column && _links.IsLeftToChildren(new(column.Site.Schema, column.Site.Table.Name), column.Column.Name)) LeaveToChildren(drop, column);
        graph.Leaving.AddRange(leaving);
    }

    private Operation Leave(QualifiedName table, QualifiedName parent)
    {
        var link = new InheritanceObject(((TableObject)graph.Actual.Find(Relation(table))!).Site, parent);
        var leave = new Operation(OperationKind.Drop, link) { Completion = graph.Creates.GetValueOrDefault(link.Key) };
        // What another parent loses would otherwise become the table's own: it comes from the one that it leaves, too.
        foreach (var operation in graph.Actual.WithAncestors([table, parent]).SelectMany(name => _ofTable[Relation(name)])) operation.After.Add(leave);
        return leave;
    }

    private void Join(Operation join, InheritanceObject link)
    {
        var columns = link.Site.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var above = Relation(link.ParentName);
        foreach (var operation in _ofTable[above])
        {
            if (operation.Item is not (ColumnObject or CheckObject)) continue;
            if (operation.Kind == OperationKind.Create && _links.IsGivenAfterwards(link.ParentName, operation.Item.Key.Member)) operation.After.Add(join);
            else if (operation.Kind != OperationKind.Drop || operation.Item is CheckObject || !columns.Contains(operation.Item.Key.Member)) join.After.Add(operation);
        }
        var compared = graph.Expected.Find(above) is TableObject parent ? parent.Site.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal) : [];
        // What comes to the table from its other parents is compared, too.
        foreach (var operation in link.Site.Table.Inherits.Where(parent => parent != link.ParentName).SelectMany(parent => _ofTable[Relation(parent)]))
            if (operation is { Kind: OperationKind.Alter, Item: ColumnObject column } && compared.Contains(column.Column.Name)) join.After.Add(operation);
        foreach (var operation in _ofTable[link.Site.Key])
        {
            if (operation.Kind == OperationKind.Drop || operation.Item is ColumnObject { Arrives: true }) continue;
            if (operation.Item is CheckObject || operation.Item is ColumnObject column && compared.Contains(column.Column.Name)) join.After.Add(operation);
        }
    }

    /// <summary>As long as the parent has it, the column is not the child's to change or remove.</summary>
    private void LeaveToChildren(Operation drop, ColumnObject column)
    {
        foreach (var table in graph.Actual.Objects.Values.OfType<TableObject>().Where(table => table.Site.Table.Inherits.Contains(new QualifiedName(column.Site.Schema, column.Site.Table.Name))))
            foreach (var operation in _ofTable[table.Key])
                if (operation.Kind != OperationKind.Create && operation.Item.Key == ColumnObject.KeyOf(table.Site.Schema, table.Site.Table.Name, column.Column.Name)) operation.After.Add(drop);
    }

    private static ObjectKey Relation(QualifiedName name) => new(ObjectClass.Relation, name.Schema, name.Name);
}
