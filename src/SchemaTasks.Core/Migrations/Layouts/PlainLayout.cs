using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>Plain SQL files, applied by SchemaTasks itself.</summary>
internal sealed partial class PlainLayout : MigrationLayout
{
    public override string Word => "plain";

    public override string Tool => "plain SQL files";

    public override string Naming => "001_name.sql, 2025-10-23_name.sql, 20251023120000_name.sql or R__name.sql";

    public override string ApplyCommand => "dotnet build -t:SchemaMigrate";

    public override bool IsPlain => true;

    public override string MarkAdvice(MigrationFile file) => $"dotnet build -t:SchemaMigrate -p:SchemaMigrationMarkApplied={file.Name}";

    internal override string? Evidence(MigrationFolder folder) => null;

    internal override void Read(MigrationFolder folder, LayoutReading reading)
    {
        var files = new List<(MigrationFile File, MigrationVersion? Version)>();
        foreach (var name in folder.Sql)
        {
            reading.Take(name);
            if (Describe(folder, name) is not var (file, version)) reading.Fault(MigrationDiagnostics.NameNotUnderstood, name, 0, name);
            else if (folder.Text(name) is { } text) files.Add((file with { Text = text }, version));
        }
        var ordered = files.OrderBy(file => file.Version).ThenBy(file => file.File.Name, StringComparer.Ordinal).ToList();
        foreach (var (file, _) in ordered) reading.Add(file);
        foreach (var warning in SameNumber(ordered)) reading.Warn(warning);
    }

    internal override IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration)
    {
        var suffix = files.Versioned.LastOrDefault()?.Name.EndsWith(".up.sql", StringComparison.OrdinalIgnoreCase) == true ? ".up.sql" : ".sql";
        var written = new List<NewFile>();
        for (var part = 0; part < migration.Parts.Length; part++)
        {
            var stem = $"{Numbering.Next(files.Versioned.Select(file => file.Version), migration.Now, part, "001")}_{migration.SlugOf(part)}";
            written.Add(Of($"{stem}{suffix}", migration.Parts[part].Up, migration.Parts[part].InTransaction));
            if (migration.Parts[part].Down is { } down) written.Add(Of(RollbackName(files, stem), down, true));
        }
        return written;

        NewFile Of(string name, string text, bool inTransaction) => new(Path.Combine(files.Directory, name), (inTransaction ? "" : "-- schematasks: no-transaction\n") + text);
    }

    /// <summary>As the other rollbacks are called.</summary>
    private static string RollbackName(MigrationSet files, string stem) => files.Rollbacks.LastOrDefault()?.Name switch
    {
        { } name when name.EndsWith(".down.sql", StringComparison.OrdinalIgnoreCase) => $"{stem}.down.sql",
        { } name when name.EndsWith("_rollback.sql", StringComparison.OrdinalIgnoreCase) => $"{stem}_rollback.sql",
        _ => $"rollback_{stem}.sql",
    };

    private (MigrationFile File, MigrationVersion? Version)? Describe(MigrationFolder folder, string name)
    {
        var stem = Extension().Replace(name, "");
        if (MigrationName.Undone(stem) is { } undone) return (Of(MigrationKind.Rollback, null, [.. undone]), null);
        if (stem.StartsWith("R__", StringComparison.OrdinalIgnoreCase)) return stem.Length > 3 ? (Of(MigrationKind.Repeatable, null, []), null) : null;
        return MigrationVersion.Parse(stem, out _) is { } version ? (Of(MigrationKind.Versioned, version, []), version) : null;

        MigrationFile Of(MigrationKind kind, MigrationVersion? version, string[] undoes) => Make(folder, name, kind, version?.Text ?? "", "", undoes);
    }

    private static IEnumerable<Diagnostic> SameNumber(IEnumerable<(MigrationFile File, MigrationVersion? Version)> files) =>
        files.Where(file => file.Version?.Number is not null)
            .GroupBy(file => file.Version!.Number)
            .SelectMany(group => group.Skip(1).Select(file => Diagnostic.Create(
                MigrationDiagnostics.DuplicateNumber, new SourceLocation(file.File.Path, 1, 1), file.File.Name, group.First().File.Name, file.File.Version)));

    [GeneratedRegex(@"\.sql\z", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();
}
