using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>A changelog in XML or YAML that only names other files: their order. One with change sets of its own is code.</summary>
/// <param name="Name">The file.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record LiquibaseChangelog(string Name, string Text)
{
    /// <summary>Whether it takes in whatever is in a folder.</summary>
    public bool IncludesAll => All().IsMatch(Text);

    /// <summary>The one in the folder; <see langword="null"/> when there is none of that kind.</summary>
    public static LiquibaseChangelog? Find(MigrationFolder folder) =>
        folder.Files.Where(name => FileName().IsMatch(name)).Select(name => new LiquibaseChangelog(name, folder.Peek(name)))
            .FirstOrDefault(one => one.Text.Contains("databaseChangeLog", StringComparison.Ordinal) && !OwnChanges().IsMatch(one.Text) && (One().IsMatch(one.Text) || one.IncludesAll));

    /// <summary>Names of the files in their order, each with the place that names it, relative to the folder.</summary>
    public IEnumerable<(string Name, int Offset)> Files(MigrationFolder folder)
    {
        var places = One().Matches(Text).Select(match => (IsFolder: false, Path: Value(match), match.Index)).Concat(All().Matches(Text).Select(match => (IsFolder: true, Path: Value(match), match.Index)));
        foreach (var (isFolder, path, offset) in places.OrderBy(place => place.Index))
        {
            if (!isFolder) yield return (Relative(folder, path, folder.Has), offset);
            else foreach (var name in In(folder, Relative(folder, path.TrimEnd('/'), name => Directory.Exists(folder.PathOf(name))))) yield return (name, offset);
        }
    }

    private static IEnumerable<string> In(MigrationFolder folder, string name) => name is "" or "." || !Directory.Exists(folder.PathOf(name)) ? folder.Sql : folder.Below(name).Where(MigrationFolder.IsSql);

    /// <summary>Paths are from the root of a search path that is not known here: the longest end of one that exists.</summary>
    private static string Relative(MigrationFolder folder, string path, Func<string, bool> exists)
    {
        path = path.Replace('\\', '/').TrimStart('.', '/');
        for (var rest = path; ;)
        {
            if (exists(rest)) return rest;
            var cut = rest.IndexOf('/', StringComparison.Ordinal);
            if (cut < 0) return Path.GetFileName(folder.Path) == rest ? "" : path;
            rest = rest[(cut + 1)..];
        }
    }

    private static string Value(Match match) => match.Groups["path"].Value.Trim().Trim('"', '\'');

    [GeneratedRegex(@"\.(?:xml|ya?ml)\z", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();

    [GeneratedRegex(@"<changeSet\b|^\s*-?\s*changeSet\s*:", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex OwnChanges();

    [GeneratedRegex("""<include\b[^>]*?\bfile\s*=\s*"(?<path>[^"]*)"|\binclude\s*:\s*(?:\r?\n\s*(?!file)\w+\s*:[^\r\n]*)*\r?\n\s*file\s*:(?<path>[^\r\n]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex One();

    [GeneratedRegex("""<includeAll\b[^>]*?\bpath\s*=\s*"(?<path>[^"]*)"|\bincludeAll\s*:\s*(?:\r?\n\s*(?!path)\w+\s*:[^\r\n]*)*\r?\n\s*path\s*:(?<path>[^\r\n]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex All();
}
