namespace SchemaTasks.Migrations;

/// <summary>How another tool's history is read.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Columns">Columns that it has to have.</param>
/// <param name="Select">
/// A query with <c>{0}</c> for the table, of four columns: the file's key, its checksum or null, <c>applied</c>, <c>failed</c>, <c>undone</c> or
/// <c>baseline</c>, and milliseconds since 1970 or null. A baseline means every file up to it.
/// </param>
internal sealed record ForeignHistoryQuery(string Table, string[] Columns, string Select)
{
    /// <summary>The one row is the last file that was applied, those before it are too.</summary>
    public bool IsHighWater { get; init; }
}
