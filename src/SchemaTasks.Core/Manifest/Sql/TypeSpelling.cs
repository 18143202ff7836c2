using SchemaTasks.Text;

namespace SchemaTasks.Manifest.Sql;

/// <summary>
/// One spelling for each of PostgreSQL's own types: what people write (<c>int</c>, <c>varchar(20)</c>, <c>timestamptz</c>, <c>_text</c>)
/// becomes what <c>format_type</c> prints, which is what a manifest is compared by. Aliases:
/// <see href="https://www.postgresql.org/docs/current/datatype.html"/> and SimpleTypename in <c>gram.y</c>. Types of users, with their
/// schema before them or in quotes, are as they are, but for the brackets of arrays.
/// </summary>
internal static class TypeSpelling
{
    /// <summary>Words that are understood beside the names of the catalog.</summary>
    public static IReadOnlyList<string> Aliases { get; } = ["int", "float", "decimal", "dec", "char", "varchar", "bool", "timestamp", "timestamptz", "time", "timetz", "int2", "int4", "int8", "float4", "float8"];

    /// <summary>The type that a column of these has, which is no type by itself.</summary>
    public static string? SerialType(string text) => text.Trim().ToLowerInvariant() switch
    {
        "smallserial" or "serial2" => "smallint",
        "serial" or "serial4" => "integer",
        "bigserial" or "serial8" => "bigint",
        _ => null,
    };

    /// <param name="text">A type with its modifier.</param>
    /// <param name="hasModifier">Whether PostgreSQL keeps the modifier: not of a routine's arguments and results, nor of a range's subtype.</param>
    /// <returns>As <c>format_type</c> prints it, or the text itself when it is no type of PostgreSQL's own.</returns>
    public static string Canonical(string text, bool hasModifier = true) => IsQuotedOrQualified(text) ? OneDimension(text) : TypeParser.Parse(text, hasModifier) ?? text;

    /// <summary>As <see cref="Canonical"/>, of a type, <c>SETOF</c> one or <c>TABLE(…)</c>.</summary>
    public static string CanonicalResult(string text)
    {
        if (StartsWithWord(text, "SETOF")) return "SETOF " + Canonical(text["SETOF".Length..].Trim(), hasModifier: false);
        if (!text.StartsWith("TABLE(", StringComparison.OrdinalIgnoreCase) || !text.EndsWith(')')) return Canonical(text, hasModifier: false);
        return $"TABLE({CanonicalArguments(text["TABLE(".Length..^1])})";
    }

    /// <summary>
    /// As <see cref="Canonical"/>, of each item of a routine's list: <c>IN amount int DEFAULT 1</c>. Blanks stay as they are in what is not
    /// a type.
    /// </summary>
    public static string CanonicalArguments(string text)
    {
        if (text.Length == 0 || text.Contains("ORDER BY", StringComparison.OrdinalIgnoreCase)) return text;
        var items = SqlScan.SplitAtCommas(text);
        var changed = false;
        for (var i = 0; i < items.Count; i++)
        {
            var canonical = CanonicalArgument(items[i]);
            changed |= canonical != items[i];
            items[i] = canonical;
        }
        return changed ? string.Join(", ", items) : text;
    }

    private static string CanonicalArgument(string item)
    {
        var end = DefaultStart(item);
        var (head, tail) = (item[..end].TrimEnd(), item[end..]);
        if (tail.Length > 0) tail = " " + tail;
        var mode = "";
        foreach (var word in (ReadOnlySpan<string>)["VARIADIC", "INOUT", "OUT", "IN"])
        {
            if (!StartsWithWord(head, word)) continue;
            (mode, head) = (head[..(word.Length + 1)], head[(word.Length + 1)..].TrimStart());
            break;
        }
        if (IsQualified(head) is false && TypeParser.Parse(head, hasModifier: false) is { } type) return mode + type + tail;
        // What is no type as a whole begins with the argument's name.
        var lexemes = SqlLexemes.Of(head);
        if (lexemes.Count < 2 || !lexemes[0].IsName || lexemes[1].Is(".")) return item;
        var name = head[..lexemes[0].End];
        var typeText = head[lexemes[1].Start..];
        return mode + name + " " + Canonical(typeText, hasModifier: false) + tail;
    }

    /// <summary>Where <c>DEFAULT …</c> or <c>= …</c> begins outside of brackets; the text's length when there is none.</summary>
    private static int DefaultStart(string item)
    {
        foreach (var lexeme in SqlLexemes.Of(item))
        {
            if (lexeme.IsKeyword("default") || lexeme.Is("=") || lexeme.Is(":=")) return lexeme.Start;
        }
        return item.Length;
    }

    private static bool StartsWithWord(string text, string word) =>
        text.Length > word.Length && text[word.Length] == ' ' && text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsQuotedOrQualified(string text) => text.StartsWith('"') || IsQualified(text);

    /// <summary>An array's brackets without sizes, once: <c>people.level[3][]</c> is <c>people.level[]</c>.</summary>
    private static string OneDimension(string text)
    {
        if (!text.EndsWith(']')) return text;
        var end = text.Length;
        while (end > 0 && (text[end - 1] is '[' or ']' or ' ' || char.IsAsciiDigit(text[end - 1]) && text.LastIndexOf('[', end - 1) > text.LastIndexOf(']', end - 1))) end--;
        return text[..end] + "[]";
    }

    /// <summary>A name with another schema than <c>pg_catalog</c> before it.</summary>
    private static bool IsQualified(string text)
    {
        var end = text.AsSpan().IndexOfAny('(', ' ', '[');
        var name = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        return name.Contains('.') && !name.StartsWith("pg_catalog.", StringComparison.Ordinal);
    }
}
