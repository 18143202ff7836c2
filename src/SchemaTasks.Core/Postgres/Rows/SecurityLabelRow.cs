namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_seclabel.</summary>
/// <param name="Kind">A word of <see cref="Model.ObjectKind"/>.</param>
/// <param name="Schema">The object's schema; empty for objects of the whole database.</param>
/// <param name="Name">The object's name.</param>
/// <param name="Member">A relation's column, a routine's signature.</param>
/// <param name="Provider">The label provider.</param>
/// <param name="Label">The label.</param>
internal sealed record SecurityLabelRow(string Kind, string Schema, string Name, string? Member, string Provider, string Label)
{
    public static SecurityLabelRow Read(RowReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.GetString(4), row.GetString(5));
}
