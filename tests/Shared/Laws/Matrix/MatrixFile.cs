using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaTasks.Laws.Matrix;

/// <summary>
/// Kinds of object as a file tells them. Each begins at <c>-- kind: Schemas.Enums (shape)</c>; lines <c>-- Facet: one | two</c> or
/// <c>-- slot (Facet, Other.Facet): one | two</c> name the choices, <c>[15]</c> before one the version that it needs, <c>[bare]</c> that it
/// cannot be beside the dependents; <c>-- host name: SQL</c> what the object is made in; then come the sections <c>-- common:</c>,
/// <c>-- base:</c> and <c>-- dependents:</c>.
/// </summary>
internal static partial class MatrixFile
{
    public static IReadOnlyList<MatrixKind> ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal).SelectMany(file => Parse(File.ReadAllText(file)))];

    public static IEnumerable<MatrixKind> Parse(string text) => text.ReplaceLineEndings("\n").Split("-- kind: ").Skip(1).Select(Kind);

    private static MatrixKind Kind(string text)
    {
        var sections = Section().Split(text);
        var head = sections[0].Split('\n');
        var bodies = sections.Skip(1).Chunk(2).ToDictionary(section => section[0], section => section[1].Trim(), StringComparer.Ordinal);
        var lines = head.Skip(1).Where(line => line.Length > 0).ToList();
        var hosts = lines.Select(line => Host().Match(line)).Where(match => match.Success).Select(match => (match.Groups["name"].Value, match.Groups["sql"].Value)).ToList();
        return new MatrixKind
        {
            Name = head[0].Trim(),
            Path = head[0].Trim().Split(' ')[0],
            Since = lines.Select(line => Since().Match(line)).Where(match => match.Success).Select(match => Number(match.Groups["major"].Value)).FirstOrDefault(),
            Hosts = hosts.Count == 0 ? [("", "")] : hosts,
            Slots = [.. lines.Where(line => !Host().IsMatch(line) && !Since().IsMatch(line)).Select(line => SlotOf(line, head[0]))],
            Common = bodies.GetValueOrDefault("common", ""),
            Base = bodies.GetValueOrDefault("base", ""),
            Dependents = bodies.GetValueOrDefault("dependents", ""),
        };
    }

    private static MatrixSlot SlotOf(string line, string kind)
    {
        var match = Slot().Match(line);
        if (!match.Success) throw new FormatException($"{kind}: not a choice: {line}");
        var name = match.Groups["name"].Value;
        var facets = match.Groups["facets"] is { Success: true, Value: var list }
            ? list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : char.IsUpper(name[0]) ? [name] : [];
        return new MatrixSlot(name, facets, [.. $"{match.Groups["values"].Value} ".Split(" | ").Select(value => ValueOf(value.Trim()))]);
    }

    private static MatrixValue ValueOf(string text)
    {
        var (since, bare) = (0, false);
        while (Mark().Match(text) is { Success: true } mark)
        {
            if (mark.Groups["word"].Value == "bare") bare = true;
            else since = Number(mark.Groups["word"].Value);
            text = text[mark.Length..];
        }
        return new MatrixValue(text, since, bare);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^-- (common|base|dependents):\n", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^-- host (?<name>[^:]+): (?<sql>.*)$")]
    private static partial Regex Host();

    [GeneratedRegex(@"^-- since: (?<major>\d+)$")]
    private static partial Regex Since();

    [GeneratedRegex(@"^-- (?<name>[\w.]+)( \((?<facets>[^)]*)\))?:(?<values>.*)$")]
    private static partial Regex Slot();

    [GeneratedRegex(@"^\[(?<word>bare|\d+)\] ?")]
    private static partial Regex Mark();
}
