using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>A tool that keeps both directions in one file, each after a marker in a comment, and numbers its files.</summary>
internal abstract class SectionLayout : MigrationLayout
{
    /// <summary>Begins what applies the file; matches at the begin of a line.</summary>
    private protected abstract Regex Up { get; }

    /// <summary>Begins what undoes it.</summary>
    private protected abstract Regex Down { get; }

    /// <summary>The marker, for people.</summary>
    private protected abstract string Marker { get; }

    /// <summary>Group 1 is the version.</summary>
    private protected abstract Regex FileName { get; }

    /// <summary>Whether a file without the marker is one that applies.</summary>
    private protected virtual bool NeedsMarker => true;

    internal override string? Evidence(MigrationFolder folder)
    {
        var files = folder.Sql.Where(name => folder.Text(name) is { } text && Up.IsMatch(text)).ToList();
        return files.Count == 0 ? null : $"'{Marker}' in {files[0]}";
    }

    internal override void Read(MigrationFolder folder, LayoutReading reading)
    {
        var files = new List<(MigrationFile Up, MigrationFile? Down)>();
        foreach (var name in folder.Sql)
        {
            var match = FileName.Match(name);
            // One that the name keeps out is reported as passed over.
            if (!match.Success || folder.Text(name) is not { } text) continue;
            reading.Take(name);
            var up = Up.Match(text);
            if (!up.Success && NeedsMarker)
            {
                reading.Fault(LayoutDiagnostics.NoUpSection, name, 0, name, Marker, Tool);
                continue;
            }
            var down = Down.Match(text);
            if (down.Success && down.Index < up.Index)
            {
                reading.Fault(LayoutDiagnostics.WrongPart, name, down.Index, name, $"it undoes before it applies: {Tool} wants '{Marker}' first");
                continue;
            }
            if (Refused(text) is { } refused)
            {
                reading.Fault(LayoutDiagnostics.CannotReplay, name, refused.Index, name, refused.What, Tool, ApplyCommand);
                continue;
            }
            var version = match.Groups[1].Value;
            var start = up.Success ? up.Index : 0;
            var file = Make(folder, name, MigrationKind.Versioned, version, Sections.Cut(text, start, down.Success ? down.Index : text.Length)) with { Transaction = Transaction(text, start) };
            files.Add((file, down.Success ? Make(folder, name, MigrationKind.Rollback, version, Sections.Cut(text, down.Index, text.Length), name) with { Transaction = Transaction(text, down.Index) } : null));
        }
        foreach (var (up, down) in Ordered(files))
        {
            reading.Add(up);
            if (down is not null) reading.Add(down);
        }
        reading.CheckVersions(Tool);
    }

    internal override IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration) =>
    [
        .. migration.Parts.Select((part, index) => new NewFile(
            Path.Combine(files.Directory, $"{Numbering.Next(files.Versioned.Select(file => file.Version), migration.Now, index, FirstVersion)}_{migration.SlugOf(index)}.sql"), Text(part))),
    ];

    /// <summary>The form of the first file's version.</summary>
    private protected virtual string FirstVersion => "yyyyMMddHHmmss";

    /// <summary>A whole new file.</summary>
    private protected abstract string Text(NewMigrationPart part);

    private protected abstract FileTransaction Transaction(string text, int section);

    /// <summary>What of the text only the tool itself can make sense of.</summary>
    private protected virtual (int Index, string What)? Refused(string text) => null;

    private protected virtual IEnumerable<(MigrationFile Up, MigrationFile? Down)> Ordered(List<(MigrationFile Up, MigrationFile? Down)> files) =>
        files.OrderBy(pair => pair.Up.HistoryKey.Length).ThenBy(pair => pair.Up.HistoryKey, StringComparer.Ordinal);

    /// <summary>The line that begins at an offset.</summary>
    private protected static string Line(string text, int start) => text[start..(text.IndexOf('\n', start) is > 0 and var end ? end : text.Length)];
}
