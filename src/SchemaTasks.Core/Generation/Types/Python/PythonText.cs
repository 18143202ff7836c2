using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Types.Python;

/// <summary>Names and literals in Python.</summary>
internal static class PythonText
{
    /// <summary><see href="https://docs.python.org/3/reference/lexical_analysis.html#keywords"/></summary>
    private static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
        ("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield").Split(' '),
        StringComparer.Ordinal);

    private static readonly System.Buffers.SearchValues<char> Special = HiddenCharacters.CandidatesAnd('\\', '"', '\r', '\n', '\u0085', '\u2028', '\u2029', '\f');

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    /// <summary>Whether a name can be a key of a TypedDict in the form of a class: an identifier that Python does not change.</summary>
    public static bool IsKey(string name) =>
        !IsKeyword(name) && name.All(char.IsAscii) && NameWords.IsIdentifier(name) && !(name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("__", StringComparison.Ordinal));

    /// <summary>A string literal in double quotes.</summary>
    public static string Literal(string text) => $"\"{Escape(text)}\"";

    /// <summary>A docstring of one line or more.</summary>
    public static string Docstring(string text, string indent)
    {
        if (!text.AsSpan().ContainsAny(Special)) return $"{indent}\"\"\"{text.AsSpan().TrimEnd()}\"\"\"\n";
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => Escape(line.TrimEnd())).ToList();
        return lines.Count == 1
            ? $"{indent}\"\"\"{lines[0]}\"\"\"\n"
            : $"{indent}\"\"\"{lines[0]}\n{string.Concat(lines.Skip(1).Select(line => line.Length == 0 ? "\n" : $"{indent}{line}\n"))}{indent}\"\"\"\n";
    }

    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special)) return text;
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\\' or '"') escaped.Append('\\').Append(rune);
            else if (rune.Value == '\n') escaped.Append("\\n");
            else if (HiddenCharacters.IsHidden(rune)) escaped.Append(rune.IsBmp ? "\\u" : "\\U").Append(rune.Value.ToString(rune.IsBmp ? "x4" : "x8", CultureInfo.InvariantCulture));
            else escaped.Append(rune);
        }
        return escaped.ToString();
    }
}
