using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// English plurals and singulars exactly as npm's <c>pluralize</c> 8.0.0 makes them, since Amplify names its list queries by it
/// (<c>schemata</c>; Humanizer's own rules say <c>schemas</c>). For ASCII words, which GraphQL names are.
/// <see href="https://github.com/plurals/pluralize"/>
/// </summary>
internal static class Plural
{
    public static string Of(string word) => Replace(word, PluralRules.PluralOf, PluralRules.SingularOf, PluralRules.ToPlural);

    public static string SingularOf(string word) => Replace(word, PluralRules.SingularOf, PluralRules.PluralOf, PluralRules.ToSingular);

    /// <summary>A name of several words with the last one in the singular: <c>first_contacts</c> is <c>first_contact</c>.</summary>
    public static string LastWordSingular(string name)
    {
        var start = name.Length;
        while (start > 0 && char.IsAsciiLetter(name[start - 1]) && (start == name.Length || !char.IsAsciiLetterUpper(name[start]) || char.IsAsciiLetterUpper(name[start - 1]))) start--;
        return start == name.Length ? name : name[..start] + SingularOf(name[start..]);
    }

    private static string Replace(string word, FrozenDictionary<string, string> replace, FrozenDictionary<string, string> keep, PluralRule[] rules)
    {
        var token = word.ToLowerInvariant();
        if (keep.ContainsKey(token)) return RestoreCase(word, token);
        if (replace.TryGetValue(token, out var irregular)) return RestoreCase(word, irregular);
        if (token.Length == 0 || PluralRules.Uncountable.Contains(token)) return word;
        for (var rule = rules.Length - 1; rule >= 0; rule--)
        {
            if (!rules[rule].MayMatch(token[^1])) continue;
            var matches = rules[rule].Pattern.EnumerateMatches(word);
            if (!matches.MoveNext()) continue;
            var match = matches.Current;
            return string.Concat(word.AsSpan(0, match.Index), Replacement(word, match, rules[rule]), word.AsSpan(match.Index + match.Length));
        }
        return word;
    }

    private static string Replacement(ReadOnlySpan<char> word, ValueMatch match, PluralRule rule)
    {
        var result = rule.Replacement.Contains('$', StringComparison.Ordinal) ? rule.Pattern.Match(word.ToString()).Result(rule.Replacement) : rule.Replacement;
        if (match.Length > 0) return RestoreCase(word.Slice(match.Index, match.Length), result);
        return RestoreCase(match.Index == 0 ? "" : word.Slice(match.Index - 1, 1), result);
    }

    private static string RestoreCase(ReadOnlySpan<char> word, string token)
    {
        if (word.SequenceEqual(token)) return token;
        var (anyUpper, anyLower) = (false, false);
        foreach (var letter in word) (anyUpper, anyLower) = (anyUpper || char.IsUpper(letter), anyLower || char.IsLower(letter));
        if (!anyUpper) return token.ToLowerInvariant();
        if (!anyLower) return token.ToUpperInvariant();
        return word.Length > 0 && token.Length > 0 && word[0] == char.ToUpperInvariant(word[0])
            ? char.ToUpperInvariant(token[0]) + token[1..].ToLowerInvariant()
            : token.ToLowerInvariant();
    }
}
