using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Tolerating;

/// <summary>The tables of a <see cref="GraftedSchema"/>, partitions among them.</summary>
internal sealed class GraftedTables(GraftedSchema schema, DatabaseSchema expected, DatabaseSchema actual)
{
    private readonly Dictionary<ObjectPath, TableEntry> _expected = Entries(expected);
    private readonly Dictionary<ObjectPath, TableEntry> _actual = Entries(actual);

    /// <summary>It is in another table there, or in none.</summary>
    public bool IsElsewhere(ObjectPath path) => _expected.TryGetValue(path, out var left) && _actual.TryGetValue(path, out var right) && left.Parent?.Path != right.Parent?.Path;

    /// <summary>Without the partitions that are elsewhere here and go on to.</summary>
    public Table WithoutElsewhere(Table table) => table.Partitions.IsEmpty ? table : table with
    {
        Partitions =
        [
            .. table.Partitions.Select(partition => (Partition: partition, Path: ObjectPath.Of(ObjectKind.Table, partition.Schema, partition.Table.Name)))
                .Where(pair => schema.TakesOver(pair.Path) || !IsElsewhere(pair.Path))
                .Select(pair => pair.Partition with { Table = WithoutElsewhere(pair.Partition.Table) }),
        ],
    };

    public Table Of(ObjectPath path, Table left, Table right) => schema.Facets(path, left, right) with
    {
        Columns = Columns(path, left, right),
        PrimaryKey = schema.Merge(OneOrNone(left.PrimaryKey), OneOrNone(right.PrimaryKey), key => path.Child(ObjectKind.PrimaryKey, key.Name)).SingleOrDefault(),
        UniqueConstraints = schema.Merge(left.UniqueConstraints, right.UniqueConstraints, key => path.Child(ObjectKind.UniqueConstraint, key.Name)),
        ForeignKeys = schema.Merge(left.ForeignKeys, right.ForeignKeys, key => path.Child(ObjectKind.ForeignKey, key.Name)),
        Checks = schema.Merge(left.Checks, right.Checks, check => path.Child(ObjectKind.Check, check.Name)),
        Exclusions = schema.Merge(left.Exclusions, right.Exclusions, exclusion => path.Child(ObjectKind.Exclusion, exclusion.Name)),
        Indexes = schema.Merge(left.Indexes, right.Indexes, index => path.Child(ObjectKind.Index, index.Name)),
        Statistics = Statistics(path, left.Statistics, right.Statistics),
        Policies = schema.Merge(left.Policies, right.Policies, policy => path.Child(ObjectKind.Policy, policy.Name)),
        Triggers = schema.Merge(left.Triggers, right.Triggers, trigger => path.Child(ObjectKind.Trigger, trigger.Name)),
        Rules = schema.Merge(left.Rules, right.Rules, rule => path.Child(ObjectKind.Rule, rule.Name)),
        Partitions = schema.Merge(left.Partitions, right.Partitions, partition => ObjectPath.Of(ObjectKind.Table, partition.Schema, partition.Table.Name), Of),
    };

    public ImmutableArray<ExtendedStatistics> Statistics(ObjectPath path, ImmutableArray<ExtendedStatistics> left, ImmutableArray<ExtendedStatistics> right) =>
        schema.Merge(left, right, statistics => path.Child(ObjectKind.Statistics, statistics.Name));

    private Partition Of(Partition left, Partition right)
    {
        var path = ObjectPath.Of(ObjectKind.Table, left.Schema, left.Table.Name);
        return left with { Bound = schema.Takes(path, FacetNames.Bound) ? right.Bound : left.Bound, DetachPending = schema.Takes(path, FacetNames.DetachPending) ? right.DetachPending : left.DetachPending, Table = Of(path, left.Table, right.Table) };
    }

    private ImmutableArray<Column> Columns(ObjectPath path, Table left, Table right)
    {
        ObjectPath In(string name) => path.Child(ObjectKind.Column, name);
        if (_expected[path].Parent is null)
        {
            var columns = schema.Merge(left.Columns, right.Columns, column => In(column.Name));
            return schema.Takes(path, FacetNames.Columns) ? GraftedSchema.InOrderOf(columns, right.Columns, column => column.Name) : columns;
        }
        // A partition states only what its parent does not.
        var names = left.Columns.Concat(right.Columns).Select(column => column.Name).Distinct(StringComparer.Ordinal);
        return [.. names.Select(name => OfPartition(In(name), left.Columns.FirstOrDefault(column => column.Name == name))).OfType<Column>()];
    }

    private Column? OfPartition(ObjectPath path, Column? own)
    {
        var table = path with { Kind = ObjectKind.Table, Member = null };
        if (_expected[table].EffectiveColumn(path.Member!) is not { } left || _actual[table].EffectiveColumn(path.Member!) is not { } right) return own;
        var column = schema.Facets(path, left, right);
        return ReferenceEquals(column, left) ? own : column;
    }

    private static Dictionary<ObjectPath, TableEntry> Entries(DatabaseSchema side) =>
        side.Schemas.SelectMany(home => home.Tables.SelectMany(table => TableEntry.All(home.Name, table))).DistinctBy(entry => entry.Path).ToDictionary(entry => entry.Path);

    private static ImmutableArray<KeyConstraint> OneOrNone(KeyConstraint? key) => key is null ? [] : [key];
}
