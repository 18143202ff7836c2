namespace SchemaTasks.Postgres.Rows;

/// <summary>The name of an option of a foreign object that the manifest does not hold.</summary>
internal sealed record WithheldOptionRow(string Kind, string Name, string Option)
{
    public static WithheldOptionRow Read(RowReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2));
}
