using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>Hasura: <c>1761220800000_name/up.sql</c> and <c>down.sql</c>, in the order of the numbers; since version 3 of its configuration in a folder for each database.</summary>
internal sealed partial class HasuraLayout : FolderLayout
{
    public override string Word => "hasura";

    public override string Tool => "Hasura";

    public override string Naming => "1761220800000_name/up.sql";

    public override string ApplyCommand => "hasura migrate apply";

    private protected override string UpFile => "up.sql";

    private protected override string? DownFile => "down.sql";

    public override string MarkAdvice(MigrationFile file) => $"hasura migrate apply --skip-execution --version {file.Version}";

    internal override string Normal(string key) => key.TrimStart('0') is { Length: > 0 } digits ? digits : "0";

    internal override bool RunsOutsideOfTransactions => false;

    internal override string? Evidence(MigrationFolder folder) => Numbered(folder, "").FirstOrDefault() is { } found ? $"{found}/{UpFile}"
        : Databases(folder) is [var database, ..] ? $"{database}/{Numbered(folder, $"{database}/").First()}/{UpFile}" : null;

    internal override void Read(MigrationFolder folder, LayoutReading reading)
    {
        var databases = Databases(folder);
        if (databases.Count > 1 || (databases.Count == 1 && Numbered(folder, "").Any()))
        {
            reading.Fault(LayoutDiagnostics.SeveralDatabases, databases[0], 0, folder.Path, string.Join(", ", databases));
            return;
        }
        var below = databases.Count == 1 ? $"{databases[0]}/" : "";
        var names = below.Length == 0 ? folder.Folders : MigrationFolder.Open(folder.PathOf(databases[0])).Folders;
        ReadFolders(folder, reading, below, names.OrderBy(name => Normal(VersionOf(name)).Length).ThenBy(name => Normal(VersionOf(name)), StringComparer.Ordinal), FileTransaction.Always);
    }

    /// <summary>The command line tool keeps its state in the server's metadata, which may be in another database.</summary>
    internal override ForeignHistoryQuery History(MigrationSet files) => new("hdb_version", ["hasura_uuid", "cli_state"],
        $"SELECT m.key, NULL, CASE WHEN m.value::pg_catalog.text = 'true' THEN 'failed' ELSE 'applied' END, NULL FROM {{0}} v, pg_catalog.jsonb_each(v.cli_state::pg_catalog.jsonb -> 'migrations' -> {SqlLiteral.Quote(Database(files))}) m");

    internal override IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration)
    {
        var root = files.Versioned.LastOrDefault() is { } last ? Path.GetDirectoryName(Path.GetDirectoryName(last.Path))! : files.Directory;
        var written = new List<NewFile>();
        for (var part = 0; part < migration.Parts.Length; part++)
        {
            var folder = Path.Combine(root, $"{Numbering.Next(files.Versioned.Select(file => file.Version), migration.Now, part, "0000000000000")}_{migration.SlugOf(part)}");
            written.Add(new NewFile(Path.Combine(folder, UpFile), migration.Parts[part].Up));
            if (migration.Parts[part].Down is { } down) written.Add(new NewFile(Path.Combine(folder, DownFile!), down));
        }
        return written;
    }

    private protected override string VersionOf(string folder) => Number().Match(folder).Value;

    private static string Database(MigrationSet files) => files.Versioned.FirstOrDefault()?.Name.Split('/') is [var database, _, _] ? database : "default";

    private IEnumerable<string> Numbered(MigrationFolder folder, string below) =>
        Directory.Exists(folder.PathOf(below)) ? MigrationFolder.Open(folder.PathOf(below)).Folders.Where(name => IsNumbered(name) && folder.Has($"{below}{name}/{UpFile}")) : [];

    private List<string> Databases(MigrationFolder folder) => [.. folder.Folders.Where(name => !IsNumbered(name) && Numbered(folder, $"{name}/").Any())];

    [GeneratedRegex(@"\A[0-9]+")]
    private static partial Regex Number();
}
