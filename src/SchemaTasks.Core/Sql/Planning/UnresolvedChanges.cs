using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>The changes that no operation of a plan removes, each with its reason: nothing is left in silence.</summary>
internal sealed class UnresolvedChanges(SideObjects expected, SideObjects actual, ActionPlanner actions, InheritanceChanges links, List<Operation> operations, HashSet<Operation> withheld, FixOptions options)
{
    private const string TurnsOwnLater = "A column turns into the table's own once its parent's is dropped, which SchemaAllowDestructive=true allows.";

    private readonly HashSet<(QualifiedName Parent, string Column)> _held =
    [
        .. withheld.SelectMany(operation => operation.Members()).Where(member => member.Kind == OperationKind.Drop).Select(member => member.Item).OfType<ColumnObject>()
            .Select(column => (Parent: new QualifiedName(column.Site.Schema, column.Site.Table.Name), column.Column.Name))
            .Where(column => links.IsLeftToChildren(column.Parent, column.Name)),
    ];

    private readonly HashSet<ObjectPath> _touched = [.. operations.SelectMany(operation => operation.Members()).Select(member => member.Item.Path)];
    private readonly Dictionary<ObjectKey, int> _made = operations.SelectMany((operation, at) => withheld.Contains(operation) ? [] : operation.Members().Where(member => member.Kind == OperationKind.Create).Select(member => (member.Item.Key, at))).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.at);
    /// <summary>The tables of the columns that operations add.</summary>
    private readonly HashSet<ObjectKey> _growing = [.. operations.SelectMany(operation => operation.Members()).Where(member => member is { Kind: OperationKind.Create, Item: ColumnObject }).Select(member => ((ColumnObject)member.Item).TableKey)];

    private readonly Dictionary<ObjectPath, string> _obstacles = actions.Unfixable.ToDictionary(left => left.Object, left => left.Reason);

    /// <param name="changes">All that the comparison of the two schemas reports.</param>
    /// <param name="known">What is known to have no statement.</param>
    public ImmutableArray<Unfixable> Of(IEnumerable<SchemaChange> changes, IEnumerable<Unfixable> known) =>
    [
        .. changes.Where(change => change.Severity != DriftSeverity.Note)
            .Select(change => Reason(change) is { } reason ? new Unfixable(change.Path, reason) : null)
            .OfType<Unfixable>()
            .Concat(links.Unfixable)
            .Concat(known)
            .Concat(OutOfOrder())
            .Distinct(),
    ];

    private string? Reason(SchemaChange change) => change.Facet switch
    {
        _ when IsRemade(change.Path) || links.IsLeftOwn(change.Path) => null,
        // What the operations make of it is looked at below; a mark is said by the index that has it.
        FacetNames.Columns when change.Path.Kind == ObjectKind.Table => HoldsAny(change.Path) ? TurnsOwnLater : null,
        FacetNames.Inherited => IsHeld(change.Path, change.Path.Member!) ? TurnsOwnLater : null,
        // What is left of these is known.
        FacetNames.Nullable or FacetNames.NotNullName or FacetNames.NotNullLocal or FacetNames.NotNullNoInherit or FacetNames.NotNullNotValid when expected.Major >= 18 && change.Path.Kind == ObjectKind.Column => null,
        FacetNames.ReplicaIdentity or FacetNames.Clustered => null,
        FacetNames.AccessMethod when expected.Major < 15 && change.Path.Kind == ObjectKind.Table => "PostgreSQL changes a table's access method from version 15 on; recreate the table.",
        FacetNames.Inherits => ParentOrder(change.Path),
        FacetNames.Invalid when change.Expected == "true" && !IsPartitioned(change.Path) => "No statement makes an index invalid; rebuild the index, then run SchemaRefresh.",
        _ => IsTouched(change.Path) ? null : "The script has no statement for it; change it by hand, or take the server's side with SchemaRefresh.",
    };

    private bool IsTouched(ObjectPath path) => _touched.Contains(path) || IsTouchedAbove(path)
        || _touched.Any(other => other.Member is null && (other.Schema, other.Name) == (path.Schema, path.Name) && (path.Kind is ObjectKind.EnumValue or ObjectKind.Attribute || other.Kind is ObjectKind.View or ObjectKind.MaterializedView));

    private bool HoldsAny(ObjectPath table) => _held.Any(column => IsHeld(table, column.Column));

    /// <summary>A parent keeps the column for now, which is to be left to the table.</summary>
    private bool IsHeld(ObjectPath table, string column) => _held.Count > 0
        && expected.Find(new(ObjectClass.Relation, table.Schema, table.Name)) is TableObject child && child.Site.Table.Inherits.Any(parent => _held.Contains((parent, column)));

    /// <summary>A column follows the one that it comes from.</summary>
    private bool IsTouchedAbove(ObjectPath path) => path is { Kind: ObjectKind.Column, Member: { } name }
        && expected.Find(ColumnObject.KeyOf(path.Schema, path.Name, name)) is ColumnObject { Arrives: true, Site: var site }
        && site.ColumnOrigins.TryGetValue(name, out var origin)
        && IsTouched(ObjectPath.Of(ObjectKind.Table, origin.Schema, origin.Name).Child(ObjectKind.Column, name));

    /// <summary>There an index is invalid as long as a partition lacks its own.</summary>
    private bool IsPartitioned(ObjectPath path) => expected.Find(new(ObjectClass.Relation, path.Schema, path.Name)) is TableObject { Site.Table.PartitionBy: not null };

    /// <summary>The table itself is removed and made again.</summary>
    private bool IsRemade(ObjectPath path) => actions.All.TryGetValue(new(ObjectClass.Relation, path.Schema, path.Name), out var action) && action.Kind is ActionKind.Create or ActionKind.Drop or ActionKind.Replace;

    /// <summary>Tables that stay and whose columns come to be in another order than the manifest's.</summary>
    private IEnumerable<Unfixable> OutOfOrder() => expected.Objects.Values.OfType<TableObject>()
        .Where(after => after.Site.PartitionOf is null && !options.AttachedAfterwards.Contains(new(after.Site.Schema, after.Site.Table.Name)) && (IsRemade(after.Path) ? IsMadeOutOfOrder(after) : IsOutOfOrder(after)))
        .Select(after => new Unfixable(after.Path, OrderReason(after.Path)));

    /// <summary>The columns that come from a parent are read in the parent's order, wherever they are.</summary>
    private bool IsOutOfOrder(TableObject after) => actual.Find(after.Key) is TableObject before
        && (IsOutOfOrder(after, before) || after.Site.Table.Inherits.Any(parent => expected.Find(new(ObjectClass.Relation, parent.Schema, parent.Name)) is TableObject above && IsOutOfOrder(above)));

    /// <summary>A new table has the columns in its parents' order.</summary>
    private bool IsMadeOutOfOrder(TableObject after) => after.Site.HasArrivals && after.Site.Table.Inherits.Any(parent =>
        expected.Find(new(ObjectClass.Relation, parent.Schema, parent.Name)) is TableObject above && (IsRemade(above.Path) ? IsMadeOutOfOrder(above) : IsOutOfOrder(above)));

    private bool IsOutOfOrder(TableObject after, TableObject before)
    {
        if (after.Site.IsOrderedAs(before.Site) && !_growing.Contains(after.Key)) return false;
        var places = before.Site.Columns.Select((column, place) => (column.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);
        // Columns that stay in their order, then those that are made as they come.
        var columns = after.Site.Columns.Where(column => !(after.Site.HasArrivals && after.Site.ParentColumns.ContainsKey(column.Name)) && (MadeAt(after.Site, column) is not null || places.ContainsKey(column.Name))).ToList();
        var result = columns.OrderBy(column => MadeAt(after.Site, column) ?? -1).ThenBy(column => MadeAt(after.Site, column) is null ? places[column.Name] : 0);
        return !result.SequenceEqual(columns);
    }

    /// <summary>The place of the operation that adds the column; <see langword="null"/> when it is there.</summary>
    private int? MadeAt(ResolvedTable site, Column column) => _made.TryGetValue(ColumnObject.KeyOf(site.Schema, site.Table.Name, column.Name), out var at) ? at : null;

    private string OrderReason(ObjectPath path) => _obstacles.TryGetValue(path, out var obstacle) ? obstacle
        : options.AllowDestructive ? "Its columns are in another order; PostgreSQL cannot reorder columns: recreate the table."
        : "Its columns are in another order; to change that, columns are rewritten, which SchemaAllowDestructive=true allows.";

    /// <summary>INHERIT puts a parent behind those that are there.</summary>
    private string? ParentOrder(ObjectPath path)
    {
        var key = new ObjectKey(ObjectClass.Relation, path.Schema, path.Name);
        if (expected.Find(key) is not TableObject after || actual.Find(key) is not TableObject before) return null;
        bool Stays(QualifiedName parent) => KindOf(new InheritanceObject(after.Site, parent).Key) is ActionKind.Keep or ActionKind.Alter;
        var result = before.Site.Table.Inherits.Where(Stays).Concat(after.Site.Table.Inherits.Where(parent => !Stays(parent)));
        return result.SequenceEqual(after.Site.Table.Inherits) ? null : "Its parents are in another order, which no statement changes while its columns stay inherited: recreate the table.";
    }

    private ActionKind? KindOf(ObjectKey key) => actions.All.TryGetValue(key, out var action) ? action.Kind : null;
}
