using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>Every object of a model, members included.</summary>
internal static class ObjectInventory
{
    /// <summary>The paths, partitions among the tables; the database itself is left out, and so are the columns that a partition repeats.</summary>
    public static IEnumerable<ObjectPath> Of(DatabaseSchema schema) => Items(schema).Select(item => item.Path);

    internal static IEnumerable<InventoryItem> Items(DatabaseSchema database) =>
    [
        .. database.Extensions.Select(extension => new InventoryItem(ObjectPath.OfExtension(extension.Name))),
        .. database.EventTriggers.Select(trigger => new InventoryItem(ObjectPath.OfEventTrigger(trigger.Name))),
        .. database.Publications.Select(publication => new InventoryItem(ObjectPath.OfPublication(publication.Name))),
        .. database.Other.Select(other => new InventoryItem(ObjectPath.OfOther(other.Kind, other.Identity))),
        .. database.Schemas.SelectMany(Items),
    ];

    private static IEnumerable<InventoryItem> Items(Schema schema)
    {
        var top = new InventoryItem(ObjectPath.OfSchema(schema.Name));
        InventoryItem In(ObjectKind kind, string name) => new(ObjectPath.Of(kind, schema.Name, name), top);
        yield return top;
        foreach (var item in schema.Enums.SelectMany(type => With(In(ObjectKind.Enum, type.Name), (ObjectKind.EnumValue, type.Values)))) yield return item;
        foreach (var item in schema.Domains.SelectMany(domain => With(In(ObjectKind.Domain, domain.Name), (ObjectKind.Check, domain.Checks.Select(check => check.Name))))) yield return item;
        foreach (var item in schema.Composites.SelectMany(type => With(In(ObjectKind.Composite, type.Name), (ObjectKind.Attribute, type.Attributes.Select(attribute => attribute.Name))))) yield return item;
        foreach (var range in schema.Ranges) yield return In(ObjectKind.Range, range.Name);
        foreach (var sequence in schema.Sequences) yield return In(ObjectKind.Sequence, sequence.Name);
        foreach (var item in schema.Tables.SelectMany(table => Items(In(ObjectKind.Table, table.Name), table, isPartition: false))) yield return item;
        foreach (var item in schema.Views.SelectMany(view => With(In(ObjectKind.View, view.Name),
            (ObjectKind.Column, view.Columns.Select(column => column.Name)), (ObjectKind.Trigger, view.Triggers.Select(trigger => trigger.Name)), (ObjectKind.Rule, view.Rules.Select(rule => rule.Name))))) yield return item;
        foreach (var item in schema.MaterializedViews.SelectMany(view => With(In(ObjectKind.MaterializedView, view.Name),
            (ObjectKind.Column, view.Columns.Select(column => column.Name)), (ObjectKind.Index, view.Indexes.Select(index => index.Name)), (ObjectKind.Statistics, view.Statistics.Select(statistics => statistics.Name))))) yield return item;
        foreach (var routine in schema.Routines) yield return new InventoryItem(ObjectPath.OfRoutine(schema.Name, routine.Name, routine.Signature), top);
    }

    private static IEnumerable<InventoryItem> Items(InventoryItem item, Table table, bool isPartition) =>
        With(item,
            (ObjectKind.Column, isPartition ? [] : table.Columns.Select(column => column.Name)),
            (ObjectKind.PrimaryKey, table.PrimaryKey is { } key ? [key.Name] : []),
            (ObjectKind.UniqueConstraint, table.UniqueConstraints.Select(constraint => constraint.Name)),
            (ObjectKind.ForeignKey, table.ForeignKeys.Select(constraint => constraint.Name)),
            (ObjectKind.Check, table.Checks.Select(constraint => constraint.Name)),
            (ObjectKind.Exclusion, table.Exclusions.Select(constraint => constraint.Name)),
            (ObjectKind.Index, table.Indexes.Select(index => index.Name)),
            (ObjectKind.Statistics, table.Statistics.Select(statistics => statistics.Name)),
            (ObjectKind.Trigger, table.Triggers.Select(trigger => trigger.Name)),
            (ObjectKind.Rule, table.Rules.Select(rule => rule.Name)),
            (ObjectKind.Policy, table.Policies.Select(policy => policy.Name)))
            .Concat(table.Partitions.SelectMany(partition =>
                Items(new InventoryItem(ObjectPath.Of(ObjectKind.Table, partition.Schema, partition.Table.Name), item), partition.Table, isPartition: true)));

    private static IEnumerable<InventoryItem> With(InventoryItem item, params (ObjectKind Kind, IEnumerable<string> Names)[] members) =>
        members.SelectMany(member => member.Names.Select(name => new InventoryItem(item.Path.Child(member.Kind, name), item))).Prepend(item);
}

/// <summary>An object and what it is in: its table, its schema, a partition's parent.</summary>
internal sealed record InventoryItem(ObjectPath Path, InventoryItem? Container = null)
{
    public bool IsIn(HashSet<ObjectPath> containers) => Container is { } container && (containers.Contains(container.Path) || container.IsIn(containers));
}
