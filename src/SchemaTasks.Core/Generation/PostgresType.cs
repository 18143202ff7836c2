using System.Collections.Immutable;
using System.Text;

namespace SchemaTasks.Generation;

/// <summary>
/// A column's type taken apart: what <c>format_type</c> prints under an empty <c>search_path</c>, where only the types of
/// <c>pg_catalog</c> are bare (<see href="https://www.postgresql.org/docs/current/functions-info.html"/>).
/// </summary>
/// <param name="Schema">As stored in the catalog (no quotes); <see langword="null"/> for <c>pg_catalog</c>.</param>
/// <param name="Name">As stored in the catalog, or PostgreSQL's own words: <c>timestamp with time zone</c>.</param>
/// <param name="Modifiers">What is in parentheses, trimmed: <c>12</c>, <c>2</c>; <c>Point</c>, <c>4326</c>.</param>
/// <param name="Dimensions">How many <c>[]</c> follow; PostgreSQL itself prints one for an array of any depth.</param>
internal sealed record PostgresType(string? Schema, string Name, ImmutableArray<string> Modifiers, int Dimensions)
{
    /// <summary>The type of an array's elements, or of what this type itself is when it is no array.</summary>
    public PostgresType Element => this with { Dimensions = 0 };

    /// <summary>Whether it is a <c>numeric</c> whose values, at most 15 decimal digits, a double holds without loss.</summary>
    public bool FitsDouble => Schema is null && Name == "numeric" && Modifier(0) is { } precision && Math.Max(precision, Modifier(1) ?? 0) <= 15;

    /// <summary>The modifier at this place as a number, or <see langword="null"/>.</summary>
    public int? Modifier(int index) =>
        index < Modifiers.Length && int.TryParse(Modifiers[index], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Takes any text: what is no type of PostgreSQL's comes back as a name.</summary>
    public static PostgresType Parse(string text)
    {
        var rest = text.AsSpan().Trim();
        var dimensions = 0;
        while (rest.EndsWith("[]", StringComparison.Ordinal))
        {
            dimensions++;
            rest = rest[..^2].TrimEnd();
        }
        var parts = new List<string>();
        var part = new StringBuilder();
        ImmutableArray<string> modifiers = [];
        for (var i = 0; i < rest.Length; i++)
        {
            switch (rest[i])
            {
                case '"':
                    for (i++; i < rest.Length; i++)
                    {
                        if (rest[i] != '"') part.Append(rest[i]);
                        else if (i + 1 < rest.Length && rest[i + 1] == '"') part.Append(rest[i++]);
                        else break;
                    }
                    break;
                case '.':
                    parts.Add(part.ToString());
                    part.Clear();
                    break;
                case '(':
                    var length = rest[i..].IndexOf(')');
                    if (length < 0) length = rest.Length - i;
                    modifiers = [.. rest[(i + 1)..(i + length)].ToString().Split(',', StringSplitOptions.TrimEntries)];
                    i += length;
                    break;
                default:
                    part.Append(rest[i]);
                    break;
            }
        }
        parts.Add(part.ToString());
        var name = parts.Count == 1 ? parts[0].Trim() : parts[^1];
        var schema = parts.Count == 1 ? null : string.Join('.', parts.SkipLast(1));
        return new PostgresType(schema == "pg_catalog" ? null : schema, name, modifiers, dimensions);
    }
}
