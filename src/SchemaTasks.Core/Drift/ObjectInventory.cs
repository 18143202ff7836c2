using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>Every object of a model, members included.</summary>
public static class ObjectInventory
{
    /// <summary>The paths, partitions among the tables; the database itself is left out.</summary>
    public static IEnumerable<ObjectPath> Of(DatabaseSchema schema) =>
        new ComparedSide(schema).Entries.SelectMany(entry => entry.Describe().Members.Select(member => member.Path).Prepend(entry.Path));
}
