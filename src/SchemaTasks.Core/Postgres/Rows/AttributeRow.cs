using SchemaTasks.Model;

namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_attribute.</summary>
/// <param name="Relation">The relation's OID.</param>
/// <param name="Number">From 1; dropped columns leave gaps.</param>
/// <param name="Name">The column's name.</param>
/// <param name="Type">The type's OID.</param>
/// <param name="Modifier">The type's modifier, or -1.</param>
/// <param name="Collation">The collation's OID, or 0.</param>
/// <param name="Packed">From the lowest: a byte of flags, and the letters of identity, generation and storage (0 for none).</param>
/// <param name="Settings">What few columns have; <see langword="null"/> for none of it.</param>
internal sealed record AttributeRow(int Relation, short Number, string Name, int Type, int Modifier, int Collation, int Packed, AttributeSettings? Settings)
{
    public bool NotNull => (Packed & 1) != 0;

    public bool IsLocal => (Packed & 2) != 0;

    public char Identity => Letters.At(Packed, 1);

    public char Generated => Letters.At(Packed, 2);

    public char Storage => Letters.At(Packed, 3);

    public static AttributeRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt16(1), row.GetShared(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), AttributeSettings.Read(row, 7));
}

/// <summary>What ALTER COLUMN … SET can say, foreign options and grants.</summary>
internal sealed record AttributeSettings(string? Compression, int? StatisticsTarget, string[]? Options, string[]? ForeignOptions, string[]? Acl)
{
    /// <param name="row">A row.</param>
    /// <param name="first">The first of five columns.</param>
    public static AttributeSettings? Read(RowReader row, int first) =>
        row.AreNull(first, 5) ? null : new(row.TextOrNull(first), row.IntOrNull(first + 1), row.TextsOrNull(first + 2), row.TextsOrNull(first + 3), row.TextsOrNull(first + 4));
}
