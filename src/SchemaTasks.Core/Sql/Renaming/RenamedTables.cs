using System.Collections.Immutable;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Sql.Renaming;

/// <summary>Tables as they will be read once objects go by other names: see <see cref="RenamedSchema"/>.</summary>
internal sealed class RenamedTables(NameMap names, SqlRenaming sql)
{
    /// <param name="table">The table.</param>
    /// <param name="from">Its name on the server.</param>
    /// <param name="to">Its name from now on.</param>
    public Table Of(Table table, QualifiedName from, QualifiedName to) => table with
    {
        Name = to.Name,
        OfType = sql.TextOrNull(table.OfType),
        Inherits = [.. table.Inherits.Select(names.Object)],
        Columns = [.. table.Columns.Select(column => Of(column, from, to))],
        PrimaryKey = table.PrimaryKey is null ? null : Of(table.PrimaryKey, ObjectKind.PrimaryKey, from),
        UniqueConstraints = [.. table.UniqueConstraints.Select(key => Of(key, ObjectKind.UniqueConstraint, from))],
        ForeignKeys = [.. table.ForeignKeys.Select(key => Of(key, from))],
        Checks = [.. table.Checks.Select(check => check with { Name = names.Member(ObjectKind.Check, from, check.Name), Expression = sql.Expression(check.Expression, from) })],
        Exclusions = [.. table.Exclusions.Select(exclusion => exclusion with { Name = names.Member(ObjectKind.Exclusion, from, exclusion.Name), Definition = sql.Expression(exclusion.Definition, from) })],
        Indexes = [.. table.Indexes.Select(index => Of(index, from))],
        Statistics = [.. table.Statistics.Select(statistics => Of(statistics, from))],
        Policies = [.. table.Policies.Select(policy => Of(policy, from))],
        Triggers = Triggers(table.Triggers, from),
        Rules = Rules(table.Rules, from),
        PartitionBy = sql.ExpressionOrNull(table.PartitionBy, from),
        Partitions = [.. table.Partitions.Select(partition => Of(partition, from))],
    };

    public Index Of(Index index, QualifiedName relation) => index with
    {
        Name = names.Member(ObjectKind.Index, relation, index.Name),
        Include = Columns(index.Include, relation),
        Where = sql.ExpressionOrNull(index.Where, relation),
        Keys =
        [
            .. index.Keys.Select(key => key with
            {
                Column = key.Column is null ? null : names.Column(relation, key.Column),
                Expression = sql.ExpressionOrNull(key.Expression, relation),
                Collation = sql.TextOrNull(key.Collation),
                OperatorClass = sql.TextOrNull(key.OperatorClass),
            }),
        ],
    };

    public ExtendedStatistics Of(ExtendedStatistics statistics, QualifiedName relation)
    {
        var name = names.Member(ObjectKind.Statistics, relation, statistics.Name);
        var definition = sql.Expression(statistics.Definition, relation);
        var own = SqlIdentifier.QuoteIfNeeded(names.Schema(statistics.Schema), statistics.Name);
        return statistics with
        {
            Schema = names.Schema(statistics.Schema),
            Name = name,
            Definition = definition.Replace($"CREATE STATISTICS {own} ", $"CREATE STATISTICS {SqlIdentifier.QuoteIfNeeded(names.Schema(statistics.Schema), name)} ", StringComparison.Ordinal),
        };
    }

    public ImmutableArray<Trigger> Triggers(ImmutableArray<Trigger> triggers, QualifiedName relation) =>
    [
        .. triggers.Select(trigger => trigger with
        {
            Name = names.Member(ObjectKind.Trigger, relation, trigger.Name),
            Definition = SqlRenaming.Own(sql.Expression(trigger.Definition, relation), "trigger", trigger.Name, names.Member(ObjectKind.Trigger, relation, trigger.Name)),
        }),
    ];

    public ImmutableArray<Rule> Rules(ImmutableArray<Rule> rules, QualifiedName relation) =>
    [
        .. rules.Select(rule => rule with
        {
            Name = names.Member(ObjectKind.Rule, relation, rule.Name),
            Definition = SqlRenaming.Own(sql.Query(rule.Definition, relation), "rule", rule.Name, names.Member(ObjectKind.Rule, relation, rule.Name)),
        }),
    ];

    private Partition Of(Partition partition, QualifiedName parent)
    {
        var (from, to) = (new QualifiedName(partition.Schema, partition.Table.Name), names.Object(partition.Schema, partition.Table.Name));
        return partition with { Schema = to.Schema, Bound = sql.Text(partition.Bound), Table = WithParts(Of(partition.Table, from, to), parent) };
    }

    /// <summary>What is attached to indexes of the parent follows their names.</summary>
    private Table WithParts(Table table, QualifiedName parent) => table with
    {
        PrimaryKey = table.PrimaryKey is { PartOf: not null } key ? key with { PartOf = Above(parent, key.PartOf) } : table.PrimaryKey,
        UniqueConstraints = [.. table.UniqueConstraints.Select(key => key.PartOf is null ? key : key with { PartOf = Above(parent, key.PartOf) })],
        Indexes = [.. table.Indexes.Select(index => index.PartOf is null ? index : index with { PartOf = Above(parent, index.PartOf) })],
    };

    private string Above(QualifiedName parent, string index) =>
        ((ObjectKind[])[ObjectKind.Index, ObjectKind.PrimaryKey, ObjectKind.UniqueConstraint]).Select(kind => names.Member(kind, parent, index)).FirstOrDefault(renamed => renamed != index) ?? index;

    private Column Of(Column column, QualifiedName from, QualifiedName to)
    {
        var name = names.Column(from, column.Name);
        return column with
        {
            Name = name,
            Type = sql.Text(column.Type),
            Collation = sql.TextOrNull(column.Collation),
            Default = sql.TextOrNull(column.Default),
            Generated = sql.ExpressionOrNull(column.Generated, from),
            NotNullName = NotNullName(column, name, from, to),
        };
    }

    /// <summary>From version 18 on a NOT NULL constraint has a name, which no rename of its table or column changes.</summary>
    private string? NotNullName(Column column, string name, QualifiedName from, QualifiedName to)
    {
        if (column.Nullable || column.NotNullName is null && (!names.NamesNotNull || !column.NotNullLocal && names.HasNotNullAbove(from, column.Name))) return null;
        var present = column.NotNullName ?? ImplicitName.NotNull(from.Name, column.Name);
        return present == ImplicitName.NotNull(to.Name, name) ? null : present;
    }

    private KeyConstraint Of(KeyConstraint key, ObjectKind kind, QualifiedName table) =>
        key with { Name = names.Member(kind, table, key.Name), Columns = Columns(key.Columns, table), Include = Columns(key.Include, table) };

    private ForeignKey Of(ForeignKey key, QualifiedName table) => key with
    {
        Name = names.Member(ObjectKind.ForeignKey, table, key.Name),
        Columns = Columns(key.Columns, table),
        References = names.Object(key.References),
        ReferencedColumns = Columns(key.ReferencedColumns, key.References),
        OnDeleteColumns = Columns(key.OnDeleteColumns, table),
    };

    private Policy Of(Policy policy, QualifiedName table) => policy with
    {
        Name = names.Member(ObjectKind.Policy, table, policy.Name),
        Using = sql.ExpressionOrNull(policy.Using, table),
        WithCheck = sql.ExpressionOrNull(policy.WithCheck, table),
    };

    private ImmutableArray<string> Columns(ImmutableArray<string> columns, QualifiedName table) => [.. columns.Select(column => names.Column(table, column))];
}
