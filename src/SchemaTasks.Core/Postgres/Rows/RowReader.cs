using System.Globalization;
using Npgsql;

namespace SchemaTasks.Postgres.Rows;

/// <summary>
/// The current row of one reading's results, by column. Arrays come as text, since the driver's own mapping of array types is compiled again
/// in each process. Texts and vectors that many rows have are one object.
/// </summary>
internal sealed class RowReader(NpgsqlDataReader reader, ReceiveLimit limit)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _vectors = new(StringComparer.Ordinal);

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public async ValueTask<bool> NextAsync(CancellationToken cancel)
    {
        limit.Row();
        return await reader.ReadAsync(cancel).ConfigureAwait(false);
    }

    public bool GetBoolean(int column) => reader.GetBoolean(column);

    public short GetInt16(int column) => reader.GetInt16(column);

    public int GetInt32(int column) => reader.GetInt32(column);

    public long GetInt64(int column) => reader.GetInt64(column);

    public double GetDouble(int column) => reader.GetDouble(column);

    public string GetString(int column) => reader.GetString(column);

    /// <summary>A text that other rows have as well.</summary>
    public string GetShared(int column)
    {
        var text = reader.GetString(column);
        if (_texts.TryGetValue(text, out var shared)) return shared;
        _texts.Add(text, text);
        return text;
    }

    public string? SharedOrNull(int column) => reader.IsDBNull(column) ? null : GetShared(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public int? IntOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public string[]? TextsOrNull(int column) => reader.IsDBNull(column) ? null : ArrayText.Elements(reader.GetString(column));

    public int[]? IntsOrNull(int column) => reader.IsDBNull(column) ? null : Vector(column);

    /// <summary>Whether this column and those behind it are NULL.</summary>
    public bool AreNull(int column, int count)
    {
        for (var end = column + count; column < end; column++)
        {
            if (!reader.IsDBNull(column)) return false;
        }
        return true;
    }

    /// <summary>Numbers or OIDs as the server prints them: <c>1 2</c> or <c>{1,2}</c>; NULL is empty. Not to be changed.</summary>
    public int[] Vector(int column)
    {
        if (reader.IsDBNull(column)) return [];
        var text = reader.GetString(column);
        if (_vectors.TryGetValue(text, out var vector)) return vector;
        vector = Numbers(text);
        _vectors.Add(text, vector);
        return vector;
    }

    private static int[] Numbers(string text)
    {
        var words = text.Trim('{', '}').Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var numbers = new int[words.Length];
        for (var i = 0; i < words.Length; i++) numbers[i] = unchecked((int)long.Parse(words[i], CultureInfo.InvariantCulture));
        return numbers;
    }
}
