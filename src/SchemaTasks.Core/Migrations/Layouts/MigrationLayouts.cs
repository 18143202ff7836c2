using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>Every layout, and which of them a folder has.</summary>
internal static class MigrationLayouts
{
    /// <summary>Today's: SQL files whose names begin with a number, a date or a time.</summary>
    public static MigrationLayout Plain { get; } = new PlainLayout();

    /// <summary>In the order of the documentation.</summary>
    public static ImmutableArray<MigrationLayout> All { get; } =
    [
        Plain, new FlywayLayout(), new DbmateLayout(), new GolangMigrateLayout(), new TernLayout(), new GooseLayout(), new NodePgMigrateLayout(), new SqitchLayout(), new PrismaLayout(),
        new DrizzleLayout(), new StructureLayout(), new SupabaseLayout(), new HasuraLayout(), new LiquibaseLayout(), new AtlasLayout(),
    ];

    /// <summary>Words of <c>SchemaMigrationsFormat</c>.</summary>
    public static ImmutableArray<string> Words { get; } = ["auto", .. All.Select(layout => layout.Word)];

    /// <param name="folder">What is there.</param>
    /// <param name="format">A word of <see cref="Words"/>; empty for <c>auto</c>.</param>
    /// <exception cref="DiagnosticException">ST2050 two layouts; ST2052 code; ST2053 the layout is in a folder below; ST0005 an unknown word.</exception>
    internal static MigrationLayout Choose(MigrationFolder folder, string? format)
    {
        if (format is { Length: > 0 } word && !string.Equals(word.Trim(), "auto", StringComparison.OrdinalIgnoreCase))
            return All.FirstOrDefault(layout => string.Equals(layout.Word, word.Trim(), StringComparison.OrdinalIgnoreCase))
                ?? throw new DiagnosticException(Diagnostic.Create(HostDiagnostics.WrongProperty, null, "SchemaMigrationsFormat", word, $"one of {string.Join(", ", Words)}"));

        var found = Recognise(folder);
        if (found.Count == 1) return found[0].Layout;
        if (found.Count > 1)
            throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.Mixed, new SourceLocation(folder.Path, 1, 1), folder.Path,
                string.Join("; ", found.Select(one => $"{one.Layout.Tool} ({one.Evidence})")), string.Join(" or ", found.Select(one => one.Layout.Word))));
        if (folder.Sql.Any()) return Plain;
        if (CodeFormats.Find(folder) is { } code) throw new DiagnosticException(code.ToDiagnostic(folder));
        foreach (var name in folder.Folders)
        {
            var below = MigrationFolder.Open(folder.PathOf(name));
            if (Recognise(below) is [var one, ..])
                throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.FolderBelow, new SourceLocation(folder.Path, 1, 1), folder.Path, name, one.Layout.Tool, one.Evidence));
        }
        return Plain;
    }

    private static List<(MigrationLayout Layout, string Evidence)> Recognise(MigrationFolder folder) =>
        [.. All.Select(layout => (Layout: layout, Evidence: layout.Evidence(folder))).Where(one => one.Evidence is not null).Select(one => (one.Layout, one.Evidence!))];
}
