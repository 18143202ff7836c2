namespace SchemaTasks.Seeds;

/// <summary>What a seed did to one table.</summary>
/// <param name="Table">Qualified, quoted where it needs quotes.</param>
/// <param name="Inserted">Rows.</param>
/// <param name="Updated">Rows.</param>
/// <param name="Deleted">Rows.</param>
/// <param name="RowsAfter">Counted; <see langword="null"/> for a table that is too large to count.</param>
internal sealed record SeedChange(string Table, long Inserted, long Updated, long Deleted, long? RowsAfter)
{
    public long? RowsBefore => RowsAfter - Inserted + Deleted;
}
