using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Diff;

/// <summary>A table where it is: its own path and, for a partition, its parent and bound.</summary>
internal sealed record TableEntry(ObjectPath Path, Table Table, TableEntry? Parent = null, string? Bound = null, bool DetachPending = false)
{
    /// <summary><c>people.events FOR VALUES …</c>; <see langword="null"/> for what is no partition.</summary>
    public string? BoundText => BoundTextOf(Parent?.Path, Bound);

    public static string? BoundTextOf(ObjectPath? parent, string? bound) => parent is null ? null : $"{DisplayName.Of(new QualifiedName(parent.Schema, parent.Name))} {bound}";

    /// <summary>All tables and partitions, by path.</summary>
    public static Dictionary<ObjectPath, TableEntry> All(SchemaObjects schema)
    {
        var placed = schema.Tables.DistinctBy(item => item.Path).ToDictionary(item => item.Name);
        var entries = new Dictionary<ObjectPath, TableEntry>();
        foreach (var item in placed.Values) Of(item);
        return entries;

        TableEntry Of(PlacedObject item)
        {
            if (entries.TryGetValue(item.Path, out var found)) return found;
            var parent = item.PartitionOf is { } name && placed.TryGetValue(name, out var above) ? Of(above) : null;
            return entries[item.Path] = new TableEntry(item.Path, (Table)item.Record, parent, item.Bound, item.DetachPending);
        }
    }

    /// <summary>The column as it is in this table: a partition states only what differs from its parent.</summary>
    public Column? EffectiveColumn(string name)
    {
        for (var entry = this; entry is not null; entry = entry.Parent)
        {
            foreach (var column in entry.Table.Columns)
            {
                if (column.Name == name) return entry == this ? column : column.HandedDown;
            }
        }
        return null;
    }
}
