namespace SchemaTasks.Laws;

/// <summary>One pair of schemas of a file, in SQL: what stands before <c>-- from:</c> belongs to both.</summary>
internal sealed record LawCase(string Name, string From, string To)
{
    /// <summary>Cases begin at <c>-- case: name</c>; in each <c>-- from:</c> and <c>-- to:</c>.</summary>
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
            yield return new(name, both + part[(from + "-- from:\n".Length)..to], both + part[(to + "-- to:\n".Length)..]);
        }
    }

    /// <summary>Of every file of a folder, in ordinal order.</summary>
    public static IEnumerable<LawCase> ReadAll(string folder) =>
        Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal).SelectMany(file => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));
}
