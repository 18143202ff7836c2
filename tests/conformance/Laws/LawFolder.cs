namespace SchemaTasks.Conformance.Laws;

/// <summary>A folder of anybody's schemas: <c>NAME.sql</c>, and pairs <c>NAME.a.sql</c> and <c>NAME.b.sql</c>; subfolders too.</summary>
internal sealed record LawFolder(IReadOnlyList<string> Schemas, IReadOnlyList<(string From, string To)> Pairs)
{
    /// <summary>In ordinal order. A half without its other half counts as a schema.</summary>
    public static LawFolder Read(string folder)
    {
        var files = Directory.GetFiles(Path.GetFullPath(folder), "*.sql", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var pairs = files.Where(file => file.EndsWith(".a.sql", StringComparison.Ordinal)).Select(file => (From: file, To: file[..^".a.sql".Length] + ".b.sql")).Where(pair => files.Contains(pair.To)).ToList();
        return new LawFolder([.. files.Except(pairs.SelectMany(pair => (string[])[pair.From, pair.To]))], pairs);
    }
}
