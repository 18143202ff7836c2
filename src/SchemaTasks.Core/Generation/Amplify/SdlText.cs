using System.Buffers;
using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Spells values and comments in GraphQL (<see href="https://spec.graphql.org/October2021/#sec-Language"/>).</summary>
internal static class SdlText
{
    /// <summary>In UTF-16 units: longer comments take a string of their own.</summary>
    private const int UsualLength = 512;

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 256).Select(code => (char)code).Where(char.IsControl)]);
    private static readonly SearchValues<char> Escaped = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, 256).Select(code => (char)code).Where(char.IsControl)]);

    /// <summary>A quoted string.</summary>
    public static OutputText AppendQuoted(this OutputText sdl, string text)
    {
        sdl.Append('"');
        if (!text.AsSpan().ContainsAny(Escaped)) return sdl.Append(text).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') sdl.Append('\\').Append((char)rune.Value);
            else if (System.Text.Rune.IsControl(rune)) sdl.Append(string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"));
            else sdl.Append(rune.ToString());
        }
        return sdl.Append('"');
    }

    /// <summary><c>["a", "b"]</c>.</summary>
    public static OutputText AppendList(this OutputText sdl, ReadOnlySpan<string> items)
    {
        sdl.Append('[');
        for (var index = 0; index < items.Length; index++)
        {
            if (index > 0) sdl.Append(", "u8);
            sdl.AppendQuoted(items[index]);
        }
        return sdl.Append(']');
    }

    /// <summary>Every line of the text behind <c>#</c>; signs that GraphQL allows nowhere become spaces.</summary>
    public static void AppendComment(this OutputText sdl, string indent, ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Controls))
        {
            sdl.Append(indent).Append("# "u8).Append(text.TrimEnd()).Append('\n');
            return;
        }
        foreach (var line in Lines(text.ToString())) sdl.Append(indent).Append("# "u8).Append(line).Append('\n');
    }

    /// <summary>A comment of an object's path and what PostgreSQL's comment says of it.</summary>
    public static void AppendComment(this OutputText sdl, ObjectPath source, string? comment)
    {
        Span<char> buffer = stackalloc char[UsualLength];
        var length = 0;
        var fits = comment is null ? buffer.TryWrite($"{source}", out length) : buffer.TryWrite($"{source}: {comment}", out length);
        sdl.AppendComment("", fits ? buffer[..length] : comment is null ? source.ToString() : $"{source}: {comment}");
    }

    /// <summary>The text as a block string.</summary>
    public static void AppendBlock(this OutputText sdl, string indent, string text)
    {
        sdl.Append(indent).Append("\"\"\"\n"u8);
        foreach (var line in Lines(text)) sdl.Append(indent).Append(line.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal)).Append('\n');
        sdl.Append(indent).Append("\"\"\"\n"u8);
    }

    private static IEnumerable<string> Lines(string text)
    {
        foreach (var line in text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None))
        {
            yield return (line.AsSpan().ContainsAny(Controls) ? string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c)) : line).TrimEnd();
        }
    }
}
