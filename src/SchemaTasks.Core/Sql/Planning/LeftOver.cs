using System.Collections.Immutable;
using SchemaTasks.Drift;
using SchemaTasks.Model;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>The changes that no operation of a plan removes, each with its reason: nothing is left in silence.</summary>
internal sealed class LeftOver(SideObjects expected, SideObjects actual, Fates fates, List<Operation> operations, HashSet<Operation> withheld, FixOptions options)
{
    private const string StaysInherited = "PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.";

    private readonly HashSet<ObjectPath> _touched = [.. operations.SelectMany(operation => operation.Members()).Select(member => member.Item.Path)];
    private readonly Dictionary<ObjectKey, int> _made = operations.SelectMany((operation, at) => withheld.Contains(operation) ? [] : operation.Members().Where(member => member.Kind == OperationKind.Create).Select(member => (member.Item.Key, at))).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.at);
    private readonly Dictionary<ObjectPath, string> _obstacles = fates.Unfixable.ToDictionary(left => left.Object, left => left.Reason);

    /// <param name="changes">All that the comparison of the two schemas reports.</param>
    public ImmutableArray<Unfixable> Of(IEnumerable<SchemaChange> changes) =>
    [
        .. changes.Where(change => change.Severity != DriftSeverity.Note)
            .Select(change => Reason(change) is { } reason ? new Unfixable(change.Path, reason) : null)
            .OfType<Unfixable>()
            .Concat(Orphans())
            .Concat(OutOfOrder())
            .Distinct(),
    ];

    private string? Reason(SchemaChange change) => change.Facet switch
    {
        _ when IsRemade(change.Path) => null,
        // What the operations make of it is looked at below; a mark is said by the index that has it.
        FacetNames.Columns when change.Path.Kind == ObjectKind.Table => ArrivesOtherwise(change.Path) ? OrderReason(change.Path) : null,
        FacetNames.ReplicaIdentity or FacetNames.Clustered => null,
        FacetNames.Inherited => TurnsLocal(change.Path) ? null : StaysInherited,
        FacetNames.Inherits => ParentOrder(change.Path),
        FacetNames.Invalid when change.Expected == "true" && !IsPartitioned(change.Path) => "No statement makes an index invalid; build it anew and take it into the manifest with SchemaRefresh.",
        _ => IsTouched(change.Path) ? null : "The script has no statement for it; change it by hand, or take the server's side with SchemaRefresh.",
    };

    private bool IsTouched(ObjectPath path) => _touched.Contains(path)
        || _touched.Any(other => other.Member is null && (other.Schema, other.Name) == (path.Schema, path.Name) && (path.Kind is ObjectKind.EnumValue or ObjectKind.Attribute || other.Kind is ObjectKind.View or ObjectKind.MaterializedView));

    /// <summary>There an index is invalid as long as a partition lacks its own.</summary>
    private bool IsPartitioned(ObjectPath path) => expected.Find(new(ObjectClass.Relation, path.Schema, path.Name)) is TableObject { Site.Table.PartitionBy: not null };

    /// <summary>The table itself is removed and made again.</summary>
    private bool IsRemade(ObjectPath path) => fates.All.TryGetValue(new(ObjectClass.Relation, path.Schema, path.Name), out var fate) && fate.Kind is FateKind.Create or FateKind.Drop or FateKind.Replace;

    /// <summary>Tables that stay and whose columns come to stand in another order than the manifest's.</summary>
    private IEnumerable<Unfixable> OutOfOrder() => expected.Objects.Values.OfType<TableObject>()
        .Where(after => after.Site.PartitionOf is null && !IsRemade(after.Path) && IsOutOfOrder(after))
        .Select(after => new Unfixable(after.Path, OrderReason(after.Path)));

    /// <summary>The columns that come from a parent are read in the parent's order, wherever they stand.</summary>
    private bool IsOutOfOrder(TableObject after)
    {
        if (actual.Find(after.Key) is not TableObject before) return false;
        var places = before.Site.Columns.Select((column, place) => (column.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);
        // Columns that stay in their order, then those that are made as they come.
        var columns = after.Site.Columns.Where(column => !after.Site.Arrives(column) && (MadeAt(after.Site, column) is not null || places.ContainsKey(column.Name))).ToList();
        var result = columns.OrderBy(column => MadeAt(after.Site, column) ?? -1).ThenBy(column => MadeAt(after.Site, column) is null ? places[column.Name] : 0);
        return !result.SequenceEqual(columns) || after.Site.Table.Inherits.Any(parent => expected.Find(new(ObjectClass.Relation, parent.Schema, parent.Name)) is TableObject above && IsOutOfOrder(above));
    }

    /// <summary>A column comes from a parent on one side only, so that its place is read in another way.</summary>
    private bool ArrivesOtherwise(ObjectPath path) => expected.Find(new(ObjectClass.Relation, path.Schema, path.Name)) is TableObject after && actual.Find(after.Key) is TableObject before
        && after.Site.Columns.Any(column => before.Site.Columns.Any(present => present.Name == column.Name && before.Site.Arrives(present) != after.Site.Arrives(column)))
        && after.Site.Columns.All(column => MadeAt(after.Site, column) is null);

    /// <summary>The place of the operation that adds the column; <see langword="null"/> when it is there.</summary>
    private int? MadeAt(TableSite site, Column column) => _made.TryGetValue(ColumnObject.KeyOf(site.Schema, site.Table.Name, column.Name), out var at) ? at : null;

    private string OrderReason(ObjectPath path) => _obstacles.TryGetValue(path, out var obstacle) ? obstacle
        : options.AllowDestructive ? "Its columns stand in another order; only a new table can have them in this order."
        : "Its columns stand in another order; to change that, columns are written again, which SchemaAllowDestructive=true allows.";

    /// <summary>A table that leaves the last parent that gave it a column keeps that as its own, whatever parent comes.</summary>
    private IEnumerable<Unfixable> Orphans()
    {
        foreach (var before in actual.Objects.Values.OfType<TableObject>().Where(before => before.Site.Table.Inherits.Length > 0 && !IsRemade(before.Path)))
        {
            if (expected.Find(before.Key) is not TableObject { Site: var after }) continue;
            var parents = before.Site.Table.Inherits.Where(parent => Fate(InheritanceObject.KeyOf(after.Schema, after.Table.Name, parent)) is FateKind.Keep or FateKind.Alter)
                .Select(parent => actual.Find(new(ObjectClass.Relation, parent.Schema, parent.Name))).OfType<TableObject>().ToList();
            foreach (var column in after.Columns.Where(after.Arrives))
                if (before.Site.Columns.Any(present => present.Name == column.Name && before.Site.Arrives(present)) && !parents.Any(parent => parent.Site.Columns.Any(given => given.Name == column.Name)))
                    yield return new(after.Path.Child(ObjectKind.Column, column.Name), StaysInherited);
        }
    }

    private bool TurnsLocal(ObjectPath path) => expected.Find(new(ObjectClass.Relation, path.Schema, path.Name)) is TableObject table
        && table.Site.ColumnOrigins.TryGetValue(path.Member!, out var origin) && Fate(InheritanceObject.KeyOf(path.Schema, path.Name, origin)) is FateKind.Replace;

    /// <summary>INHERIT puts a parent behind those that are there.</summary>
    private string? ParentOrder(ObjectPath path)
    {
        var key = new ObjectKey(ObjectClass.Relation, path.Schema, path.Name);
        if (expected.Find(key) is not TableObject after || actual.Find(key) is not TableObject before) return null;
        bool Stays(QualifiedName parent) => Fate(InheritanceObject.KeyOf(path.Schema, path.Name, parent)) is FateKind.Keep or FateKind.Alter;
        var result = before.Site.Table.Inherits.Where(Stays).Concat(after.Site.Table.Inherits.Where(parent => !Stays(parent)));
        return result.SequenceEqual(after.Site.Table.Inherits) ? null : "Its parents stand in another order, which no statement changes while its columns stay inherited; only a new table can have them so.";
    }

    private FateKind? Fate(ObjectKey key) => fates.All.TryGetValue(key, out var fate) ? fate.Kind : null;
}
