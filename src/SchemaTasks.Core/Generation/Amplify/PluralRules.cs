using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SchemaTasks.Generation.Amplify;

/// <summary>The rules of npm's <c>pluralize</c> 8.0.0 (MIT, Blake Embrey), in its order: the last rule that matches wins. Pattern, replacement, last letters.</summary>
internal static class PluralRules
{
    private static readonly (string Singular, string Plural)[] Irregular =
    [
        ("i", "we"),
        ("me", "us"),
        ("he", "they"),
        ("she", "they"),
        ("them", "them"),
        ("myself", "ourselves"),
        ("yourself", "yourselves"),
        ("itself", "themselves"),
        ("herself", "themselves"),
        ("himself", "themselves"),
        ("themself", "themselves"),
        ("is", "are"),
        ("was", "were"),
        ("has", "have"),
        ("this", "these"),
        ("that", "those"),
        ("echo", "echoes"),
        ("dingo", "dingoes"),
        ("volcano", "volcanoes"),
        ("tornado", "tornadoes"),
        ("torpedo", "torpedoes"),
        ("genus", "genera"),
        ("viscus", "viscera"),
        ("stigma", "stigmata"),
        ("stoma", "stomata"),
        ("dogma", "dogmata"),
        ("lemma", "lemmata"),
        ("schema", "schemata"),
        ("anathema", "anathemata"),
        ("ox", "oxen"),
        ("axe", "axes"),
        ("die", "dice"),
        ("yes", "yeses"),
        ("foot", "feet"),
        ("eave", "eaves"),
        ("goose", "geese"),
        ("tooth", "teeth"),
        ("quiz", "quizzes"),
        ("human", "humans"),
        ("proof", "proofs"),
        ("carve", "carves"),
        ("valve", "valves"),
        ("looey", "looies"),
        ("thief", "thieves"),
        ("groove", "grooves"),
        ("pickaxe", "pickaxes"),
        ("passerby", "passersby"),
    ];

    /// <summary>Patterns of words without a plural; they come after every other rule.</summary>
    private static readonly (string, string, string)[] Unchanging =
    [
        ("pok[e\u00e9]mon$", "$0", "n"),
        ("[^aeiou]ese$", "$0", "e"),
        ("deer$", "$0", "r"),
        ("fish$", "$0", "h"),
        ("measles$", "$0", "s"),
        ("o[iu]s$", "$0", "s"),
        ("pox$", "$0", "x"),
        ("sheep$", "$0", "p"),
    ];

    public static FrozenDictionary<string, string> PluralOf { get; } = Last(Irregular);

    public static FrozenDictionary<string, string> SingularOf { get; } = Last(Irregular.Select(pair => (pair.Plural, pair.Singular)));

    public static PluralRule[] ToPlural { get; } = Compile(
    [
        ("$", "s", ""),
        ("s$", "s", "s"),
        ("([^aeiou]ese)$", "$1", "e"),
        ("(ax|test)is$", "$1es", "s"),
        ("(alias|[^aou]us|t[lm]as|gas|ris)$", "$1es", "s"),
        ("(e[mn]u)s?$", "$1s", "su"),
        ("([^l]ias|[aeiou]las|[ejzr]as|[iu]am)$", "$1", "ms"),
        ("(alumn|syllab|vir|radi|nucle|fung|cact|stimul|termin|bacill|foc|uter|loc|strat)(?:us|i)$", "$1i", "is"),
        ("(alumn|alg|vertebr)(?:a|ae)$", "$1ae", "ae"),
        ("(seraph|cherub)(?:im)?$", "$1im", "bhm"),
        ("(her|at|gr)o$", "$1oes", "o"),
        ("(agend|addend|millenni|dat|extrem|bacteri|desiderat|strat|candelabr|errat|ov|symposi|curricul|automat|quor)(?:a|um)$", "$1a", "am"),
        ("(apheli|hyperbat|periheli|asyndet|noumen|phenomen|criteri|organ|prolegomen|hedr|automat)(?:a|on)$", "$1a", "an"),
        ("sis$", "ses", "s"),
        ("(?:(kni|wi|li)fe|(ar|l|ea|eo|oa|hoo)f)$", "$1$2ves", "ef"),
        ("([^aeiouy]|qu)y$", "$1ies", "y"),
        ("([^ch][ieo][ln])ey$", "$1ies", "y"),
        ("(x|ch|ss|sh|zz)$", "$1es", "hsxz"),
        ("(matr|cod|mur|sil|vert|ind|append)(?:ix|ex)$", "$1ices", "x"),
        ("\\b((?:tit)?m|l)(?:ice|ouse)$", "$1ice", "e"),
        ("(pe)(?:rson|ople)$", "$1ople", "en"),
        ("(child)(?:ren)?$", "$1ren", "dn"),
        ("eaux$", "$0", "x"),
        ("m[ae]n$", "men", "n"),
        ("^thou$", "you", "u"),
        .. Unchanging,
    ]);

    public static PluralRule[] ToSingular { get; } = Compile(
    [
        ("s$", "", "s"),
        ("(ss)$", "$1", "s"),
        ("(wi|kni|(?:after|half|high|low|mid|non|night|[^\\w]|^)li)ves$", "$1fe", "s"),
        ("(ar|(?:wo|[ae])l|[eo][ao])ves$", "$1f", "s"),
        ("ies$", "y", "s"),
        ("\\b([pl]|zomb|(?:neck|cross)?t|coll|faer|food|gen|goon|group|lass|talk|goal|cut)ies$", "$1ie", "s"),
        ("\\b(mon|smil)ies$", "$1ey", "s"),
        ("\\b((?:tit)?m|l)ice$", "$1ouse", "e"),
        ("(seraph|cherub)im$", "$1", "m"),
        ("(x|ch|ss|sh|zz|tto|go|cho|alias|[^aou]us|t[lm]as|gas|(?:her|at|gr)o|[aeiou]ris)(?:es)?$", "$1", "hosxz"),
        ("(analy|diagno|parenthe|progno|synop|the|empha|cri|ne)(?:sis|ses)$", "$1sis", "s"),
        ("(movie|twelve|abuse|e[mn]u)s$", "$1", "s"),
        ("(test)(?:is|es)$", "$1is", "s"),
        ("(alumn|syllab|vir|radi|nucle|fung|cact|stimul|termin|bacill|foc|uter|loc|strat)(?:us|i)$", "$1us", "is"),
        ("(agend|addend|millenni|dat|extrem|bacteri|desiderat|strat|candelabr|errat|ov|symposi|curricul|quor)a$", "$1um", "a"),
        ("(apheli|hyperbat|periheli|asyndet|noumen|phenomen|criteri|organ|prolegomen|hedr|automat)a$", "$1on", "a"),
        ("(alumn|alg|vertebr)ae$", "$1a", "e"),
        ("(cod|mur|sil|vert|ind)ices$", "$1ex", "s"),
        ("(matr|append)ices$", "$1ix", "s"),
        ("(pe)(rson|ople)$", "$1rson", "en"),
        ("(child)ren$", "$1", "n"),
        ("(eau)x?$", "$1", "ux"),
        ("men$", "man", "n"),
        .. Unchanging,
    ]);

    public static FrozenSet<string> Uncountable { get; } = FrozenSet.ToFrozenSet(
    [
        "adulthood", "advice", "agenda", "aid", "aircraft", "alcohol", "ammo", "analytics", "anime", "athletics", "audio", "bison", "blood", "bream",
        "buffalo", "butter", "carp", "cash", "chassis", "chess", "clothing", "cod", "commerce", "cooperation", "corps", "debris", "diabetes",
        "digestion", "elk", "energy", "equipment", "excretion", "expertise", "firmware", "flounder", "fun", "gallows", "garbage", "graffiti",
        "hardware", "headquarters", "health", "herpes", "highjinks", "homework", "housework", "information", "jeans", "justice", "kudos", "labour",
        "literature", "machinery", "mackerel", "mail", "media", "mews", "moose", "music", "mud", "manga", "news", "only", "personnel", "pike",
        "plankton", "pliers", "police", "pollution", "premises", "rain", "research", "rice", "salmon", "scissors", "series", "sewage", "shambles",
        "shrimp", "software", "species", "staff", "swine", "tennis", "traffic", "transportation", "trout", "tuna", "wealth", "welfare", "whiting",
        "wildebeest", "wildlife", "you",
    ], StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Last(IEnumerable<(string Key, string Value)> pairs) =>
        pairs.GroupBy(pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);

    private static PluralRule[] Compile((string Pattern, string Replacement, string Ends)[] rules) =>
        [.. rules.Select(rule => new PluralRule(new Regex(rule.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), rule.Replacement, rule.Ends))];
}

/// <param name="Pattern">What the word has to match.</param>
/// <param name="Replacement">What represents the match, groups as <c>$1</c>.</param>
/// <param name="Ends">The letters that a matching word can end in, to pass over the others at once; empty for any.</param>
internal sealed record PluralRule(Regex Pattern, string Replacement, string Ends)
{
    public bool MayMatch(char last) => Ends.Length == 0 || Ends.Contains(last, StringComparison.Ordinal);
}
