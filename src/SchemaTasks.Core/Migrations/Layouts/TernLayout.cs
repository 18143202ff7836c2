using System.Globalization;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>tern: what applies above <c>---- create above / drop below ----</c>, what undoes below; numbered 1, 2, 3 without a gap.</summary>
internal sealed partial class TernLayout : MigrationLayout
{
    private const string Separator = "---- create above / drop below ----";

    public override string Word => "tern";

    public override string Tool => "tern";

    public override string Naming => $"001_name.sql with '{Separator}'";

    public override string ApplyCommand => "tern migrate";

    public override string MarkAdvice(MigrationFile file) => $"UPDATE schema_version SET version = {file.HistoryKey}";

    internal override string Normal(string key) => key.TrimStart('0') is { Length: > 0 } digits ? digits : "0";

    internal override string? Evidence(MigrationFolder folder) =>
        folder.Has("tern.conf") ? "tern.conf" : folder.Sql.FirstOrDefault(name => folder.Text(name)?.Contains(Separator, StringComparison.Ordinal) == true) is { } file ? $"'{Separator}' in {file}" : null;

    internal override void Read(MigrationFolder folder, LayoutReading reading)
    {
        var files = folder.Sql.Select(name => (Name: name, Match: FileName().Match(name))).Where(file => file.Match.Success)
            .OrderBy(file => Normal(file.Match.Groups[1].Value).Length).ThenBy(file => Normal(file.Match.Groups[1].Value), StringComparer.Ordinal).ThenBy(file => file.Name, StringComparer.Ordinal).ToList();
        foreach (var (name, match) in files)
        {
            if (folder.Text(name) is not { } text) continue;
            reading.Take(name);
            var version = match.Groups[1].Value;
            var expected = (reading.Count + 1).ToString(CultureInfo.InvariantCulture);
            if (Template().Match(text) is { Success: true } template)
                reading.Fault(LayoutDiagnostics.CannotReplay, name, template.Index, name, "'{{' begins a template, which tern fills from its data", Tool, ApplyCommand);
            var cut = text.IndexOf(Separator, StringComparison.Ordinal);
            var rule = text.Contains("---- tern: disable-tx ----", StringComparison.Ordinal) ? FileTransaction.Never : FileTransaction.Always;
            // A number that is there twice is reported as such.
            if (Normal(version) != expected && Normal(version) != reading.Count.ToString(CultureInfo.InvariantCulture))
                reading.Fault(LayoutDiagnostics.WrongPart, name, 0, name, $"there is no number {expected} before it, and tern wants one after the other");
            reading.Add(Make(folder, name, MigrationKind.Versioned, version, cut < 0 ? text : text[..cut]) with { Transaction = rule });
            if (cut >= 0) reading.Add(Make(folder, name, MigrationKind.Rollback, version, Sections.Cut(text, cut, text.Length), name) with { Transaction = rule });
        }
        reading.CheckVersions(Tool);
    }

    internal override ForeignHistoryQuery History(MigrationSet files) => new("schema_version", ["version"], "SELECT version::pg_catalog.text, NULL, 'applied', NULL FROM {0}") { IsHighWater = true };

    internal override IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration) =>
    [
        .. migration.Parts.Select((part, index) => new NewFile(
            Path.Combine(files.Directory, $"{Numbering.Next(files.Versioned.Select(file => file.Version), migration.Now, index, "001")}_{migration.SlugOf(index)}.sql"),
            $"{(part.InTransaction ? "" : "---- tern: disable-tx ----\n")}{part.Up}{(part.Down is { } down ? $"\n{Separator}\n\n{down}" : "")}")),
    ];

    [GeneratedRegex(@"\A([0-9]+)_.+\.sql\z", RegexOptions.Singleline)]
    private static partial Regex FileName();

    [GeneratedRegex(@"\{\{")]
    private static partial Regex Template();
}
