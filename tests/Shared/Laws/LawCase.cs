using System.Globalization;

namespace SchemaTasks.Laws;

/// <summary>One pair of schemas, in SQL.</summary>
/// <param name="Name">For people.</param>
/// <param name="From">All of the one schema.</param>
/// <param name="To">All of the other.</param>
/// <param name="Since">The first major version of PostgreSQL that has what the pair is about.</param>
internal sealed record LawCase(string Name, string From, string To, int Since = 0)
{
    private const string SinceMark = "-- since: ";
    private const string PrintedOtherwiseMark = "-- printed otherwise";

    /// <summary>The schemas are equal, but the server prints them differently.</summary>
    public bool IsPrintedOtherwise { get; init; }

    /// <summary>
    /// Cases begin at <c>-- case: name</c>; in each <c>-- from:</c> and <c>-- to:</c>. What stands before <c>-- from:</c> belongs to both;
    /// a line <c>-- since: 15</c> there names the first major version that can make them, <c>-- printed otherwise</c> says that both are equal.
    /// </summary>
    public static IEnumerable<LawCase> Parse(string file, string text)
    {
        foreach (var part in text.ReplaceLineEndings("\n").Split("-- case: ").Skip(1))
        {
            var line = part.IndexOf('\n', StringComparison.Ordinal);
            var from = part.IndexOf("-- from:\n", StringComparison.Ordinal);
            var to = part.IndexOf("-- to:\n", StringComparison.Ordinal);
            var name = $"{file}: {part[..line].Trim()}";
            if (from < 0 || to < from) throw new FormatException($"{name}: lacks -- from: and -- to:, in this order");
            var both = part[line..from];
            var since = both.Split('\n').FirstOrDefault(head => head.StartsWith(SinceMark, StringComparison.Ordinal));
            yield return new(name, both + part[(from + "-- from:\n".Length)..to], both + part[(to + "-- to:\n".Length)..], since is null ? 0 : int.Parse(since[SinceMark.Length..], CultureInfo.InvariantCulture))
            {
                IsPrintedOtherwise = both.Split('\n').Contains(PrintedOtherwiseMark),
            };
        }
    }

    /// <summary>Of every file of a folder, in ordinal order.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <param name="major">Cases that a server of this major version cannot make are left out.</param>
    public static IEnumerable<LawCase> ReadAll(string folder, int major) =>
        Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal)
            .SelectMany(file => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))
            .Where(pair => pair.Since <= major);
}
