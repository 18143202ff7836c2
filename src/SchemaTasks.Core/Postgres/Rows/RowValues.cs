using System.Globalization;
using Npgsql;

namespace SchemaTasks.Postgres.Rows;

/// <summary>Values that may be NULL, and arrays: as text, since the driver's own mapping of array types is compiled anew in each process.</summary>
internal static class RowValues
{
    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? IntOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static string[]? TextsOrNull(this NpgsqlDataReader row, int column) => row.TextOrNull(column) is { } array ? ArrayText.Elements(array) : null;

    public static int[]? IntsOrNull(this NpgsqlDataReader row, int column) => row.TextOrNull(column) is { } array ? Numbers(array) : null;

    public static int[] Ints(this NpgsqlDataReader row, int column) => Numbers(row.GetString(column));

    private static int[] Numbers(string array) => Array.ConvertAll(ArrayText.Elements(array), element => int.Parse(element, CultureInfo.InvariantCulture));
}
