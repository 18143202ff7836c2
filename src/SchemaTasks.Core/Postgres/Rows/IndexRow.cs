namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_index.</summary>
/// <param name="Oid">The index's OID.</param>
/// <param name="Relation">The OID of the table or materialized view.</param>
/// <param name="Name">The index's name.</param>
/// <param name="Method">The access method's OID.</param>
/// <param name="Bits">Bits, in the order of the properties.</param>
/// <param name="KeyCount">How many of <paramref name="Keys"/> are keys; the rest is INCLUDE.</param>
/// <param name="Keys">Numbers of columns; 0 for an expression.</param>
/// <param name="OperatorClasses">OIDs, one for each key.</param>
/// <param name="Collations">OIDs, one for each key; 0 for none.</param>
/// <param name="Flags">One for each key: 1 descending, 2 nulls first.</param>
/// <param name="Options">Storage parameters.</param>
/// <param name="Predicate">Of a partial index.</param>
/// <param name="Expressions">One for each key that is none of a column.</param>
/// <param name="Types">With expressions: the OID of each key's type.</param>
/// <param name="Definition">The whole, where an expression may have a collation of its own.</param>
internal sealed record IndexRow(
    int Oid, int Relation, string Name, int Method, int Bits, short KeyCount, int[] Keys, int[] OperatorClasses, int[] Collations, int[] Flags, string[]? Options,
    string? Predicate, string[]? Expressions, int[]? Types, string? Definition)
{
    public bool Unique => (Bits & 1) != 0;

    public bool Valid => (Bits & 2) != 0;

    public bool ReplicaIdentity => (Bits & 4) != 0;

    public bool Clustered => (Bits & 8) != 0;

    public bool IsClone => (Bits & 16) != 0;

    public bool NullsNotDistinct => (Bits & 32) != 0;

    public static IndexRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetInt16(5), row.Vector(6), row.Vector(7), row.Vector(8), row.Vector(9),
        row.TextsOrNull(10), row.TextOrNull(11), row.TextsOrNull(12), row.IntsOrNull(13), row.TextOrNull(14));
}
