using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// English plurals and singulars exactly as npm's <c>pluralize</c> 8.0.0 makes them, since Amplify names its list queries by it
/// (<c>schemata</c>; Humanizer's own rules say <c>schemas</c>). For ASCII words, which GraphQL names are.
/// <see href="https://github.com/plurals/pluralize"/>
/// </summary>
public static class Plural
{
    public static string Of(string word) => Replace(word, PluralRules.PluralOf, PluralRules.SingularOf, PluralRules.ToPlural);

    public static string SingularOf(string word) => Replace(word, PluralRules.SingularOf, PluralRules.PluralOf, PluralRules.ToSingular);

    private static string Replace(string word, FrozenDictionary<string, string> replace, FrozenDictionary<string, string> keep, PluralRule[] rules)
    {
        var token = word.ToLowerInvariant();
        if (keep.ContainsKey(token)) return RestoreCase(word, token);
        if (replace.TryGetValue(token, out var irregular)) return RestoreCase(word, irregular);
        if (token.Length == 0 || PluralRules.Uncountable.Contains(token)) return word;
        for (var rule = rules.Length - 1; rule >= 0; rule--)
        {
            if (!rules[rule].MayMatch(token[^1])) continue;
            var match = rules[rule].Pattern.Match(word);
            if (match.Success) return string.Concat(word.AsSpan(0, match.Index), Replacement(word, match, rules[rule].Replacement), word.AsSpan(match.Index + match.Length));
        }
        return word;
    }

    private static string Replacement(string word, Match match, string template)
    {
        var result = template.Contains('$', StringComparison.Ordinal) ? match.Result(template) : template;
        if (match.Length > 0) return RestoreCase(match.Value, result);
        return RestoreCase(match.Index == 0 ? "" : word.Substring(match.Index - 1, 1), result);
    }

    private static string RestoreCase(string word, string token)
    {
        if (word == token) return token;
        if (!word.Any(char.IsUpper)) return token.ToLowerInvariant();
        if (!word.Any(char.IsLower)) return token.ToUpperInvariant();
        return word.Length > 0 && token.Length > 0 && word[0] == char.ToUpperInvariant(word[0])
            ? char.ToUpperInvariant(token[0]) + token[1..].ToLowerInvariant()
            : token.ToLowerInvariant();
    }
}
