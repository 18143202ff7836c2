using System.Globalization;
using System.Text;

namespace SchemaTasks.Postgres;

/// <summary>
/// The text of a query: a file <c>Postgres/Catalog/*.sql</c>. A line that ends in <c>-- since 15</c>, <c>-- before 15</c> or
/// <c>-- since 15 before 17</c> is for servers of those major versions only.
/// </summary>
internal static class CatalogQuery
{
    private const string Mark = " -- ";

    /// <param name="name">The file below <c>Postgres/Catalog</c>, without <c>.sql</c>.</param>
    /// <param name="major">The server's major version.</param>
    public static string Load(string name, int major) => LoadFile($"Postgres/Catalog/{name}.sql", major);

    /// <param name="path">A query file below the project, <c>Health/Queries/facts.sql</c>.</param>
    /// <param name="major">The server's major version.</param>
    public static string LoadFile(string path, int major)
    {
        using var stream = typeof(CatalogQuery).Assembly.GetManifestResourceStream(path)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("--", StringComparison.Ordinal)) continue;
            var mark = line.LastIndexOf(Mark, StringComparison.Ordinal);
            var words = mark < 0 ? [] : line[(mark + Mark.Length)..].Split(' ');
            // Another comment stays: it is nothing to the server.
            if (words is not ["since" or "before", ..]) text.Append(line).Append('\n');
            else if (Applies(words, major)) text.Append(line.AsSpan(0, mark)).Append('\n');
        }
        return text.ToString();
    }

    /// <param name="words">Pairs: <c>since</c> or <c>before</c>, and a version.</param>
    /// <param name="major">The server's major version.</param>
    private static bool Applies(string[] words, int major)
    {
        for (var word = 0; word < words.Length; word += 2)
        {
            var version = int.Parse(words[word + 1], NumberStyles.None, CultureInfo.InvariantCulture);
            if (words[word] == "since" ? major < version : major >= version) return false;
        }
        return true;
    }
}
