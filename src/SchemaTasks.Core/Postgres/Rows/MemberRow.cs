namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_depend: what an extension owns.</summary>
internal sealed record MemberRow(
    int Class, int Oid)
{
    public static MemberRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt32(1));
}
