using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Diff.Facets;

/// <summary>Tables where they are, and what only relations have: policies, triggers, rules.</summary>
internal static class TableFacets
{
    public static RecordFacets<Trigger> Trigger { get; } = new RecordFacets<Trigger>(x => x.Name, (x, v) => x with { Name = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v })
        .Expression(FacetNames.Definition, x => x.Definition, (x, v) => x with { Definition = v! })
        .Word(FacetNames.Enabled, x => x.Enabled, (x, v) => x with { Enabled = v });

    public static RecordFacets<Rule> Rule { get; } = new RecordFacets<Rule>(x => x.Name, (x, v) => x with { Name = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v })
        .Query(FacetNames.Definition, x => x.Definition, (x, v) => x with { Definition = v! })
        .Word(FacetNames.Enabled, x => x.Enabled, (x, v) => x with { Enabled = v });

    public static RecordFacets<Policy> Policy { get; } = new RecordFacets<Policy>(x => x.Name, (x, v) => x with { Name = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v })
        .Word(FacetNames.Command, x => x.Command, (x, v) => x with { Command = v })
        .Flag(FacetNames.Restrictive, x => x.Restrictive, (x, v) => x with { Restrictive = v })
        .NameSet(FacetNames.Roles, x => x.Roles, (x, v) => x with { Roles = v })
        .Expression(FacetNames.Using, x => x.Using, (x, v) => x with { Using = v })
        .Expression(FacetNames.WithCheck, x => x.WithCheck, (x, v) => x with { WithCheck = v });

    public static RecordFacets<TableEntry> Table { get; } = Rows(FacetNames.Columns);

    /// <summary>A partition has its columns in its parent's order or in another one: that says nothing.</summary>
    public static RecordFacets<TableEntry> Partition { get; } = Rows(columnOrder: null);

    private static RecordFacets<TableEntry> Rows(string? columnOrder) => new RecordFacets<TableEntry>(x => x.Table.Name, (x, v) => x with { Table = x.Table with { Name = v } })
        .Owned(
            x => x.Table,
            (x, v) => x with { Table = x.Table with { Comment = v } },
            (x, v) => x with { Table = x.Table with { Owner = v } },
            (x, v) => x with { Table = x.Table with { Grants = v } })
        .Flag(FacetNames.Unlogged, x => x.Table.Unlogged, (x, v) => x with { Table = x.Table with { Unlogged = v } })
        .Type(FacetNames.OfType, x => x.Table.OfType, (x, v) => x with { Table = x.Table with { OfType = v } })
        .Word(FacetNames.AccessMethod, x => x.Table.AccessMethod, (x, v) => x with { Table = x.Table with { AccessMethod = v } })
        .Value(FacetNames.Inherits, x => x.Table.Inherits, (x, v) => x with { Table = x.Table with { Inherits = v } }, v => v.IsDefaultOrEmpty ? null : string.Join(", ", v.Select(DisplayName.Of)))
        // Whether it is a partition of another table is decided where objects are placed; here is the bound only.
        .Deparsed(FacetNames.Bound, x => (Parent: x.Parent?.Path, x.Bound), (x, v) => x with { Bound = v.Bound }, v => TableEntry.BoundTextOf(v.Parent, v.Bound))
        .Flag(FacetNames.DetachPending, x => x.DetachPending, (x, v) => x with { DetachPending = v })
        .Expression(FacetNames.PartitionBy, x => x.Table.PartitionBy, (x, v) => x with { Table = x.Table with { PartitionBy = v } })
        .Word(FacetNames.RowLevelSecurity, x => x.Table.RowLevelSecurity, (x, v) => x with { Table = x.Table with { RowLevelSecurity = v } })
        .Settings(FacetNames.StorageParameters, x => x.Table.StorageParameters, (x, v) => x with { Table = x.Table with { StorageParameters = v } })
        .Word(FacetNames.ReplicaIdentity, x => x.Table.ReplicaIdentity, (x, v) => x with { Table = x.Table with { ReplicaIdentity = v } })
        .Value(FacetNames.InheritedParts, x => x.Table.InheritedParts, (x, v) => x with { Table = x.Table with { InheritedParts = v } }, v => v.IsDefaultOrEmpty ? null : string.Join("; ", v.Select(Text)))
        .Word(FacetNames.Server, x => x.Table.Server, (x, v) => x with { Table = x.Table with { Server = v } })
        .Settings(FacetNames.ForeignOptions, x => x.Table.ForeignOptions, (x, v) => x with { Table = x.Table with { ForeignOptions = v } })
        .With(ObjectKind.Column, ColumnFacets.OfTable, x => x.Table.Columns, (x, v) => x with { Table = x.Table with { Columns = v } }, order: columnOrder)
        // A table has one primary key, whatever its name.
        .With(ObjectKind.PrimaryKey, ConstraintFacets.Key, x => OneOrNone(x.Table.PrimaryKey), (x, v) => x with { Table = x.Table with { PrimaryKey = v.SingleOrDefault() } }, key: _ => "")
        .With(ObjectKind.UniqueConstraint, ConstraintFacets.Key, x => x.Table.UniqueConstraints, (x, v) => x with { Table = x.Table with { UniqueConstraints = v } })
        .With(ObjectKind.ForeignKey, ConstraintFacets.ForeignKey, x => x.Table.ForeignKeys, (x, v) => x with { Table = x.Table with { ForeignKeys = v } })
        .With(ObjectKind.Check, ConstraintFacets.Check, x => x.Table.Checks, (x, v) => x with { Table = x.Table with { Checks = v } })
        .With(ObjectKind.Exclusion, ConstraintFacets.Exclusion, x => x.Table.Exclusions, (x, v) => x with { Table = x.Table with { Exclusions = v } })
        .With(ObjectKind.Index, IndexFacets.Index, x => x.Table.Indexes, (x, v) => x with { Table = x.Table with { Indexes = v } })
        .With(ObjectKind.Statistics, IndexFacets.Statistics, x => x.Table.Statistics, (x, v) => x with { Table = x.Table with { Statistics = v } }, key: IndexFacets.KeyOf)
        .With(ObjectKind.Trigger, Trigger, x => x.Table.Triggers, (x, v) => x with { Table = x.Table with { Triggers = v } })
        .With(ObjectKind.Rule, Rule, x => x.Table.Rules, (x, v) => x with { Table = x.Table with { Rules = v } })
        .With(ObjectKind.Policy, Policy, x => x.Table.Policies, (x, v) => x with { Table = x.Table with { Policies = v } });

    private static string Text(InheritedPart part)
    {
        var says = new List<string>();
        if (part.Comment is not null) says.Add($"comment {DisplayName.Of(part.Comment)}");
        if (part.Enabled is { } enabled) says.Add($"enabled {EnumNames<FiringMode>.Of(enabled)}");
        if (part.Clustered) says.Add(FacetNames.Clustered);
        if (part.ReplicaIdentity) says.Add(FacetNames.ReplicaIdentity);
        return $"{EnumNames<InheritedPartKind>.Of(part.Kind)} {DisplayName.Of(part.Name)}: {string.Join(", ", says)}";
    }

    private static ImmutableArray<KeyConstraint> OneOrNone(KeyConstraint? key) => key is null ? [] : [key];
}
