using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>Rails and Ecto: <c>structure.sql</c>, the dump that the tool writes of the schema, with the versions that it contains. The migrations themselves are code.</summary>
internal sealed partial class StructureLayout : MigrationLayout
{
    private const string Dump = "structure.sql";

    public override string Word => "structure";

    public override string Tool => "Rails or Ecto";

    public override string Naming => Dump;

    public override string ApplyCommand => "bin/rails db:migrate, or mix ecto.migrate";

    public override string MarkAdvice(MigrationFile file) => "INSERT INTO schema_migrations (version) VALUES ('the version')";

    internal override string? Evidence(MigrationFolder folder) => folder.Files.Contains(Dump) ? Dump : null;

    internal override void Read(MigrationFolder folder, LayoutReading reading)
    {
        reading.TakeAll();
        if (!folder.Has(Dump))
        {
            reading.Fault(LayoutDiagnostics.WrongPart, Dump, 0, Dump, "it is missing");
            return;
        }
        foreach (var name in folder.Sql.Where(name => name != Dump && !name.EndsWith("_structure.sql", StringComparison.Ordinal))) reading.Fault(LayoutDiagnostics.PassedOver, name, 0, name, Tool, Naming, "", Word);
        if (folder.Text(Dump) is not { } text) return;
        reading.Add(Make(folder, Dump, MigrationKind.Versioned, "", Sections.Blank(text, Restriction())) with { Transaction = FileTransaction.Always, HistoryKey = Dump });
        reading.DumpedVersions = [.. Inserted().Matches(text).SelectMany(insert => Version().Matches(insert.Groups["rows"].Value).Select(match => match.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal)];

        // A migration that the dump does not contain would be missing in the manifest, too.
        var dumped = reading.DumpedVersions.ToHashSet(StringComparer.Ordinal);
        var files = folder.In("migrate").Concat(folder.In("migrations")).Select(name => Numbered().Match(name)).Where(match => match.Success);
        foreach (var match in files.Where(match => !dumped.Contains(match.Groups[1].Value)).Take(5))
            reading.Fault(LayoutDiagnostics.DumpIsBehind, Dump, 0, match.Value, ApplyCommand);
    }

    internal override ForeignHistoryQuery History(MigrationSet files) => new("schema_migrations", ["version"], "SELECT version::pg_catalog.text, NULL, 'applied', NULL FROM {0}");

    internal override IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration) =>
        throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.NoNextFile, null, Tool, "structure.sql is what it writes itself; write a migration of its own kind (for Rails: execute(<<~SQL) with the fix script's statements)"));

    /// <summary>pg_dump puts these commands of psql around its text since August 2025.</summary>
    [GeneratedRegex(@"^\\(?:un)?restrict\b.*$", RegexOptions.Multiline)]
    private static partial Regex Restriction();

    [GeneratedRegex("""INSERT INTO (?:(?:"?\w+"?)\.)?"?schema_migrations"? \(.*?\) VALUES(?<rows>[^;]*);""", RegexOptions.Singleline)]
    private static partial Regex Inserted();

    [GeneratedRegex(@"\(\s*'?([0-9]+)")]
    private static partial Regex Version();

    [GeneratedRegex(@"([0-9]{14})_[^/]*\.(?:rb|exs)\z")]
    private static partial Regex Numbered();
}
