using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Partitioning;

/// <summary>
/// Invalid indexes and keys of partitioned tables, and what partitions have attached to them. ATTACH PARTITION gives a table a part
/// of each, whether or not it is to have one: those of a table that others come to are made after that.
/// </summary>
internal static class InvalidIndexes
{
    /// <summary>Those of some tables and all that is attached to them, parents first.</summary>
    /// <param name="sites">Every table of the schema, parents first.</param>
    /// <param name="tables">Which tables.</param>
    public static List<SqlObject> Of(IEnumerable<ResolvedTable> sites, IReadOnlySet<QualifiedName> tables)
    {
        var found = new Dictionary<ObjectKey, SqlObject>();
        if (tables.Count == 0) return [];
        foreach (var site in sites)
        {
            var isMeant = tables.Contains(new(site.Schema, site.Table.Name));
            foreach (var index in site.Table.Indexes) Add(index.Invalid, new IndexObject(site.Schema, site.Table.Name, site, index));
            foreach (var key in Parts.KeysOf(site.Table)) Add(key.Invalid, new KeyObject(site, key, primary: key == site.Table.PrimaryKey));

            void Add(bool isInvalid, SqlObject item)
            {
                if (isInvalid && isMeant || item.AttachedTo.Any(found.ContainsKey)) found[item.Key] = item;
            }
        }
        return [.. found.Values];
    }

    /// <summary>The schema without them.</summary>
    public static SchemaObjects Without(SchemaObjects schema, IReadOnlySet<ObjectKey> keys) =>
        keys.Count == 0 ? schema : schema.Select(item => item.Record is Table table ? item with { Record = Without(item.Schema, table, keys) } : item);

    /// <summary>The table once it has left its parent: its indexes stay, as its own.</summary>
    public static Table Apart(Table table) => table with
    {
        PrimaryKey = table.PrimaryKey is { } primary ? primary with { PartOf = null } : null,
        UniqueConstraints = [.. table.UniqueConstraints.Select(key => key with { PartOf = null })],
        Indexes = [.. table.Indexes.Select(index => index with { PartOf = null })],
    };

    private static Table Without(string schema, Table table, IReadOnlySet<ObjectKey> keys)
    {
        return table with
        {
            PrimaryKey = table.PrimaryKey is { } primary && IsGone(primary.Name) ? null : table.PrimaryKey,
            UniqueConstraints = table.UniqueConstraints.RemoveAll(key => IsGone(key.Name)),
            Indexes = table.Indexes.RemoveAll(index => keys.Contains(new(ObjectClass.Index, schema, index.Name))),
        };

        bool IsGone(string constraint) => keys.Contains(new(ObjectClass.Constraint, schema, table.Name, constraint));
    }
}
