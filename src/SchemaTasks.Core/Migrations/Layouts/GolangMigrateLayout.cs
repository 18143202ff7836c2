using System.Text.RegularExpressions;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>golang-migrate: <c>1_name.up.sql</c> and <c>1_name.down.sql</c>; in the order of the numbers; each text is sent whole.</summary>
internal sealed partial class GolangMigrateLayout : MigrationLayout
{
    public override string Word => "golang-migrate";

    public override string Tool => "golang-migrate";

    public override string Naming => "000001_name.up.sql and 000001_name.down.sql";

    public override string ApplyCommand => "migrate up";

    public override string MarkAdvice(MigrationFile file) => $"migrate force {file.HistoryKey}";

    internal override string Normal(string key) => key.TrimStart('0') is { Length: > 0 } digits ? digits : "0";

    // A folder with other SQL files, too, is the plain layout's, which knows these names as well.
    internal override string? Evidence(MigrationFolder folder) =>
        folder.Sql.All(name => FileName().IsMatch(name)) && folder.Sql.FirstOrDefault(name => name.EndsWith(".up.sql", StringComparison.Ordinal)) is { } file ? $"only .up.sql and .down.sql files, such as {file}" : null;

    internal override void Read(MigrationFolder folder, LayoutReading reading)
    {
        var files = folder.Sql.Select(name => (Name: name, Match: FileName().Match(name))).Where(file => file.Match.Success)
            .OrderBy(file => Normal(file.Match.Groups[1].Value).Length).ThenBy(file => Normal(file.Match.Groups[1].Value), StringComparer.Ordinal).ThenBy(file => file.Name, StringComparer.Ordinal).ToList();
        var ups = files.Where(file => file.Match.Groups[2].Value == "up").ToLookup(file => Normal(file.Match.Groups[1].Value), StringComparer.Ordinal);
        foreach (var (name, match) in files)
        {
            if (folder.Text(name) is not { } text) continue;
            reading.Take(name);
            var version = match.Groups[1].Value;
            var file = match.Groups[2].Value == "up"
                ? Make(folder, name, MigrationKind.Versioned, version, text)
                : Make(folder, name, MigrationKind.Rollback, version, text, [.. ups[Normal(version)].Select(up => up.Name)]);
            reading.Add(file with { Transaction = FileTransaction.SentWhole });
        }
        reading.CheckVersions(Tool);
    }

    internal override ForeignHistoryQuery History(MigrationSet files) =>
        new("schema_migrations", ["version", "dirty"], "SELECT version::pg_catalog.text, NULL, CASE WHEN dirty THEN 'failed' ELSE 'applied' END, NULL FROM {0}") { IsHighWater = true };

    internal override IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration)
    {
        var written = new List<NewFile>();
        for (var part = 0; part < migration.Parts.Length; part++)
        {
            var stem = Path.Combine(files.Directory, $"{Numbering.Next(files.Versioned.Select(file => file.Version), migration.Now, part, "000001")}_{migration.SlugOf(part)}");
            written.Add(new NewFile($"{stem}.up.sql", migration.Parts[part].Up));
            written.Add(new NewFile($"{stem}.down.sql", migration.Parts[part].Down ?? "-- It cannot be undone.\n"));
        }
        return written;
    }

    [GeneratedRegex(@"\A([0-9]+)_.*\.(up|down)\.sql\z", RegexOptions.Singleline)]
    private static partial Regex FileName();
}
