using System.Buffers;
using System.Text;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Firestore;

/// <summary>Names and text in the rules language, as Firebase's own lexer reads them.</summary>
internal static class RulesText
{
    /// <summary>Characters that RE2 gives a meaning (<see href="https://github.com/google/re2/wiki/Syntax"/>).</summary>
    private static readonly SearchValues<char> RegexCharacters = SearchValues.Create(@"\.+*?()|[]{}^$");

    private static readonly SearchValues<char> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.~");
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-,. |");

    /// <summary>A string literal. The lexer takes curly quotes for quotes, and no control characters in a literal.</summary>
    public static string Literal(string text) => $"'{Escape(text)}'";

    /// <summary><see cref="Literal"/>.</summary>
    public static OutputText AppendLiteral(this OutputText rules, string text) => rules.Append('\'').Append(Escape(text)).Append('\'');

    /// <summary>Text as it is between a literal's quotes.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain)) return text;
        var literal = new StringBuilder(text.Length + 2);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\\' or '\'') literal.Append('\\').Append(rune);
            else if (rune.Value == '\n') literal.Append("\\n");
            else if (rune.Value is '\u2018' or '\u2019' or '\u201c' or '\u201d' || HiddenCharacters.IsHidden(rune)) SafeJson.AppendUnits(literal, rune.ToString());
            else literal.Append(rune);
        }
        return literal.ToString();
    }

    /// <summary>A pattern that matches one of these words and nothing else.</summary>
    public static string OneOf(IEnumerable<string> words) => string.Join('|', words.Select(Pattern));

    /// <summary>Text as the rest of a comment's line.</summary>
    public static string Comment(string text) =>
        !text.AsSpan().ContainsAnyExcept(Plain) ? text : SafeText.Comment(text);

    /// <summary>A collection's name in a path, which is a URL's: percent-encoded where it is not plain.</summary>
    public static string Segment(string collection) => collection.AsSpan().ContainsAnyExcept(Unreserved) ? Uri.EscapeDataString(collection) : collection;

    private static string Pattern(string word)
    {
        if (!word.AsSpan().ContainsAny(RegexCharacters)) return word;
        var pattern = new StringBuilder(word.Length);
        foreach (var character in word)
        {
            if (RegexCharacters.Contains(character)) pattern.Append('\\');
            pattern.Append(character);
        }
        return pattern.ToString();
    }
}
