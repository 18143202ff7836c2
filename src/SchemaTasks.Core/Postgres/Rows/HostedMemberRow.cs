namespace SchemaTasks.Postgres.Rows;

/// <summary>Something that hangs on a host's table, and the statement that makes it.</summary>
/// <param name="Kind">As under <c>other</c>.</param>
/// <param name="Class">Its catalog.</param>
/// <param name="Oid">Its OID; 0 for a grant.</param>
/// <param name="Relation">The table's OID; 0 where there is none.</param>
/// <param name="Name">Its own name; of a publication's table the publication's, of a grant the role.</param>
/// <param name="Identity">As under <c>other</c>.</param>
/// <param name="Definition">The statements.</param>
/// <param name="Of">Of a trigger: the owner of its function, if that is in the table's schema. Of a foreign key and of a schema's grant: the other table's, or its, schema.</param>
internal sealed record HostedMemberRow(string Kind, int Class, int Oid, int Relation, string Name, string Identity, string Definition, string? Of)
{
    public static HostedMemberRow Read(RowReader row) => new(
        row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetString(4), row.GetString(5), row.GetString(6), row.TextOrNull(7));
}
