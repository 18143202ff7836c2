namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_description.</summary>
internal sealed record CommentRow(
    int Class, int Oid, int Member, string Text)
{
    public static CommentRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3));
}
