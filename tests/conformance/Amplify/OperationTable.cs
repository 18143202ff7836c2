using System.Text.RegularExpressions;

namespace SchemaTasks.Conformance.Amplify;

/// <summary>The operations that a file tells in its comments, beside those that the transformer made of it.</summary>
internal static partial class OperationTable
{
    private static readonly string[] Kinds = ["queries", "mutations", "subscriptions"];

    /// <summary>What differs; <see langword="null"/> for nothing.</summary>
    public static string? Difference(string file, Dictionary<string, string[]> theirs)
    {
        foreach (var kind in Kinds)
        {
            var reported = Reported(file, kind);
            if (!reported.SequenceEqual(theirs[kind]))
            {
                return $"{kind} differ: the file alone reports {string.Join(", ", reported.Except(theirs[kind]))}; the transformer alone makes {string.Join(", ", theirs[kind].Except(reported))}";
            }
        }
        return null;
    }

    /// <summary>A line for each operation: ours and theirs.</summary>
    public static IEnumerable<string> Print(string file, Dictionary<string, string[]> theirs)
    {
        foreach (var kind in Kinds)
        {
            var reported = Reported(file, kind);
            yield return $"the sample's {kind}: {reported.Count} listed in the file, {theirs[kind].Length} made by the transformer";
            foreach (var name in reported.Union(theirs[kind]).Order(StringComparer.Ordinal))
            {
                yield return $"  {(reported.Contains(name) ? name : "-"),-60} {(theirs[kind].Contains(name) ? name : "-")}";
            }
        }
    }

    private static List<string> Reported(string file, string kind)
    {
        var names = new List<string>();
        var inside = false;
        foreach (var line in file.Split('\n'))
        {
            if (Start().Match(line) is { Success: true } start)
            {
                inside = start.Groups["kind"].Value == kind;
                if (inside) names.AddRange(Names(start.Groups["names"].Value));
            }
            else if (inside && Continued().Match(line) is { Success: true } more) names.AddRange(Names(more.Groups["names"].Value));
            else inside = false;
        }
        if (kind == "queries" && file.Contains("\ntype Query {\n", StringComparison.Ordinal)) names.Add("noModels");
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("^#   (?<kind>queries|mutations|subscriptions): +(?<names>[_A-Za-z0-9, ]+)$")]
    private static partial Regex Start();

    [GeneratedRegex("^#                  (?<names>[_A-Za-z0-9, ]+)$")]
    private static partial Regex Continued();
}
