using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>A tool that gives each migration a folder of its own, whose name is its identity.</summary>
internal abstract class FolderLayout : MigrationLayout
{
    /// <summary>What applies it: <c>migration.sql</c>.</summary>
    private protected abstract string UpFile { get; }

    /// <summary>What undoes it; <see langword="null"/> for a tool that does not.</summary>
    private protected virtual string? DownFile => null;

    /// <summary>How a folder's name is known to the history.</summary>
    private protected abstract string VersionOf(string folder);

    private protected static bool IsNumbered(string folder) => folder.Length > 0 && char.IsAsciiDigit(folder[0]);

    private protected void ReadFolders(MigrationFolder folder, LayoutReading reading, string below, IEnumerable<string> names, FileTransaction rule)
    {
        foreach (var name in names)
        {
            var up = $"{below}{name}/{UpFile}";
            if (!folder.Has(up))
            {
                reading.Fault(LayoutDiagnostics.NoMigrationFile, $"{below}{name}", 0, name, UpFile, Tool);
                continue;
            }
            if (folder.Text(up) is not { } text) continue;
            reading.Take(up);
            var file = Make(folder, up, MigrationKind.Versioned, VersionOf(name), text) with { Transaction = rule };
            reading.Add(Complete(folder, name, file));
            if (DownFile is null || !folder.Has($"{below}{name}/{DownFile}") || folder.Text($"{below}{name}/{DownFile}") is not { } down) continue;
            reading.Take($"{below}{name}/{DownFile}");
            reading.Add(Make(folder, $"{below}{name}/{DownFile}", MigrationKind.Rollback, VersionOf(name), down, up) with { Transaction = rule });
        }
        reading.CheckVersions(Tool);
    }

    private protected virtual MigrationFile Complete(MigrationFolder folder, string name, MigrationFile file) => file;
}
