using System.Buffers;
using System.Text;
using SchemaTasks.Model;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Spells values and comments in GraphQL (<see href="https://spec.graphql.org/October2021/#sec-Language"/>).</summary>
internal static class SdlText
{
    /// <summary>In UTF-16 units: longer comments take a string of their own.</summary>
    private const int UsualLength = 512;

    private static readonly SearchValues<char> Escaped = HiddenCharacters.CandidatesAnd('"', '\\');

    /// <summary>A quoted string.</summary>
    public static OutputText AppendQuoted(this OutputText sdl, string text)
    {
        sdl.Append('"');
        if (!text.AsSpan().ContainsAny(Escaped)) return sdl.Append(text).Append('"');
        var quoted = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') quoted.Append('\\').Append(rune);
            else if (HiddenCharacters.IsHidden(rune)) SafeJson.AppendUnits(quoted, rune.ToString());
            else quoted.Append(rune);
        }
        return sdl.Append(quoted.ToString()).Append('"');
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

    /// <summary>Every line of the text behind <c>#</c>; what is hidden is shown.</summary>
    public static void AppendComment(this OutputText sdl, string indent, ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(HiddenCharacters.Candidates))
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
            yield return SafeText.Comment(line).TrimEnd();
        }
    }
}
