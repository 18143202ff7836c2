using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SchemaTasks.Postgres;

/// <summary>
/// The text of a query: a file <c>Postgres/Catalog/*.sql</c>. A line that ends in <c>-- since 15</c>, <c>-- before 15</c> or
/// <c>-- since 15 before 17</c> is for servers of those major versions only.
/// </summary>
internal static partial class CatalogQuery
{
    /// <param name="name">The file below <c>Postgres/Catalog</c>, without <c>.sql</c>.</param>
    /// <param name="major">The server's major version.</param>
    public static string Load(string name, int major)
    {
        using var stream = typeof(CatalogQuery).Assembly.GetManifestResourceStream($"Postgres/Catalog/{name}.sql")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("--", StringComparison.Ordinal)) continue;
            var mark = Mark().Match(line);
            if (!mark.Success) text.Append(line).Append('\n');
            else if (Applies(mark, major)) text.Append(line.AsSpan(0, mark.Index)).Append('\n');
        }
        return text.ToString();
    }

    private static bool Applies(Match mark, int major) =>
        (!mark.Groups["since"].Success || major >= Number(mark.Groups["since"])) && (!mark.Groups["before"].Success || major < Number(mark.Groups["before"]));

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@" -- (since (?<since>\d+))? ?(before (?<before>\d+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
