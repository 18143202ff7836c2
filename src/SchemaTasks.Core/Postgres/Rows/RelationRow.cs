namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_class: tables, views, composite types.</summary>
/// <param name="Oid">The relation's OID.</param>
/// <param name="Name">The relation's name.</param>
/// <param name="Namespace">The schema's OID.</param>
/// <param name="Owner">The role's OID.</param>
/// <param name="Packed">From the lowest: the letters of kind, persistence and replica identity, and a byte of flags.</param>
/// <param name="Options">Storage parameters, or a view's options.</param>
/// <param name="Acl">The access list.</param>
/// <param name="Bound">Of a partition.</param>
/// <param name="ToastOptions">Storage parameters of its TOAST table.</param>
/// <param name="AccessMethod">Where it is not heap.</param>
/// <param name="OfType">Of a typed table: the type, qualified and quoted.</param>
internal sealed record RelationRow(
    int Oid, string Name, int Namespace, int Owner, int Packed, string[]? Options, string[]? Acl, string? Bound, string[]? ToastOptions, string? AccessMethod, string? OfType)
{
    public char Kind => Letters.At(Packed, 0);

    public char Persistence => Letters.At(Packed, 1);

    public char ReplicaIdentity => Letters.At(Packed, 2);

    public bool RowSecurity => (Letters.At(Packed, 3) & 1) != 0;

    public bool ForceRowSecurity => (Letters.At(Packed, 3) & 2) != 0;

    public bool IsPartition => (Letters.At(Packed, 3) & 4) != 0;

    public static RelationRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.TextsOrNull(5), row.TextsOrNull(6), row.TextOrNull(7),
        row.TextsOrNull(8), row.TextOrNull(9), row.TextOrNull(10));
}
