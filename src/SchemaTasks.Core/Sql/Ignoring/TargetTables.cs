using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Ignoring;

/// <summary>The tables of a <see cref="TargetObjects"/>, partitions among them.</summary>
internal sealed class TargetTables(TargetObjects schema, SchemaObjects expected, SchemaObjects actual)
{
    private readonly Dictionary<ObjectPath, TableEntry> _expected = TableEntry.All(expected);
    private readonly Dictionary<ObjectPath, TableEntry> _actual = TableEntry.All(actual);

    /// <summary>It is in another table there, or in none.</summary>
    public bool IsElsewhere(ObjectPath path) => _expected.TryGetValue(path, out var left) && _actual.TryGetValue(path, out var right) && left.Parent?.Path != right.Parent?.Path;

    public IReadOnlyDictionary<QualifiedName, PlacedObject> ExpectedParents { get; } = expected.Tables.DistinctBy(item => item.Name).ToDictionary(item => item.Name);

    public IReadOnlyDictionary<QualifiedName, PlacedObject> ActualParents { get; } = actual.Tables.DistinctBy(item => item.Name).ToDictionary(item => item.Name);

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
    };

    public ImmutableArray<ExtendedStatistics> Statistics(ObjectPath path, ImmutableArray<ExtendedStatistics> left, ImmutableArray<ExtendedStatistics> right) =>
        schema.Merge(left, right, statistics => path.Child(ObjectKind.Statistics, statistics.Name));

    private ImmutableArray<Column> Columns(ObjectPath path, Table left, Table right)
    {
        ObjectPath In(string name) => path.Child(ObjectKind.Column, name);
        if (_expected[path].Parent is null)
        {
            var columns = schema.Merge(left.Columns, right.Columns, column => In(column.Name));
            return schema.Takes(path, FacetNames.Columns) ? TargetObjects.InOrderOf(columns, right.Columns, column => column.Name) : columns;
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

    private static ImmutableArray<KeyConstraint> OneOrNone(KeyConstraint? key) => key is null ? [] : [key];
}
