using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SchemaTasks.Generation.Documentation;

/// <summary>
/// Texts, names and types as entity-relationship diagrams of Mermaid take them (<see href="https://mermaid.js.org/syntax/entityRelationshipDiagram.html"/>).
/// Found out with 10.9, 11.4, 11.12 and 12.3, which differ: a mistake often gives another diagram instead of an error.
/// </summary>
internal static partial class MermaidText
{
    private const int LongestComment = 80;

    /// <summary>They end the token, are markup or are decoded by one of the versions.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\"#$%\\<>&*~:`");

    /// <summary>In double quotes: the name of an entity, a comment, the label of a relation.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 16).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (IsLayout(character)) quoted.Append(' ');
            else if (Escaped.Contains(character) || (character == '_' && !IsInWord(text, i)) || IsDirection(text, i)) quoted.Append(CultureInfo.InvariantCulture, $"#{(int)character};");
            else if (Rune.TryGetRuneAt(text, i, out var rune) && HiddenCharacters.IsHidden(rune))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
                i += rune.Utf16SequenceLength - 1;
            }
            else quoted.Append(character);
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>A column's comment, led by its name where the diagram cannot show that; empty for none.</summary>
    /// <param name="name">The column's.</param>
    /// <param name="word"><see cref="Word(string)"/> of it.</param>
    /// <param name="comment">The column's.</param>
    public static string Comment(string name, string word, string? comment)
    {
        var text = string.Join(": ", new[] { word == name ? null : name, string.IsNullOrWhiteSpace(comment) ? null : comment }.OfType<string>());
        // A label without a visible character is an error of later versions.
        if (text.All(IsBlank)) return "";
        if (text.Length > LongestComment) text = text[..(char.IsHighSurrogate(text[LongestComment - 1]) ? LongestComment - 1 : LongestComment)] + "…";
        return " " + Quoted(text);
    }

    /// <summary>An attribute's name: letters, digits, <c>_</c> and <c>-</c>, no keyword.</summary>
    public static string Word(string name) => Word(name, static character => false);

    /// <summary>An attribute's type: PostgreSQL's short names, <c>timestamptz</c>, <c>varchar(12)</c>, <c>numeric(15_2)</c>.</summary>
    public static string Type(string type) => Word(ShortTypeName.Of(type), static character => character is '(' or ')' or '[' or ']');

    private static string Word(string text, Func<char, bool> isAlsoTaken)
    {
        var word = new StringBuilder(text.Length + 1);
        foreach (var character in text) word.Append(char.IsAsciiLetterOrDigit(character) || character is '_' or '-' || isAlsoTaken(character) ? character : '_');
        if (word.Length == 0 || !(char.IsAsciiLetter(word[0]) || word[0] == '_') || BeginsWithKeyword(word.ToString())) word.Insert(0, '_');
        var plain = word.ToString();
        return Opening().IsMatch(plain) ? Closing().Replace(plain, "") : plain;
    }

    private static bool BeginsWithKeyword(string word) =>
        word.Length >= 2 && word[..2].ToUpperInvariant() is "PK" or "FK" or "UK" && (word.Length == 2 || word[2] == '-');

    private static bool IsLayout(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';

    private static bool IsBlank(char character) => IsLayout(character) || char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static bool IsInWord(string text, int index) =>
        index > 0 && index + 1 < text.Length && char.IsAsciiLetterOrDigit(text[index - 1]) && char.IsAsciiLetterOrDigit(text[index + 1]);

    /// <summary>What begins an emphasis from 11.12 on: the versions take an attribute for Markdown.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9_])_+(?=[^_])")]
    private static partial Regex Opening();

    /// <summary>What ends one.</summary>
    [GeneratedRegex(@"(?<=[^_])_+(?![A-Za-z0-9_])")]
    private static partial Regex Closing();

    /// <summary>A line with "direction LR" is a statement from 11.12 on, wherever in it the word is.</summary>
    private static bool IsDirection(string text, int index) => text[index] is 'd' or 'D' && text.AsSpan(index).StartsWith("direction", StringComparison.OrdinalIgnoreCase);
}
