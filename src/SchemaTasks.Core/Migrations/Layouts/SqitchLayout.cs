using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>
/// sqitch: the changes of <c>sqitch.plan</c> in its order, each <c>deploy/name.sql</c> as psql would run it. Of a change that was reworked the
/// earlier form is <c>deploy/name@tag.sql</c>.
/// </summary>
internal sealed partial class SqitchLayout : MigrationLayout
{
    private const string PlanFile = "sqitch.plan";

    public override string Word => "sqitch";

    public override string Tool => "sqitch";

    public override string Naming => "deploy/name.sql, listed in sqitch.plan";

    public override string ApplyCommand => "sqitch deploy";

    public override string MarkAdvice(MigrationFile file) => $"sqitch deploy --to {file.Version} --log-only";

    internal override string? Evidence(MigrationFolder folder) => folder.Files.Contains(PlanFile) ? PlanFile : null;

    internal override void Read(MigrationFolder folder, LayoutReading reading)
    {
        if (folder.Text(PlanFile) is not { } plan)
        {
            reading.Fault(LayoutDiagnostics.WrongPart, PlanFile, 0, PlanFile, "it is missing");
            return;
        }
        foreach (var name in folder.Below("verify").Concat(folder.Below("revert"))) reading.Take(name);
        var lines = Changes(plan);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < lines.Count; index++)
        {
            var (change, offset) = lines[index];
            counts[change] = counts.GetValueOrDefault(change) + 1;
            // An earlier form is kept under the first tag after it.
            var script = lines.Skip(index + 1).Any(later => later.Change == change) ? $"{change}@{lines.Skip(index + 1).Select(later => later.Change).FirstOrDefault(later => later.StartsWith('@'))?[1..]}" : change;
            if (change.StartsWith('@')) continue;
            var deploy = $"deploy/{script}.sql";
            if (!folder.Has(deploy))
            {
                reading.Fault(LayoutDiagnostics.MissingFile, PlanFile, offset, PlanFile, change, deploy);
                continue;
            }
            if (folder.Text(deploy) is not { } text) continue;
            reading.Take(deploy);
            var key = string.Create(CultureInfo.InvariantCulture, $"{change}#{counts[change]}");
            reading.Add(Make(folder, deploy, MigrationKind.Versioned, change, text) with
            {
                HistoryKey = key,
                Transaction = FileTransaction.AsWritten,
                ToolChecksum = Convert.ToHexStringLower(Sha1(folder.PathOf(deploy))),
            });
            var revert = $"revert/{script}.sql";
            if (folder.Has(revert) && folder.Text(revert) is { } undo) reading.Add(Make(folder, revert, MigrationKind.Rollback, change, undo, deploy) with { Transaction = FileTransaction.AsWritten });
        }
    }

    internal override ForeignHistoryQuery History(MigrationSet files) => new("changes", ["change_id", "script_hash", "change", "project", "committed_at", "planned_at", "planner_email"],
        $"SELECT change || '#' || row_number() OVER (PARTITION BY change ORDER BY committed_at), script_hash, 'applied', (extract(epoch FROM committed_at) * 1000)::pg_catalog.int8 FROM {{0}} WHERE project = {SqlLiteral.Quote(Project(files).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))}");

    internal override IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration)
    {
        var path = Path.Combine(files.Directory, PlanFile);
        var plan = System.IO.File.ReadAllText(path).TrimEnd();
        var written = new List<NewFile>();
        for (var part = 0; part < migration.Parts.Length; part++)
        {
            var name = migration.SlugOf(part);
            plan += string.Create(CultureInfo.InvariantCulture, $"\n{name} {migration.Now.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'} {migration.Planner} # taken from the database");
            written.Add(Script("deploy", $"Deploy {Project(files)}:{name} to pg", migration.Parts[part].Up));
            written.Add(Script("revert", $"Revert {Project(files)}:{name} from pg", migration.Parts[part].Down ?? "-- It cannot be undone.\n"));

            NewFile Script(string folder, string title, string text) =>
                new(Path.Combine(files.Directory, folder, $"{name}.sql"), migration.Parts[part].InTransaction ? $"-- {title}\n\nBEGIN;\n\n{text}\nCOMMIT;\n" : $"-- {title}\n\n{text}");
        }
        return [.. written, new NewFile(path, plan + "\n")];
    }

    private static string Project(MigrationSet files) =>
        System.IO.File.Exists(Path.Combine(files.Directory, PlanFile)) && ProjectLine().Match(System.IO.File.ReadAllText(Path.Combine(files.Directory, PlanFile))) is { Success: true } match ? match.Groups[1].Value.Trim() : "";

    /// <summary>Changes, and tags with their <c>@</c>, in order, each with the offset of its line.</summary>
    private static List<(string Change, int Offset)> Changes(string plan) =>
        [.. ChangeLine().Matches(plan).Select(match => (match.Groups[1].Value, match.Index))];

    private static byte[] Sha1(string path)
    {
#pragma warning disable CA5350 // What sqitch writes down; nothing is protected by it.
        return SHA1.HashData(System.IO.File.ReadAllBytes(path));
#pragma warning restore CA5350
    }

    [GeneratedRegex(@"^%project[ \t]*=(.*)$", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();

    [GeneratedRegex(@"^[ \t]*\+?[ \t]*([^\s%#\[\-+][^\s#\[]*)", RegexOptions.Multiline)]
    private static partial Regex ChangeLine();
}
