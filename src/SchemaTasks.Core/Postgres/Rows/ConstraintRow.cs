namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_constraint.</summary>
/// <param name="Oid">The constraint's OID.</param>
/// <param name="Name">The constraint's name.</param>
/// <param name="Relation">The table's OID, or 0.</param>
/// <param name="Domain">The domain's OID, or 0.</param>
/// <param name="Packed">Letters, from the lowest byte: kind, action on update, action on delete, kind of match.</param>
/// <param name="Flags">Bits, in the order of the properties.</param>
/// <param name="Index">The OID of the index behind it, or 0.</param>
/// <param name="References">The OID of the table that a foreign key references, or 0.</param>
/// <param name="Key">Numbers of columns.</param>
/// <param name="ReferencedKey">Numbers of columns of the referenced table.</param>
/// <param name="DeleteColumns">Numbers of the columns that ON DELETE SET names.</param>
/// <param name="Text">A check's expression, an exclusion's definition.</param>
internal sealed record ConstraintRow(
    int Oid, string Name, int Relation, int Domain, int Packed, int Flags, int Index, int References, int[] Key, int[] ReferencedKey, int[] DeleteColumns, string? Text)
{
    public char Kind => Letters.At(Packed, 0);

    public char OnUpdate => Letters.At(Packed, 1);

    public char OnDelete => Letters.At(Packed, 2);

    public bool MatchFull => Letters.At(Packed, 3) == 'f';

    public bool Deferrable => (Flags & 1) != 0;

    public bool Deferred => (Flags & 2) != 0;

    public bool Validated => (Flags & 4) != 0;

    public bool IsLocal => (Flags & 8) != 0;

    public bool NoInherit => (Flags & 16) != 0;

    public bool IsClone => (Flags & 32) != 0;

    public bool Enforced => (Flags & 64) != 0;

    public bool Period => (Flags & 128) != 0;

    /// <summary>A parent has it, too.</summary>
    public bool IsInherited => (Flags & 256) != 0;

    public static ConstraintRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7),
        row.Vector(8), row.Vector(9), row.Vector(10), row.TextOrNull(11));
}
