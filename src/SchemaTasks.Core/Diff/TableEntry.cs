using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>A table where it is: its own path and, for a partition, its parent and bound.</summary>
internal sealed record TableEntry(ObjectPath Path, Table Table, TableEntry? Parent = null, string? Bound = null, bool DetachPending = false)
{
    /// <summary><c>people.events FOR VALUES …</c>; <see langword="null"/> for what is no partition.</summary>
    public string? BoundText => Parent is null ? null : $"{DisplayName.Of(new QualifiedName(Parent.Path.Schema, Parent.Path.Name))} {Bound}";

    /// <summary>The table and all partitions below it.</summary>
    public static IEnumerable<TableEntry> All(string schema, Table table) => All(new TableEntry(ObjectPath.Of(ObjectKind.Table, schema, table.Name), table));

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

    private static IEnumerable<TableEntry> All(TableEntry entry) =>
        entry.Table.Partitions
            .SelectMany(partition => All(new TableEntry(ObjectPath.Of(ObjectKind.Table, partition.Schema, partition.Table.Name), partition.Table, entry, partition.Bound, partition.DetachPending)))
            .Prepend(entry);
}
