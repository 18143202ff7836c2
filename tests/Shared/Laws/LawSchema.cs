using System.Globalization;

namespace SchemaTasks.Laws;

/// <summary>One schema of a file, in SQL. Lines at its head say what it needs: <c>-- since 15</c> a major version, <c>-- role name</c> a role.</summary>
internal sealed record LawSchema(string Name, string Sql)
{
    public int Since => Heads("-- since ").Select(text => int.Parse(text, CultureInfo.InvariantCulture)).FirstOrDefault();

    /// <summary>As SQL spells them.</summary>
    public IEnumerable<string> Roles => Heads("-- role ");

    /// <summary>Every file of a folder, in ordinal order.</summary>
    public static IEnumerable<LawSchema> ReadAll(string folder) =>
        Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal).Select(file => new LawSchema(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    private IEnumerable<string> Heads(string start) =>
        Sql.Split('\n').TakeWhile(line => line.StartsWith("-- ", StringComparison.Ordinal)).Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..].Trim());
}
