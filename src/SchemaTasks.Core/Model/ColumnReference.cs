namespace SchemaTasks.Model;

/// <summary>A column of a relation, names as stored in the catalog.</summary>
public sealed record ColumnReference(string Schema, string Table, string Column)
{
    public override string ToString() => $"{Schema}.{Table}.{Column}";
}
