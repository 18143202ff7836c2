using System.Collections.Immutable;
using System.Text;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations.Layouts;

namespace SchemaTasks.Migrations;

/// <summary>Finds and reads the migration files of a directory, in the layout of the tool that they are of.</summary>
internal static class MigrationFiles
{
    /// <param name="directory">Absolute path.</param>
    /// <param name="format">The layout's word (<c>SchemaMigrationsFormat</c>); <see langword="null"/>, empty or <c>auto</c> to recognise it.</param>
    /// <exception cref="DiagnosticException">Everything that is wrong with the directory (ST2001, ST205x, ST206x), names (ST2002) and texts (ST2003).</exception>
    public static MigrationSet Read(string directory, string? format = null)
    {
        var folder = MigrationFolder.Open(directory);
        var layout = MigrationLayouts.Choose(folder, format);
        var reading = new LayoutReading(folder);
        layout.Read(folder, reading);
        return reading.Finish(layout);
    }

    internal static string? ReadText(string path, ImmutableArray<Diagnostic>.Builder faults)
    {
        try
        {
            var text = Utf8Text.Read(path);
            if (!text.Contains('\0', StringComparison.Ordinal)) return text;
            faults.Add(Diagnostic.Create(MigrationDiagnostics.CannotReadFile, TextPosition.Locate(path, text, text.IndexOf('\0', StringComparison.Ordinal)), Path.GetFileName(path), "it holds a zero byte, which PostgreSQL refuses."));
        }
        catch (DecoderFallbackException)
        {
            faults.Add(Diagnostic.Create(MigrationDiagnostics.CannotReadFile, new SourceLocation(path, 1, 1), Path.GetFileName(path), "it is not UTF-8."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(Diagnostic.Create(MigrationDiagnostics.CannotReadFile, new SourceLocation(path, 1, 1), Path.GetFileName(path), exception.Message));
        }
        return null;
    }
}
