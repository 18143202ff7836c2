using System.Globalization;
using System.Text;
using SchemaTasks.Generation.Amplify;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Types;

/// <summary>
/// A database's name as words, and the words as an identifier. Words end at everything that is no letter or digit and between a lower and an
/// upper letter; letters of any script count, since C# and Python take them.
/// </summary>
internal static class NameWords
{
    private static readonly HashSet<string> SameInPlural = new(StringComparer.Ordinal) { "data", "metadata", "canvas", "lens" };

    /// <summary><c>first_contacts</c> → <c>FirstContacts</c>; empty where no character can be in an identifier.</summary>
    public static string Pascal(string name)
    {
        if (IsPlainLower(name)) return PascalOfPlain(name);
        var lowers = !name.Any(char.IsLower);
        var text = new StringBuilder(name.Length);
        foreach (var word in Split(name)) text.Append(char.ToUpperInvariant(word[0])).Append(lowers ? word[1..].ToLowerInvariant() : word[1..]);
        return StartsAsName(text.ToString());
    }

    /// <summary><c>soSo</c> → <c>SO_SO</c>; empty where no character can be in an identifier.</summary>
    public static string UpperSnake(string name) => StartsAsName(string.Join('_', Split(name)).ToUpperInvariant());

    /// <summary>The name with its last word in the singular, if that is English.</summary>
    public static string Singular(string name)
    {
        var start = name.Length;
        while (start > 0 && char.IsAsciiLetter(name[start - 1]) && !(start < name.Length && char.IsAsciiLetterLower(name[start - 1]) && char.IsAsciiLetterUpper(name[start]))) start--;
        var word = name[start..];
        if (word.Length < 3 || SameInPlural.Contains(word.ToLowerInvariant())) return name;
        return name[..start] + Plural.SingularOf(word);
    }

    /// <summary>What no identifier takes, as <c>_U0020</c> for each character; empty when the name loses nothing.</summary>
    public static string Dropped(string name)
    {
        var text = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (!IsWord(rune) && rune.Value != '_') text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? "_U" : "U")}{rune.Value:X4}");
        }
        return text.ToString();
    }

    /// <summary>Whether the text is an identifier of letters, digits and underscores.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && (text[0] == '_' || IsStart(text[0])) && text.EnumerateRunes().All(rune => rune.Value == '_' || IsWord(rune));

    private static IEnumerable<string> Split(string name)
    {
        var word = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (!IsWord(rune) || (word.Length == 0 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                if (word.Length > 0) yield return word.ToString();
                word.Clear();
                continue;
            }
            if (word.Length > 0 && Rune.IsUpper(rune) && char.IsLower(word[^1]))
            {
                yield return word.ToString();
                word.Clear();
            }
            word.Append(rune);
        }
        if (word.Length > 0) yield return word.ToString();
    }

    private static bool IsPlainLower(string name) => name.Length > 0 && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');

    private static string PascalOfPlain(string name)
    {
        Span<char> text = stackalloc char[name.Length + 1];
        var length = 0;
        var starts = true;
        foreach (var character in name)
        {
            if (character == '_')
            {
                starts = true;
                continue;
            }
            if (length == 0 && char.IsAsciiDigit(character)) text[length++] = '_';
            text[length++] = starts ? char.ToUpperInvariant(character) : character;
            starts = false;
        }
        return text[..length].ToString();
    }

    private static string StartsAsName(string name) => name.Length > 0 && !IsStart(name[0]) ? "_" + name : name;

    private static bool IsStart(char character) => char.IsLetter(character) || char.GetUnicodeCategory(character) == UnicodeCategory.LetterNumber;

    // Roslyn takes no letters beyond the basic plane.
    private static bool IsWord(Rune rune) => rune.IsBmp && !HiddenCharacters.IsHidden(rune) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
