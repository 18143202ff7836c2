using System.Text.Json;
using SchemaTasks.Generation.Amplify;

namespace SchemaTasks.Conformance.Amplify;

/// <summary>Our plurals and singulars against npm's <c>pluralize</c>, by which Amplify names its list queries.</summary>
internal static class PluralCheck
{
    private static readonly string[] Starts = ["", "c", "ba", "str", "people", "order", "qu", "the", "Contact"];

    private static readonly string[] Words =
    [
        "i", "we", "me", "us", "he", "she", "they", "them", "myself", "is", "are", "was", "has", "this", "that", "these", "echo", "volcano", "genus", "genera",
        "stigma", "schema", "schemata", "dogma", "ox", "oxen", "axe", "axis", "axes", "die", "dice", "yes", "foot", "feet", "goose", "tooth", "quiz", "quizzes", "human",
        "proof", "valve", "thief", "thieves", "passerby", "alias", "status", "statuses", "atlas", "gas", "iris", "menu", "emu", "bias", "villas", "ejas", "alumnus",
        "radius", "cactus", "focus", "alumna", "vertebra", "seraph", "hero", "potato", "tomato", "agendum", "datum", "data", "criterion", "criteria", "phenomenon",
        "analysis", "analyses", "basis", "diagnosis", "knife", "wife", "life", "leaf", "loaf", "hoof", "half", "city", "key", "day", "soliloquy", "money", "monkey",
        "box", "church", "class", "dish", "buzz", "matrix", "index", "vertex", "appendix", "mouse", "mice", "louse", "titmouse", "person", "people", "child",
        "children", "chateaux", "man", "woman", "women", "thou", "lie", "tie", "pie", "movie", "zombie", "cookie", "smiley", "shoe", "axle", "address", "process",
        "news", "series", "species", "sheep", "deer", "fish", "measles", "chinese", "pox", "pokemon", "equipment", "media", "staff", "slot", "history", "master",
        "queue", "url", "id", "bus", "virus", "octopus", "lens", "canvas", "campus", "campaign", "message", "company", "entry", "journey", "sms", "s", "ss", "x", "y",
    ];

    public static async Task RunAsync(ConformanceReport report, NodePackage package, string folder)
    {
        var words = Starts.SelectMany(start => Words.Select(word => start + word))
            .SelectMany(word => new[] { word, word + "s", char.ToUpperInvariant(word[0]) + word[1..], word.ToUpperInvariant(), "Shq" + char.ToUpperInvariant(word[0]) + word[1..] + "2" })
            .Concat(Words.SelectMany(one => Words.Select(other => char.ToUpperInvariant(one[0]) + one[1..] + char.ToUpperInvariant(other[0]) + other[1..])))
            .Distinct(StringComparer.Ordinal).ToArray();
        var list = Path.Combine(folder, "words.json");
        AtomicFile.WriteIfDifferent(list, JsonSerializer.Serialize(words));
        var (_, output) = await package.RunAsync("plural.mjs", list);
        var line = output.Split('\n').FirstOrDefault(line => line.StartsWith("RESULT ", StringComparison.Ordinal));
        if (line is null)
        {
            report.Fail("plurals", output);
            return;
        }
        var theirs = JsonSerializer.Deserialize<string[][]>(line["RESULT ".Length..])!;
        var wrong = words.Zip(theirs).Where(pair => Plural.Of(pair.First) != pair.Second[0] || Plural.SingularOf(pair.First) != pair.Second[1])
            .Select(pair => $"{pair.First}: {pair.Second[0]}/{pair.Second[1]}, ours {Plural.Of(pair.First)}/{Plural.SingularOf(pair.First)}").ToList();
        if (wrong.Count == 0) report.Pass();
        else report.Fail("plurals", $"{wrong.Count} differ: {string.Join("; ", wrong.Take(10))}");
        report.Tell($"{words.Length - wrong.Count} of {words.Length} words have npm pluralize's plural and singular");
    }
}
