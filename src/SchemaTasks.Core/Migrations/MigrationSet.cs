using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations.Layouts;

namespace SchemaTasks.Migrations;

/// <summary>The migration files of one directory, each list in the order in which it runs.</summary>
internal sealed record MigrationSet
{
    /// <summary>Absolute.</summary>
    public required string Directory { get; init; }

    /// <summary>Whose files they are: the tool's order and rules hold.</summary>
    public MigrationLayout Layout { get; init; } = MigrationLayouts.Plain;

    /// <summary>
    /// What the layout's tool records, where that is not the files themselves: the versions that a dump of the schema contains
    /// (<c>structure.sql</c>). In order.
    /// </summary>
    public ImmutableArray<string> DumpedVersions { get; init; } = [];

    /// <summary>Whether nothing of it would run.</summary>
    public bool IsEmpty => Versioned.IsEmpty && Repeatable.IsEmpty;

    /// <summary>For people: <c>3 migrations of Flyway</c>, with the word of <c>SchemaMigrationsFormat</c> where that is another one.</summary>
    public string Description => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Versioned.Length + Repeatable.Length} migration{(Versioned.Length + Repeatable.Length == 1 ? "" : "s")} of {Layout.Tool}{(string.Equals(Layout.Tool, Layout.Word, StringComparison.OrdinalIgnoreCase) ? "" : $" ({Layout.Word})")}");

    public ImmutableArray<MigrationFile> Versioned { get; init; } = [];

    public ImmutableArray<MigrationFile> Repeatable { get; init; } = [];

    public ImmutableArray<MigrationFile> Rollbacks { get; init; } = [];

    /// <summary>Warnings: two files with the same number.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What brings an empty database up to date: versioned files, then repeatable ones.</summary>
    public IEnumerable<MigrationFile> Forward => Versioned.Concat(Repeatable);

    /// <summary>Where a versioned file is in the order, by its name with or without <c>.sql</c>.</summary>
    /// <exception cref="DiagnosticException">ST2027: there is none.</exception>
    public int IndexOf(string name)
    {
        var names = Versioned.Select(file => file.Name).ToList();
        var index = names.IndexOf(name);
        if (index < 0) index = names.IndexOf(name + ".sql");
        if (index >= 0) return index;
        var ofVersion = Versioned.Where(file => file.Version == name).Select(file => file.Name).ToList();
        throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.NoSuchFile, null, name, Directory, ofVersion is [var one] ? $" Did you mean '{one}'?" : Suggestion.Of(name, names)));
    }

    /// <summary>The file that undoes a versioned one, if there is one.</summary>
    public MigrationFile? RollbackOf(string versionedName) =>
        Rollbacks.Where(file => file.Undoes.Contains(versionedName, StringComparer.Ordinal))
            .OrderBy(file => file.Undoes.ToList().IndexOf(versionedName))
            .FirstOrDefault();
}
