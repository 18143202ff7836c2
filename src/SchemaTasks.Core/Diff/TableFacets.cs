using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Diff;

internal static class TableFacets
{
    /// <param name="entry">A table or partition.</param>
    /// <param name="columns">The columns to compare: the table's, or their equivalents in a partition.</param>
    public static ComparedObject Of(TableEntry entry, IEnumerable<Column> columns)
    {
        var (path, table) = (entry.Path, entry.Table);
        return new ComparedObject(path) { Order = entry.Bound is null ? (ObjectKind.Column, FacetNames.Columns) : null }
            .WithOwnership(table)
            .With(FacetNames.Unlogged, table.Unlogged)
            .With(FacetNames.OfType, table.OfType)
            .With(FacetNames.AccessMethod, table.AccessMethod)
            .With(FacetNames.Inherits, table.Inherits.IsDefaultOrEmpty ? null : string.Join(", ", table.Inherits.Select(DisplayName.Of)))
            .WithDeparsed(FacetNames.Bound, entry.BoundText)
            .With(FacetNames.DetachPending, entry.DetachPending)
            .WithDeparsed(FacetNames.PartitionBy, table.PartitionBy)
            .With(FacetNames.RowLevelSecurity, table.RowLevelSecurity)
            .WithSettings(FacetNames.StorageParameters, table.StorageParameters)
            .With(FacetNames.ReplicaIdentity, table.ReplicaIdentity)
            .With(FacetNames.Server, table.Server)
            .WithSettings(FacetNames.ForeignOptions, table.ForeignOptions)
            .WithMembers(columns.Select(column => ColumnFacets.Of(path, column)))
            .WithMembers(table.PrimaryKey is null ? [] : [ConstraintFacets.Of(path, ObjectKind.PrimaryKey, table.PrimaryKey)])
            .WithMembers(table.UniqueConstraints.Select(key => ConstraintFacets.Of(path, ObjectKind.UniqueConstraint, key)))
            .WithMembers(table.ForeignKeys.Select(key => ConstraintFacets.Of(path, key)))
            .WithMembers(table.Checks.Select(check => ConstraintFacets.Of(path, check)))
            .WithMembers(table.Exclusions.Select(exclusion => ConstraintFacets.Of(path, exclusion)))
            .WithMembers(table.Indexes.Select(index => IndexFacets.Of(path, index)))
            .WithMembers(table.Statistics.Select(statistics => IndexFacets.Of(path, statistics)))
            .WithMembers(table.Triggers.Select(trigger => Of(path, trigger)))
            .WithMembers(table.Rules.Select(rule => Of(path, rule)))
            .WithMembers(table.Policies.Select(policy => Of(path, policy)));
    }

    public static ComparedObject Of(ObjectPath relation, Trigger trigger) => new ComparedObject(relation.Child(ObjectKind.Trigger, trigger.Name))
        .With(FacetNames.Comment, trigger.Comment)
        .WithDeparsed(FacetNames.Definition, trigger.Definition)
        .With(FacetNames.Enabled, trigger.Enabled);

    public static ComparedObject Of(ObjectPath relation, Rule rule) => new ComparedObject(relation.Child(ObjectKind.Rule, rule.Name))
        .With(FacetNames.Comment, rule.Comment)
        .WithDeparsed(FacetNames.Definition, rule.Definition)
        .With(FacetNames.Enabled, rule.Enabled);

    private static ComparedObject Of(ObjectPath relation, Policy policy) => new ComparedObject(relation.Child(ObjectKind.Policy, policy.Name))
        .With(FacetNames.Comment, policy.Comment)
        .With(FacetNames.Command, policy.Command)
        .With(FacetNames.Restrictive, policy.Restrictive)
        .WithNameSet(FacetNames.Roles, policy.Roles)
        .WithDeparsed(FacetNames.Using, policy.Using)
        .WithDeparsed(FacetNames.WithCheck, policy.WithCheck);
}
