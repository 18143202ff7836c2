using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest.Validation;

/// <summary>The tables and partitions of a manifest by name.</summary>
internal sealed class TableIndex
{
    private readonly Dictionary<QualifiedName, TableRelation> _tables = [];
    private readonly List<TableRelation> _all = [];
    private readonly HashSet<string> _schemas;
    private readonly SchemaConfiguration _configuration;
    private readonly HashSet<QualifiedName> _extensionTables;

    public TableIndex(DatabaseSchema database, SchemaConfiguration configuration)
    {
        _configuration = configuration;
        _schemas = database.Schemas.Select(schema => schema.Name).ToHashSet(StringComparer.Ordinal);
        // What an extension owns is not in a manifest; this table of PostGIS is made to be referred to.
        _extensionTables = [.. database.Extensions.Where(extension => extension.Name == "postgis").Select(extension => new QualifiedName(extension.Schema, "spatial_ref_sys"))];
        foreach (var schema in database.Schemas)
        {
            foreach (var table in schema.Tables) Add(schema.Name, table, null);
        }
    }

    /// <summary>Each once, parents before their partitions.</summary>
    public IReadOnlyList<TableRelation> All => _all;

    public TableRelation? Find(QualifiedName name) => _tables.GetValueOrDefault(name);

    /// <summary>Whether the manifest would hold a table of this name if there were one.</summary>
    public bool IsExpected(QualifiedName name) => _schemas.Contains(name.Schema) && !_extensionTables.Contains(name) && _configuration.Takes(ObjectPath.Of(ObjectKind.Table, name.Schema, name.Name));

    /// <summary>Whether the table has the column, by itself, from the table that it is a partition of, or from what it inherits.</summary>
    /// <returns><see langword="true"/> as well where the manifest does not give all columns: a table of a type, or with a parent that is not in it.</returns>
    public bool MayHaveColumn(TableRelation table, string column) => MayHaveColumn(table, column, []);

    /// <summary>The columns that the manifest lists, those of parents included.</summary>
    public IEnumerable<string> ColumnsOf(TableRelation table)
    {
        var own = table.Table.Columns.Select(column => column.Name);
        if (table.PartitionOf is { } parent) return own.Concat(ColumnsOf(parent));
        return own.Concat(table.Table.Inherits.Select(Find).OfType<TableRelation>().SelectMany(inherited => inherited.Table.Columns).Select(column => column.Name));
    }

    private bool MayHaveColumn(TableRelation table, string column, HashSet<TableRelation> seen)
    {
        foreach (var known in table.Table.Columns)
        {
            if (known.Name == column) return true;
        }
        if (table.Table.OfType is not null || !seen.Add(table)) return true;
        if (table.PartitionOf is { } parent) return MayHaveColumn(parent, column, seen);
        foreach (var inherited in table.Table.Inherits)
        {
            if (Find(inherited) is not { } ancestor || MayHaveColumn(ancestor, column, seen)) return true;
        }
        return false;
    }

    private void Add(string schema, Table table, TableRelation? partitionOf)
    {
        var relation = new TableRelation(new QualifiedName(schema, table.Name), table, partitionOf);
        if (!_tables.TryAdd(relation.Name, relation)) return;
        _all.Add(relation);
        foreach (var partition in table.Partitions) Add(partition.Schema, partition.Table, relation);
    }
}
