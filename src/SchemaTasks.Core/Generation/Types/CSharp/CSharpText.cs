using System.Collections.Frozen;
using System.Text;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>Names, literals and comments in C#.</summary>
internal static class CSharpText
{
    /// <summary>The reserved words (<see href="https://learn.microsoft.com/dotnet/csharp/language-reference/keywords/"/>); contextual ones are names like any other.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern "
        + "false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override "
        + "params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof "
        + "uint ulong unchecked unsafe ushort using virtual void volatile while").Split(' '),
        StringComparer.Ordinal);

    /// <summary>A name as an identifier.</summary>
    public static string Identifier(string name) => Reserved.Contains(name) ? "@" + name : name;

    /// <summary>A string literal.</summary>
    public static string Literal(string text)
    {
        if (!text.AsSpan().ContainsAny(Special)) return $"\"{text}\"";
        var literal = new StringBuilder(text.Length + 16).Append('"');
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Special); at >= 0; at = rest.IndexOfAny(Special))
        {
            literal.Append(rest[..at]);
            Rune.DecodeFromUtf16(rest[at..], out var rune, out var length);
            if (rune.Value is '\\' or '"') literal.Append('\\').Append(rest.Slice(at, length));
            else if (rune.Value == '\n') literal.Append("\\n");
            else if (HiddenCharacters.IsHidden(rune)) SafeJson.AppendUnits(literal, rest.Slice(at, length));
            else literal.Append(rest.Slice(at, length));
            rest = rest[(at + length)..];
        }
        return literal.Append(rest).Append('"').ToString();
    }

    /// <summary>A string literal of a name in SQL's quotes.</summary>
    public static string QuotedLiteral(string name) => name.AsSpan().ContainsAny(Special) ? Literal(SqlIdentifier.Quote(name)) : $"\"\\\"{name}\\\"\"";

    /// <summary>Whether a text is the same in a documentation comment, on one line.</summary>
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAny(SpecialInComments);

    /// <summary>The lines of a documentation comment.</summary>
    public static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(line => Escape(line).TrimEnd());

    /// <summary>Text inside of an XML element, on one line.</summary>
    public static string Escape(string text) => IsPlain(text) ? text : SafeText.Comment(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace('\ufffe', ' ').Replace('\uffff', ' ');

    /// <summary>The parts of a namespace made identifiers: <c>My-App.Data</c> → <c>My_App.Data</c>.</summary>
    public static string Namespace(string name)
    {
        var parts = name.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part =>
        {
            var text = string.Concat(part.Select(character => char.IsLetterOrDigit(character) || character == '_' ? character : '_'));
            return Identifier(char.IsDigit(text[0]) ? "_" + text : text);
        });
        return string.Join('.', parts);
    }

    private static readonly System.Buffers.SearchValues<char> Special = HiddenCharacters.CandidatesAnd('\\', '"');

    /// <summary>The sign begins what a build log could take for a command.</summary>
    private static readonly System.Buffers.SearchValues<char> SpecialInComments = HiddenCharacters.CandidatesAnd('&', '<', '>', '\r', '\n', '\t', '#', '\ufffe', '\uffff');
}
