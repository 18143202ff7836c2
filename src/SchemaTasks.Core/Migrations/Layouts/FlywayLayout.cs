using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>
/// Flyway: <c>V1.2__name.sql</c> in the order of the versions, <c>R__name.sql</c> after them in the order of their descriptions, <c>U1.2__name.sql</c>
/// to undo, <c>B1__name.sql</c> in place of those before it; in folders below, too.
/// </summary>
internal sealed partial class FlywayLayout : MigrationLayout
{
    public override string Word => "flyway";

    public override string Tool => "Flyway";

    public override string Naming => "V1__name.sql, R__name.sql, U1__name.sql or B1__name.sql";

    public override string ApplyCommand => "flyway migrate";

    public override string MarkAdvice(MigrationFile file) => "flyway migrate -skipExecutingMigrations=true (of the paid editions)";

    /// <summary>1, 1.0 and 01 are one version; underscores are dots.</summary>
    internal override string Normal(string key)
    {
        if (!Version().IsMatch(key)) return key;
        var parts = key.Split('.', '_').Select(part => part.TrimStart('0') is { Length: > 0 } digits ? digits : "0").ToList();
        while (parts.Count > 1 && parts[^1] == "0") parts.RemoveAt(parts.Count - 1);
        return string.Join('.', parts);
    }

    internal override string? Evidence(MigrationFolder folder) =>
        folder.Files.Concat(folder.Folders.SelectMany(folder.In)).FirstOrDefault(name => FileName().Match(name[(name.LastIndexOf('/') + 1)..]) is { Success: true } match && match.Groups["kind"].Value is "V" or "B" && match.Groups["version"].Length > 0);

    internal override void Read(MigrationFolder folder, LayoutReading reading)
    {
        var files = new List<MigrationFile>();
        foreach (var name in folder.Sql.Concat(folder.Folders.SelectMany(folder.Below).Where(MigrationFolder.IsSql)))
        {
            var match = FileName().Match(name[(name.LastIndexOf('/') + 1)..]);
            if (!match.Success || (match.Groups["kind"].Value != "R" && match.Groups["version"].Length == 0) || folder.Text(name) is not { } text) continue;
            reading.Take(name);
            if (Placeholder().Match(text) is { Success: true } placeholder)
                reading.Fault(LayoutDiagnostics.CannotReplay, name, placeholder.Index, name, $"'{placeholder.Value}' is a placeholder, which Flyway fills from its configuration", Tool, ApplyCommand);
            files.Add(Of(folder, name, match, text));
        }
        var versioned = files.Where(file => file.Kind == MigrationKind.Versioned).OrderBy(file => file, Comparer<MigrationFile>.Create((one, two) => Compare(one.HistoryKey, two.HistoryKey))).ThenBy(file => file.Name, StringComparer.Ordinal).ToList();
        // On an empty database the latest baseline replaces all up to its version.
        if (versioned.LastOrDefault(IsBaseline) is { } baseline) versioned.RemoveAll(file => file != baseline && (IsBaseline(file) || Compare(file.HistoryKey, baseline.HistoryKey) <= 0));
        foreach (var file in versioned) reading.Add(file);
        foreach (var file in files.Where(file => file.Kind == MigrationKind.Repeatable).OrderBy(file => file.Version, StringComparer.Ordinal)) reading.Add(file);
        foreach (var file in files.Where(file => file.Kind == MigrationKind.Rollback))
            reading.Add(file with { Undoes = [.. versioned.Where(other => other.HistoryKey == file.HistoryKey).Select(other => other.Name)] });
        reading.CheckVersions(Tool);
    }

    internal override ForeignHistoryQuery History(MigrationSet files) => new("flyway_schema_history", ["installed_rank", "version", "description", "type", "script", "checksum", "success"],
        """
        SELECT DISTINCT ON (coalesce(version, script)) coalesce(version, regexp_replace(script, '^.*/', '')), checksum::pg_catalog.text,
            CASE WHEN NOT success THEN 'failed' WHEN type LIKE 'UNDO%' OR type = 'DELETE' THEN 'undone' WHEN type = 'BASELINE' THEN 'baseline' ELSE 'applied' END,
            (extract(epoch FROM installed_on) * 1000)::pg_catalog.int8
        FROM {0} WHERE type <> 'SCHEMA' ORDER BY coalesce(version, script), installed_rank DESC
        """);

    internal override IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration)
    {
        var last = files.Versioned.LastOrDefault();
        var folder = last is null ? files.Directory : Path.GetDirectoryName(last.Path)!;
        var written = new List<NewFile>();
        for (var part = 0; part < migration.Parts.Length; part++)
        {
            var version = NextVersion(last?.Version, migration.Now, part);
            written.Add(new NewFile(Path.Combine(folder, $"V{version}__{migration.SlugOf(part)}.sql"), migration.Parts[part].Up));
            // Only the paid editions undo: a repository without such files has no use for one.
            if (migration.Parts[part].Down is { } down && files.Rollbacks.Length > 0) written.Add(new NewFile(Path.Combine(folder, $"U{version}__{migration.SlugOf(part)}.sql"), down));
        }
        return written;
    }

    /// <summary>The last one with its last number counted up, or the time if that is what it is.</summary>
    private static string NextVersion(string? last, DateTimeOffset now, int part)
    {
        if (last is null) return (1 + part).ToString(CultureInfo.InvariantCulture);
        if (last.Length >= 12 && last.All(char.IsAsciiDigit)) return Numbering.Next([last], now, part, "1");
        var cut = last.LastIndexOfAny(['.', '_']) + 1;
        return last[..cut] + Numbering.Next([last[cut..]], now, part, "1");
    }

    private MigrationFile Of(MigrationFolder folder, string name, Match match, string text)
    {
        var kind = match.Groups["kind"].Value switch { "R" => MigrationKind.Repeatable, "U" => MigrationKind.Rollback, _ => MigrationKind.Versioned };
        var version = match.Groups["version"].Value.Replace('_', '.');
        var settings = folder.Has($"{name}.conf") ? folder.Text($"{name}.conf") ?? "" : "";
        return Make(folder, name, kind, kind == MigrationKind.Repeatable ? match.Groups["description"].Value : version, text) with
        {
            HistoryKey = kind == MigrationKind.Repeatable ? name[(name.LastIndexOf('/') + 1)..] : Normal(version),
            Transaction = settings.Contains("executeInTransaction=false", StringComparison.OrdinalIgnoreCase) ? FileTransaction.Never : FileTransaction.UnlessRefused,
            ToolChecksum = LineChecksum.Of(text).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static bool IsBaseline(MigrationFile file) => file.Name[(file.Name.LastIndexOf('/') + 1)] == 'B';

    private static int Compare(string one, string two)
    {
        var (left, right) = (one.Split('.'), two.Split('.'));
        for (var index = 0; index < Math.Max(left.Length, right.Length); index++)
        {
            var (a, b) = (left.ElementAtOrDefault(index) ?? "0", right.ElementAtOrDefault(index) ?? "0");
            if ((a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b)) is not 0 and var order) return order;
        }
        return 0;
    }

    [GeneratedRegex(@"\A(?<kind>[VUBR])(?<version>[0-9]+(?:[._][0-9]+)*)?__(?<description>.+)\.sql\z", RegexOptions.Singleline)]
    private static partial Regex FileName();

    [GeneratedRegex(@"\A[0-9]+(?:[._][0-9]+)*\z")]
    private static partial Regex Version();

    [GeneratedRegex(@"\$\{[^}\r\n]+\}")]
    private static partial Regex Placeholder();
}
