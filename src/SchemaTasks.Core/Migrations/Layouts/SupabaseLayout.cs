using System.Text.RegularExpressions;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>Supabase: <c>supabase/migrations/20251023120000_name.sql</c>, in the order of the names.</summary>
internal sealed partial class SupabaseLayout : MigrationLayout
{
    public override string Word => "supabase";

    public override string Tool => "Supabase";

    public override string Naming => "20251023120000_name.sql";

    public override string ApplyCommand => "supabase db push";

    public override string MarkAdvice(MigrationFile file) => $"supabase migration repair --status applied {file.Version}";

    internal override bool RunsOutsideOfTransactions => false;

    internal override string? Evidence(MigrationFolder folder) =>
        folder.Sql.Any(name => FileName().IsMatch(name)) && Path.GetDirectoryName(folder.Path) is { } parent
        && (Path.GetFileName(parent) == "supabase" || (System.IO.File.Exists(Path.Combine(parent, "config.toml")) && System.IO.File.ReadAllText(Path.Combine(parent, "config.toml")).Contains("project_id", StringComparison.Ordinal)))
            ? "it is in a folder of Supabase" : null;

    internal override void Read(MigrationFolder folder, LayoutReading reading)
    {
        foreach (var name in folder.Sql)
        {
            var match = FileName().Match(name);
            if (!match.Success || folder.Text(name) is not { } text) continue;
            reading.Take(name);
            reading.Add(Make(folder, name, MigrationKind.Versioned, match.Groups[1].Value, text) with { Transaction = FileTransaction.Always });
        }
        reading.CheckVersions(Tool);
    }

    internal override ForeignHistoryQuery History(MigrationSet files) => new("schema_migrations", ["version", "statements"], "SELECT version, NULL, 'applied', NULL FROM {0}");

    internal override IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration) =>
    [
        .. migration.Parts.Select((part, index) => new NewFile(
            Path.Combine(files.Directory, $"{Numbering.Next(files.Versioned.Select(file => file.Version), migration.Now, index, "yyyyMMddHHmmss")}_{migration.SlugOf(index)}.sql"), part.Up)),
    ];

    [GeneratedRegex(@"\A([0-9]+)_.*\.sql\z", RegexOptions.Singleline)]
    private static partial Regex FileName();
}
