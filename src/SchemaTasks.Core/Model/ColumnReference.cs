namespace SchemaTasks.Model;

/// <summary>A column of a relation, names as stored in the catalog.</summary>
public sealed record ColumnReference(string Schema, string Table, string Column)
{
    /// <summary>The column as people read it, <c>people.master.email</c>; not quoted, so not SQL.</summary>
    public override string ToString() => $"{Schema}.{Table}.{Column}";
}
