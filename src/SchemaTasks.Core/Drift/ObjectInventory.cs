using SchemaTasks.Diff;
using SchemaTasks.Diff.Facets;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Drift;

/// <summary>Every object of a model, members included.</summary>
internal static class ObjectInventory
{
    /// <summary>The paths, partitions among the tables; the database itself is left out, and so are the columns that a partition repeats.</summary>
    public static IEnumerable<ObjectPath> Of(DatabaseSchema schema) => Items(schema).Select(item => item.Path);

    internal static IEnumerable<InventoryItem> Items(DatabaseSchema database)
    {
        var found = new Dictionary<ObjectPath, InventoryItem>();
        foreach (var item in SchemaObjects.Of(database).Items)
        {
            var one = new InventoryItem(item.Path, ContainerOf(item) is { } container ? found.GetValueOrDefault(container) : null);
            found.TryAdd(item.Path, one);
            yield return one;
            var record = item.Record is Table table ? new TableEntry(item.Path, table) : item.Record;
            foreach (var list in ModelFacets.Of(record).Members.Where(list => item.PartitionOf is null || list.Kind != ObjectKind.Column))
                foreach (var member in list.Of(record)) yield return new InventoryItem(item.Path.Child(list.Kind, list.Facets.NameOf(member)), one);
        }
    }

    private static ObjectPath? ContainerOf(PlacedObject item)
    {
        if (item.PartitionOf is { } parent) return ObjectPath.Of(ObjectKind.Table, parent.Schema, parent.Name);
        return item.Schema.Length == 0 || item.Record is Schema ? null : ObjectPath.OfSchema(item.Schema);
    }
}

/// <summary>An object and what it is in: its table, its schema, a partition's parent.</summary>
internal sealed record InventoryItem(ObjectPath Path, InventoryItem? Container = null)
{
    public bool IsIn(HashSet<ObjectPath> containers) => Container is { } container && (containers.Contains(container.Path) || container.IsIn(containers));
}
