using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>
/// Liquibase's formatted SQL: files that begin with <c>--liquibase formatted sql</c>, each <c>--changeset author:id</c> by itself. Their order is
/// that of a changelog of <c>include</c> and <c>includeAll</c> in the folder, else that of the names.
/// </summary>
internal sealed partial class LiquibaseLayout : MigrationLayout
{
    public override string Word => "liquibase";

    public override string Tool => "Liquibase";

    public override string Naming => "name.sql that begins with '--liquibase formatted sql'";

    public override string ApplyCommand => "liquibase update";

    public override string MarkAdvice(MigrationFile file) => "liquibase changelog-sync";

    internal override string? Evidence(MigrationFolder folder) =>
        folder.Sql.FirstOrDefault(name => folder.Text(name) is { } text && Header().IsMatch(text)) is { } file ? $"'--liquibase formatted sql' in {file}"
        : LiquibaseChangelog.Find(folder)?.Name;

    internal override void Read(MigrationFolder folder, LayoutReading reading)
    {
        var files = folder.Sql.ToList();
        if (LiquibaseChangelog.Find(folder) is { } changelog)
        {
            reading.Take(changelog.Name);
            files = [];
            foreach (var (name, offset) in changelog.Files(folder))
            {
                if (folder.Has(name)) files.Add(name);
                else reading.Fault(LayoutDiagnostics.MissingFile, changelog.Name, offset, changelog.Name, name, name);
            }
        }
        foreach (var name in files.Where(MigrationFolder.IsSql))
        {
            if (folder.Text(name) is not { } text) continue;
            if (!Header().IsMatch(text)) continue;
            reading.Take(name);
            ReadFile(folder, reading, name, text);
        }
        reading.CheckVersions(Tool);
    }

    /// <summary>The name of a file is known to Liquibase as it was given to it, from whichever folder: the last part decides.</summary>
    internal override string Normal(string key) => key.Split("::") is [var file, var id, var author] ? $"{file[(file.LastIndexOfAny(['/', '\\']) + 1)..]}::{id}::{author}" : key;

    internal override ForeignHistoryQuery History(MigrationSet files) => new("databasechangelog", ["id", "author", "filename", "dateexecuted", "orderexecuted", "exectype", "md5sum"],
        "SELECT filename || '::' || id || '::' || author, NULL, CASE WHEN exectype = 'FAILED' THEN 'failed' ELSE 'applied' END, (extract(epoch FROM dateexecuted) * 1000)::pg_catalog.int8 FROM {0}");

    internal override IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration)
    {
        var folder = MigrationFolder.Open(files.Directory);
        var changesets = string.Concat(migration.Parts.Select((part, index) => $"--changeset schematasks:{migration.SlugOf(index)}{Attributes(part)}\n{part.Up}{Rollback(part.Down)}\n"));
        // A changelog that lists its files one by one would not see a new one, and where they have no numbers a new one might not come last.
        if (files.Versioned.LastOrDefault() is { } last && (LiquibaseChangelog.Find(folder) is { IncludesAll: false } || !Leading().IsMatch(Path.GetFileName(last.Path))))
            return [new NewFile(last.Path, System.IO.File.ReadAllText(last.Path).TrimEnd() + "\n\n" + changesets.TrimEnd('\n') + "\n")];
        var lastFile = files.Versioned.LastOrDefault();
        var directory = lastFile is null ? files.Directory : Path.GetDirectoryName(lastFile.Path)!;
        var version = Numbering.Next(files.Versioned.Select(file => Leading().Match(Path.GetFileName(file.Path)).Value), migration.Now, 0, "001");
        return [new NewFile(Path.Combine(directory, $"{version}_{migration.Slug}.sql"), $"--liquibase formatted sql\n\n{changesets.TrimEnd('\n')}\n")];

        // Liquibase cuts statements at semicolons, also within a body.
        string Attributes(NewMigrationPart part) => (part.InTransaction ? "" : " runInTransaction:false") + (part.Up.Contains('$', StringComparison.Ordinal) ? " splitStatements:false" : "");
    }

    private static string Rollback(string? down) => down is null ? "" : string.Concat(down.TrimEnd('\n').Split('\n').Where(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal)).Select(line => $"--rollback {line}\n"));

    private void ReadFile(MigrationFolder folder, LayoutReading reading, string name, string text)
    {
        var matches = ChangeSet().Matches(text);
        foreach (var pattern in (Regex[])[Parameter(), Precondition()])
            if (pattern.Match(text) is { Success: true } refused)
                reading.Fault(LayoutDiagnostics.CannotReplay, name, refused.Index, name, $"'{refused.Value.Trim()}' is decided by Liquibase when it runs", Tool, ApplyCommand);
        if (matches.Count == 0 && text.Split('\n').Skip(1).Any(line => line.Trim().Length > 0 && !line.StartsWith("--", StringComparison.Ordinal)))
            reading.Fault(LayoutDiagnostics.NoUpSection, name, 0, name, "--changeset author:id", Tool);
        for (var index = 0; index < matches.Count; index++)
        {
            var match = matches[index];
            var (author, id, attributes) = (match.Groups["author"].Value.Trim('"'), match.Groups["id"].Value.Trim('"'), match.Groups["attributes"].Value);
            if (IsForOthers(attributes)) continue;
            var end = index + 1 < matches.Count ? matches[index + 1].Index : text.Length;
            var key = $"{name}::{id}::{author}";
            reading.Add(Make(folder, name, MigrationKind.Versioned, key, Sections.Cut(text, match.Index, end)) with
            {
                Name = key,
                Version = id,
                HistoryKey = Normal(key),
                Transaction = attributes.Contains("runInTransaction:false", StringComparison.OrdinalIgnoreCase) ? FileTransaction.Never : FileTransaction.Always,
            });
        }
    }

    /// <summary>Whether a changeset is for other databases only, or not to be run.</summary>
    private static bool IsForOthers(string attributes)
    {
        if (attributes.Contains("ignore:true", StringComparison.OrdinalIgnoreCase)) return true;
        if (Dbms().Match(attributes) is not { Success: true } match) return false;
        var names = match.Groups[1].Value.Trim('"').Split(',', StringSplitOptions.TrimEntries);
        return names.Contains("!postgresql") || (!names.Contains("postgresql") && names.Any(name => !name.StartsWith('!')));
    }

    [GeneratedRegex(@"\A\s*--\s*liquibase\s+formatted\s+sql", RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex("""^[ \t]*--[ \t]*changeset[ \t]+(?<author>"[^"]*"|[^\s:]+):(?<id>"[^"]*"|\S+)(?<attributes>[^\r\n]*)""", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex ChangeSet();

    [GeneratedRegex(@"\$\{[^}\r\n]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^[ \t]*--[ \t]*precondition-[^\r\n]*", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Precondition();

    [GeneratedRegex("""\bdbms:("[^"]*"|\S+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Dbms();

    [GeneratedRegex(@"\A[0-9]+")]
    private static partial Regex Leading();
}
