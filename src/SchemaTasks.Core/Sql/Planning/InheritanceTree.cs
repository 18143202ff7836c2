using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>The tables of a schema by name, and what they give to their children; partitions are not among them.</summary>
internal sealed class InheritanceTree(SchemaObjects schema)
{
    public IReadOnlyDictionary<QualifiedName, Table> Tables { get; } = schema.Roots.ToDictionary(item => item.Name, item => (Table)item.Record);

    public bool HasChildren => Tables.Values.Any(table => !table.Inherits.IsEmpty);

    public Table? Find(QualifiedName name) => Tables.GetValueOrDefault(name);

    /// <summary>The table and those that inherit it, directly or not.</summary>
    public HashSet<QualifiedName> WithDescendants(QualifiedName table)
    {
        var found = new HashSet<QualifiedName> { table };
        for (var count = 0; count != found.Count;)
        {
            count = found.Count;
            found.UnionWith(Tables.Where(child => child.Value.Inherits.Any(found.Contains)).Select(child => child.Key));
        }
        return found;
    }

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

    /// <summary>The name of a column's NOT NULL constraint, from PostgreSQL 18 on.</summary>
    public string NotNullName(QualifiedName table, Column column) =>
        column.NotNullName ?? (column.NotNullLocal ? null : NotNullNameAbove(column.Name, Tables[table].Inherits)) ?? ImplicitName.NotNull(table.Name, column.Name);

    /// <summary>The name of the constraint that the first of the tables with one hands down.</summary>
    public string? NotNullNameAbove(string column, IEnumerable<QualifiedName> parents)
    {
        foreach (var parent in parents)
            if (Find(parent)?.Columns.FirstOrDefault(other => other.Name == column) is { HandsDownNotNull: true } above) return NotNullName(parent, above);
        return null;
    }

    /// <summary>The column with the NOT NULL constraint that it has, when only some of the parents give one.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="column">Its column.</param>
    /// <param name="parents">The parents that count.</param>
    public Column WithNotNullFrom(QualifiedName table, Column column, IEnumerable<QualifiedName> parents)
    {
        if (column.Nullable) return column;
        var (name, given) = (NotNullName(table, column), NotNullNameAbove(column.Name, parents));
        var local = given is not null && (column.NotNullLocal || name != given);
        return column with { NotNullLocal = local, NotNullName = (given is null || local) && name != ImplicitName.NotNull(table.Name, column.Name) ? name : null };
    }

    /// <summary>The column with a NOT NULL constraint that is the table's own, of the name that it has.</summary>
    public Column WithOwnNotNull(QualifiedName table, Column column)
    {
        var name = NotNullName(table, column);
        return column with { NotNullLocal = true, NotNullName = name == ImplicitName.NotNull(table.Name, column.Name) ? null : name };
    }

    /// <summary>The checks that a child has from the table: its own and those that it has from its parents.</summary>
    public IEnumerable<CheckConstraint> ChecksOf(QualifiedName name) => Find(name) is not { } table ? []
        : table.Checks.Where(check => !check.NoInherit).Select(check => check with { Comment = null, Inherited = false }).Concat(table.Inherits.SelectMany(ChecksOf)).DistinctBy(check => check.Name);
}
