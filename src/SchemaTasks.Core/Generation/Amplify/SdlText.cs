using System.Buffers;
using System.Globalization;
using System.Text;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Spells values and comments in GraphQL (<see href="https://spec.graphql.org/October2021/#sec-Language"/>).</summary>
internal static class SdlText
{
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 256).Select(code => (char)code).Where(char.IsControl)]);
    private static readonly SearchValues<char> Escaped = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, 256).Select(code => (char)code).Where(char.IsControl)]);

    /// <summary>A quoted string.</summary>
    public static string Quote(string text)
    {
        if (!text.AsSpan().ContainsAny(Escaped)) return $"\"{text}\"";
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    /// <summary><c>["a", "b"]</c>.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Quote))}]";

    /// <summary>Every line of the text behind <c>#</c>; signs that GraphQL allows nowhere become spaces.</summary>
    public static void AppendComment(StringBuilder sdl, string indent, string text)
    {
        if (!text.AsSpan().ContainsAny(Controls))
        {
            sdl.Append(indent).Append("# ").Append(text.AsSpan().TrimEnd()).Append('\n');
            return;
        }
        foreach (var line in Lines(text)) sdl.Append(indent).Append("# ").Append(line).Append('\n');
    }

    /// <summary>The text as a block string.</summary>
    public static void AppendBlock(StringBuilder sdl, string indent, string text)
    {
        sdl.Append(indent).Append("\"\"\"\n");
        foreach (var line in Lines(text)) sdl.Append(indent).Append(line.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal)).Append('\n');
        sdl.Append(indent).Append("\"\"\"\n");
    }

    private static IEnumerable<string> Lines(string text)
    {
        foreach (var line in text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None))
        {
            yield return (line.AsSpan().ContainsAny(Controls) ? string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c)) : line).TrimEnd();
        }
    }
}
