using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// PostgreSQL names as GraphQL names (<c>[_A-Za-z][_0-9A-Za-z]*</c>, not starting with <c>__</c>). Each is a function of the name alone:
/// Latin letters become ASCII letters; other letters and signs other than word separators cannot be kept, and six hexadecimal digits of the
/// whole name represent them.
/// </summary>
internal static class GraphQLName
{
    private const string Separators = "_- .:/";

    /// <summary>The longest name that is made of parts; longer ones are cut and end in a hash, so that AWS's 255 characters hold whatever Amplify adds.</summary>
    private const int Longest = 120;

    private static readonly SearchValues<char> Signs = SearchValues.Create("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool IsValid(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && HasOnlySigns(name) && !name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>Whether each character is one that GraphQL takes in names.</summary>
    public static bool HasOnlySigns(string name) => !name.AsSpan().ContainsAnyExcept(Signs);

    /// <summary><c>email_addresses</c> → <c>EmailAddresses</c>.</summary>
    public static string Pascal(string name) => Start(Compose(name, singular: false));

    /// <summary><c>email_addresses</c> → <c>EmailAddress</c>.</summary>
    public static string SingularPascal(string name) => Start(Compose(name, singular: true));

    /// <summary><c>people_unique_id</c> → <c>peopleUniqueId</c>.</summary>
    public static string Camel(string name) => Start(LowerFirstWord(Compose(name, singular: false)));

    public static string UpperFirst(string name) => name.Length == 0 || char.ToUpperInvariant(name[0]) == name[0] ? name : string.Concat([char.ToUpperInvariant(name[0])], name.AsSpan(1));

    /// <summary><c>URLParts</c> → <c>urlParts</c>, <c>Contact</c> → <c>contact</c>.</summary>
    public static string LowerFirstWord(string name)
    {
        var capitals = 0;
        while (capitals < name.Length && char.IsAsciiLetterUpper(name[capitals])) capitals++;
        var lowered = capitals <= 1 || capitals == name.Length ? capitals : char.IsAsciiLetterLower(name[capitals]) ? capitals - 1 : capitals;
        if (lowered == 0) return name;
        return string.Create(name.Length, (name, lowered), static (made, source) =>
        {
            source.name.CopyTo(made);
            for (var index = 0; index < source.lowered; index++) made[index] = char.ToLowerInvariant(made[index]);
        });
    }

    /// <summary>An enum label as a value: what is not allowed becomes <c>_</c>.</summary>
    public static string Value(string label)
    {
        var value = new StringBuilder(label.Length + 1);
        foreach (var rune in LatinLetters.ToAscii(label).EnumerateRunes())
        {
            if (value.Length == 0 && rune.IsAscii && char.IsAsciiDigit((char)rune.Value)) value.Append('_');
            var next = rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value) ? (char)rune.Value : '_';
            if (next != '_' || value.Length != 1 || value[0] != '_') value.Append(next);
        }
        return value.ToString() switch
        {
            "" => "_",
            "true" or "false" or "null" => $"{value}_",
            _ => value.ToString(),
        };
    }

    /// <summary>The name itself, or its first part and a hash when it is longer than AWS would take.</summary>
    public static string Shorten(string name) => name.Length <= Longest ? name : name[..(Longest - 6)] + Hash(name);

    /// <summary>Six hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..6];

    private static string Compose(string name, bool singular)
    {
        name = LatinLetters.ToAscii(name);
        var words = name.Any(char.IsAsciiLetterLower) ? name : name.ToLowerInvariant();
        var result = new StringBuilder(name.Length + 6);
        var last = 0;
        var lost = false;
        for (var at = 0; at < words.Length; at++)
        {
            if (!char.IsAsciiLetterOrDigit(words[at]))
            {
                lost |= !Separators.Contains(words[at], StringComparison.Ordinal);
                continue;
            }
            var starts = at == 0 || !char.IsAsciiLetterOrDigit(words[at - 1]);
            if (starts) last = result.Length;
            result.Append(starts ? char.ToUpperInvariant(words[at]) : words[at]);
        }
        if (singular && result.Length > last)
        {
            var word = Plural.SingularOf(result.ToString(last, result.Length - last));
            result.Length = last;
            result.Append(word);
        }
        if (lost || result.Length == 0) result.Append(result.Length == 0 ? "X" : "").Append(Hash(name));
        return result.ToString();
    }

    private static string Start(string name) => char.IsAsciiDigit(name[0]) ? "_" + name : name;
}
