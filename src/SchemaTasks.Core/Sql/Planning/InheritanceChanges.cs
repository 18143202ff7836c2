using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// Both schemas as a fix meets them where tables lose and gain parents. NO INHERIT makes what the lost parent alone gave the table's own;
/// INHERIT takes columns and checks only where the table has them already, and leaves them its own
/// (<see href="https://www.postgresql.org/docs/current/sql-altertable.html"/>). What then cannot be as expected is reported.
/// </summary>
internal sealed class InheritanceChanges
{
    private const string StaysInherited = "PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.";
    private const string NotNullStaysOwn = "A table that gains a parent keeps its NOT NULL constraint as its own, too; only a new table can have it from the parent alone.";
    private const string StaysOwn = "A table that gains a parent keeps the parent's check as its own, too; only a new table can have it from the parent alone.";

    private readonly InheritanceTree _after;
    private readonly InheritanceTree _before;
    private readonly HashSet<(QualifiedName Table, string Column)> _leftToChildren = [];
    private readonly HashSet<(QualifiedName Parent, string Member)> _givenAfterwards = [];
    private readonly HashSet<ObjectPath> _leftOwn = [];
    private readonly List<Unfixable> _unfixable = [];
    private readonly bool _namesNotNull;

    private InheritanceChanges(SchemaObjects expected, SchemaObjects actual)
    {
        (_after, _before) = (new InheritanceTree(expected), new InheritanceTree(actual));
        (Expected, Actual) = (expected, actual);
        _namesNotNull = (actual.PostgresMajor ?? expected.PostgresMajor) >= 18;
        if (!_after.HasChildren && !_before.HasChildren) return;
        FindLeftToChildren();
        Actual = Map(actual, BeforeGaining);
        var present = new InheritanceTree(Actual);
        Expected = Map(expected, (name, table) => present.Find(name) is { } there ? AfterGaining(name, table, there) : table);
    }

    /// <summary>Columns and checks that the table can only have as its own are so here.</summary>
    public SchemaObjects Expected { get; }

    /// <summary>The links that go are gone, and what came through them is the table's own.</summary>
    public SchemaObjects Actual { get; }

    /// <summary>The links that go before anything else happens to either table.</summary>
    public List<(QualifiedName Table, QualifiedName Parent)> Leaving { get; } = [];

    public IReadOnlyList<Unfixable> Unfixable => _unfixable;

    /// <summary>A parent loses the column and a child keeps it.</summary>
    public bool IsLeftToChildren(QualifiedName parent, string column) => _leftToChildren.Contains((parent, column));

    /// <summary>A parent is given the column or check while the child has the link already.</summary>
    public bool IsGivenAfterwards(QualifiedName parent, string member) => _givenAfterwards.Contains((parent, member));

    /// <summary>The parent that leaves makes it the table's own.</summary>
    public bool IsLeftOwn(ObjectPath path) => _leftOwn.Contains(path);

    public static InheritanceChanges Between(SchemaObjects expected, SchemaObjects actual) => new(expected, actual);

    private static SchemaObjects Map(SchemaObjects schema, Func<QualifiedName, Table, Table> map) => schema.Select(item =>
        item is { Record: Table table, PartitionOf: null } && map(item.Name, table) is var mapped && !ReferenceEquals(mapped, table) ? item with { Record = mapped } : item);

    /// <summary>Both are one table, which no statement removes.</summary>
    private bool Stays(QualifiedName name) => _after.Find(name) is { } after && _before.Find(name) is { } before && after.PartitionBy == before.PartitionBy && after.Server == before.Server;

    private static ObjectPath PathOf(QualifiedName table) => ObjectPath.Of(ObjectKind.Table, table.Schema, table.Name);

    private IEnumerable<QualifiedName> Kept(QualifiedName name, Table after, Table before) => after.Inherits.Where(parent => before.Inherits.Contains(parent) && !TurnsLocal(name, parent, after, before) && !Collides(parent, after, before));

    /// <summary>It and a parent before it change the type of a column that both give: as long as the table has both, neither can.</summary>
    private bool Collides(QualifiedName parent, Table after, Table before) => after.Inherits.Length > 1 && _before.Find(parent) is { } present && _after.Find(parent) is { } wanted
        && after.Inherits.TakeWhile(other => other != parent).Where(before.Inherits.Contains).Any(other => present.Columns.Any(column =>
            wanted.Columns.FirstOrDefault(next => next.Name == column.Name) is { } next && (next.Type, next.Collation) != (column.Type, column.Collation)
            && !_before.SourcesOf(parent, column.Name).SetEquals(_before.SourcesOf(other, column.Name)) && _before.Find(other)!.Columns.Any(shared => shared.Name == column.Name)));

    /// <summary>A table that leaves its parent and comes back keeps the columns as its own.</summary>
    private bool TurnsLocal(QualifiedName name, QualifiedName parent, Table after, Table before)
    {
        if (_after.Find(parent) is not { } above) return false;
        var given = after.Columns.Where(column => above.Columns.Any(other => other.Name == column.Name)).ToList();
        return given.Count > 0 && !given.Any(column => column.Inherited) && _before.ColumnsFrom(name, parent).Any(column => column.Inherited);
    }

    private void FindLeftToChildren()
    {
        // From the children up: a child that loses the column leaves it to its own children.
        for (var count = -1; count != _leftToChildren.Count;)
        {
            count = _leftToChildren.Count;
            foreach (var (name, before) in _before.Tables)
            {
                if (before.Inherits.IsEmpty || !Stays(name)) continue;
                var after = _after.Find(name)!;
                foreach (var parent in Kept(name, after, before))
                    if (_after.Find(parent) is { } above && _before.Find(parent) is { } present)
                        _leftToChildren.UnionWith(present.Columns.Where(column => above.Columns.All(other => other.Name != column.Name) && IsLeftTo(name, after, before, column.Name)).Select(column => (parent, column.Name)));
            }
        }
    }

    private bool IsLeftTo(QualifiedName name, Table after, Table before, string column) =>
        after.Columns.FirstOrDefault(other => other.Name == column) is { } own ? !own.Inherited
        : IsLeftToChildren(name, column) || before.Columns.Any(other => other.Name == column && !other.Inherited);

    private Table BeforeGaining(QualifiedName name, Table before)
    {
        if (before.Inherits.IsEmpty || !Stays(name)) return before;
        var kept = Kept(name, _after.Find(name)!, before).ToList();
        var leaving = before.Inherits.Except(kept).ToList();
        Leaving.AddRange(leaving.Select(parent => (name, parent)));
        var has = before.Checks.Where(check => !check.Inherited).Concat(kept.SelectMany(_before.ChecksOf)).Select(check => check.Name).ToHashSet(StringComparer.Ordinal);
        // What the reading left out may give any column.
        bool Comes(Column column) => kept.Any(parent => _before.Find(parent) is not { } above || above.Columns.Any(other => other.Name == column.Name) && !IsLeftToChildren(parent, column.Name));
        var left = leaving.SelectMany(_before.ChecksOf).Where(check => has.Add(check.Name)).ToList();
        _leftOwn.UnionWith(left.Select(check => PathOf(name).Child(ObjectKind.Check, check.Name)));
        ImmutableArray<Column> columns = [.. before.Columns.Select(column => column.Inherited && !Comes(column) ? column with { Inherited = false } : column).Select(column => leaving.Count == 0 || !_namesNotNull ? column : _before.WithNotNullFrom(name, column, kept))];
        if (leaving.Count == 0 && left.Count == 0 && columns.AsEnumerable().SequenceEqual(before.Columns, ReferenceEqualityComparer.Instance)) return before;
        return before with
        {
            Inherits = [.. kept.OrderBy(before.Inherits.IndexOf)],
            Columns = columns,
            Checks = [.. before.Checks.Select(check => check.Inherited && left.Any(gone => gone.Name == check.Name) ? check with { Inherited = false } : check), .. left.Where(gone => before.Checks.All(check => check.Name != gone.Name))],
        };
    }

    /// <param name="name">The table's.</param>
    /// <param name="after">As it is to be.</param>
    /// <param name="there">As it is without the links that go.</param>
    private Table AfterGaining(QualifiedName name, Table after, Table there)
    {
        if (!Stays(name)) return after;
        var gained = after.Inherits.Except(there.Inherits).ToList();
        var columns = there.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        // INHERIT asks for a constraint that is there.
        bool KeepsNotNull(Column column) => !column.Nullable && !column.NotNullLocal && (columns.ContainsKey(column.Name) || !column.Inherited)
            && _after.NotNullNameAbove(column.Name, there.Inherits) is null && _after.NotNullNameAbove(column.Name, gained) is not null;
        // A parent that is gained comes behind those that are there: the name is theirs.
        Column InGainedOrder(Column column) => column is { Nullable: false, NotNullLocal: false, NotNullName: null } && _after.NotNullNameAbove(column.Name, there.Inherits) is { } given && given != _after.NotNullName(name, column)
            ? column with { NotNullName = given }
            : column;
        bool Comes(Column column) => there.Inherits.Any(parent => Has(parent, column)) || gained.Where(parent => Has(parent, column)).All(parent => GivesAfterwards(parent, column));
        var wanted = after.Columns.Select(column => column with { Inherited = columns.TryGetValue(column.Name, out var present) ? present.Inherited : column.Inherited && Comes(column) }).ToImmutableArray();
        if (_namesNotNull && gained.Count > 0) wanted = [.. wanted.Select(column => KeepsNotNull(column) ? _after.WithOwnNotNull(name, column) : InGainedOrder(column))];
        _unfixable.AddRange(after.Columns.Zip(wanted).Where(pair => pair.First.NotNullLocal != pair.Second.NotNullLocal).Select(pair => new Unfixable(PathOf(name).Child(ObjectKind.Column, pair.First.Name), NotNullStaysOwn)));
        _unfixable.AddRange(after.Columns.Zip(wanted).Where(pair => pair.First.Inherited != pair.Second.Inherited).Select(pair => new Unfixable(PathOf(name).Child(ObjectKind.Column, pair.First.Name), StaysInherited)));
        // A new parent has all of its columns before it has children.
        foreach (var column in wanted.Where(column => column.Inherited)) _givenAfterwards.UnionWith(gained.Where(parent => Has(parent, column) && Stays(parent)).Select(parent => (parent, column.Name)));
        var own = OwnChecks(after, there, gained).ToList();
        _unfixable.AddRange(own.Select(check => new Unfixable(PathOf(name).Child(ObjectKind.Check, check.Name), StaysOwn)));
        return own.Count == 0 && wanted.SequenceEqual(after.Columns) ? after : after with { Columns = wanted, Checks = [.. after.Checks, .. own] };
    }

    private bool Has(QualifiedName parent, Column column) => _after.Find(parent)?.Columns.Any(other => other.Name == column.Name) ?? false;

    /// <summary>The parent is there and gets the column by a statement of its own, behind all that it has.</summary>
    private bool GivesAfterwards(QualifiedName parent, Column column)
    {
        if (!Stays(parent)) return false;
        var present = _before.Find(parent)!.Columns.Select(other => other.Name).ToHashSet(StringComparer.Ordinal);
        var added = _after.Find(parent)!.Columns.SkipWhile(other => present.Contains(other.Name)).ToList();
        return added.Any(other => other.Name == column.Name && !other.Inherited) && !added.Any(other => present.Contains(other.Name));
    }

    /// <summary>Checks that a parent has and the table should not have for itself, but has or needs.</summary>
    private IEnumerable<CheckConstraint> OwnChecks(Table after, Table there, List<QualifiedName> gained)
    {
        var has = after.Checks.Select(check => check.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var parent in there.Inherits)
            foreach (var check in _after.ChecksOf(parent))
                // What is not valid or not enforced is quickly made again above, once the child's is gone.
                if (has.Add(check.Name) && !check.NotValid && !check.NotEnforced && there.Checks.Any(other => other.Name == check.Name && !other.Inherited)) yield return check with { Comment = null };
        foreach (var parent in gained)
            foreach (var check in _after.ChecksOf(parent))
            {
                var comesAlone = Stays(parent) && _after.Find(parent)!.Checks.Contains(check) && _before.Find(parent)!.Checks.All(other => other.Name != check.Name) && there.Checks.All(other => other.Name != check.Name);
                var isNew = has.Add(check.Name);
                if (comesAlone && after.Checks.All(other => other.Name != check.Name)) _givenAfterwards.Add((parent, check.Name));
                else if (isNew) yield return check with { Comment = null };
            }
    }
}
