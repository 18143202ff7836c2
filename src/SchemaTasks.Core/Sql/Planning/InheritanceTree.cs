using SchemaTasks.Model;

namespace SchemaTasks.Sql.Planning;

/// <summary>The tables of a schema by name, and what they give to their children; partitions are not among them.</summary>
internal sealed class InheritanceTree(DatabaseSchema schema)
{
    public IReadOnlyDictionary<QualifiedName, Table> Tables { get; } = schema.Schemas.SelectMany(item => item.Tables.Select(table => (Name: new QualifiedName(item.Name, table.Name), Table: table)))
        .ToDictionary(pair => pair.Name, pair => pair.Table);

    public bool HasChildren => Tables.Values.Any(table => !table.Inherits.IsEmpty);

    public Table? Find(QualifiedName name) => Tables.GetValueOrDefault(name);

    /// <summary>The table's columns that the parent is the first to give.</summary>
    public IEnumerable<Column> ColumnsFrom(QualifiedName table, QualifiedName parent)
    {
        var child = Tables[table];
        return child.Columns.Where(column => child.Inherits.FirstOrDefault(above => Find(above)?.Columns.Any(other => other.Name == column.Name) ?? false) == parent);
    }

    /// <summary>The tables that the column begins in and comes to this one from; itself where it has it for itself.</summary>
    public HashSet<QualifiedName> SourcesOf(QualifiedName name, string column)
    {
        if (Find(name)?.Columns.FirstOrDefault(other => other.Name == column) is not { } found) return [];
        var above = Tables[name].Inherits.SelectMany(parent => SourcesOf(parent, column));
        return found.Inherited ? [.. above] : [.. above, name];
    }

    /// <summary>The checks that a child has from the table: its own and those that it has from its parents.</summary>
    public IEnumerable<CheckConstraint> ChecksOf(QualifiedName name) => Find(name) is not { } table ? []
        : table.Checks.Where(check => !check.NoInherit).Select(check => check with { Comment = null }).Concat(table.Inherits.SelectMany(ChecksOf)).DistinctBy(check => check.Name);
}
