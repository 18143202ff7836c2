using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Sql.Renaming;

/// <summary>Tables as they will be read once objects go by other names: see <see cref="RenamedObjects"/>.</summary>
internal sealed class RenamedTables(NameMap names, SqlRenaming sql, UnknownTexts unknown)
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
        Checks = [.. table.Checks.Select(check => check with { Name = names.Member(ObjectKind.Check, from, check.Name), Expression = Expression(check.Expression, from, Path(ObjectKind.Check, from, check.Name), FacetNames.Expression) })],
        Exclusions = [.. table.Exclusions.Select(exclusion => exclusion with { Name = names.Member(ObjectKind.Exclusion, from, exclusion.Name), Definition = Expression(exclusion.Definition, from, Path(ObjectKind.Exclusion, from, exclusion.Name), FacetNames.Definition) })],
        Indexes = [.. table.Indexes.Select(index => Of(index, from))],
        Statistics = [.. table.Statistics.Select(statistics => Of(statistics, from))],
        Policies = [.. table.Policies.Select(policy => Of(policy, from))],
        Triggers = Triggers(table.Triggers, from),
        Rules = Rules(table.Rules, from),
        PartitionBy = table.PartitionBy is null ? null : Expression(table.PartitionBy, from, ObjectPath.Of(ObjectKind.Table, to.Schema, to.Name), FacetNames.PartitionBy),
    };

    public Index Of(Index index, QualifiedName relation) => index with
    {
        Name = names.Member(ObjectKind.Index, relation, index.Name),
        Include = Columns(index.Include, relation),
        Where = index.Where is null ? null : Expression(index.Where, relation, Path(ObjectKind.Index, relation, index.Name), FacetNames.Where),
        Keys =
        [
            .. index.Keys.Select(key => key with
            {
                Column = key.Column is null ? null : names.Column(relation, key.Column),
                Expression = key.Expression is null ? null : Expression(key.Expression, relation, Path(ObjectKind.Index, relation, index.Name), FacetNames.Keys),
                Collation = sql.TextOrNull(key.Collation),
                OperatorClass = sql.TextOrNull(key.OperatorClass),
            }),
        ],
    };

    public ExtendedStatistics Of(ExtendedStatistics statistics, QualifiedName relation)
    {
        var name = names.Member(ObjectKind.Statistics, relation, statistics.Name);
        return statistics with
        {
            Schema = names.Schema(statistics.Schema),
            Name = name,
            Definition = unknown.Text(SqlRenaming.Own(sql.Expression(statistics.Definition, relation), "statistics", statistics.Name, name), Path(ObjectKind.Statistics, relation, statistics.Name), FacetNames.Definition),
        };
    }

    public ImmutableArray<Trigger> Triggers(ImmutableArray<Trigger> triggers, QualifiedName relation) =>
    [
        .. triggers.Select(trigger => trigger with
        {
            Name = names.Member(ObjectKind.Trigger, relation, trigger.Name),
            Definition = unknown.Text(SqlRenaming.Own(sql.Expression(trigger.Definition, relation), "trigger", trigger.Name, names.Member(ObjectKind.Trigger, relation, trigger.Name)), Path(ObjectKind.Trigger, relation, trigger.Name), FacetNames.Definition),
        }),
    ];

    public ImmutableArray<Rule> Rules(ImmutableArray<Rule> rules, QualifiedName relation) =>
    [
        .. rules.Select(rule => rule with
        {
            Name = names.Member(ObjectKind.Rule, relation, rule.Name),
            Definition = unknown.Text(SqlRenaming.Own(sql.Query(rule.Definition, relation), "rule", rule.Name, names.Member(ObjectKind.Rule, relation, rule.Name)), Path(ObjectKind.Rule, relation, rule.Name), FacetNames.Definition),
        }),
    ];

    /// <summary>What is attached to indexes of a partition's parent follows their names.</summary>
    public Table WithParts(Table table, QualifiedName parent) => table with
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
            Generated = column.Generated is null ? null : Expression(column.Generated, from, ObjectPath.Of(ObjectKind.Table, to.Schema, to.Name).Child(ObjectKind.Column, name), FacetNames.Generated),
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
        Using = policy.Using is null ? null : Expression(policy.Using, table, Path(ObjectKind.Policy, table, policy.Name), FacetNames.Using),
        WithCheck = policy.WithCheck is null ? null : Expression(policy.WithCheck, table, Path(ObjectKind.Policy, table, policy.Name), FacetNames.WithCheck),
    };

    private string Expression(string text, QualifiedName table, ObjectPath path, string facet) => unknown.Text(sql.Expression(text, table), path, facet);

    /// <summary>The path that a member has from now on.</summary>
    private ObjectPath Path(ObjectKind kind, QualifiedName relation, string member)
    {
        var to = names.Object(relation);
        return ObjectPath.Of(ObjectKind.Table, to.Schema, to.Name).Child(kind, names.Member(kind, relation, member));
    }

    private ImmutableArray<string> Columns(ImmutableArray<string> columns, QualifiedName table) => [.. columns.Select(column => names.Column(table, column))];
}
