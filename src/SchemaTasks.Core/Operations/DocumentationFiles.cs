using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation.Documentation;

namespace SchemaTasks.Operations;

/// <summary>The files besides the manifest that documentation is printed from: notes, and reports.</summary>
internal static class DocumentationFiles
{
    private const string Extension = ".md";

    /// <summary>The folder's Markdown files, folders below included, in order of name.</summary>
    /// <param name="settings">The configuration's.</param>
    /// <param name="diagnostics">Takes ST3504 for what cannot be read.</param>
    public static ImmutableArray<DocumentNote> Notes(DocsSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (settings.Notes is not { } setting) return [];
        var notes = ImmutableArray.CreateBuilder<DocumentNote>();
        var folder = Path.GetFullPath(setting.Path);
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, $"*{Extension}", new EnumerationOptions { RecurseSubdirectories = true }).Order(StringComparer.Ordinal))
            {
                var name = Path.GetRelativePath(folder, path)[..^Extension.Length].Replace('\\', '/');
                if (Utf8Text.Decode(File.ReadAllBytes(path), out var fault) is { } text) notes.Add(new DocumentNote(path, name, text));
                else diagnostics.Add(Diagnostic.Create(DocumentationDiagnostics.CannotReadNotes, new SourceLocation(path, fault.Line, fault.Column), path, "it is not UTF-8 text"));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Diagnostic.Create(DocumentationDiagnostics.CannotReadNotes, setting.Location, setting.Text, exception.Message));
        }
        return notes.DrainToImmutable();
    }

    /// <summary>The reports that are there; one that has not been written yet is a warning.</summary>
    /// <param name="settings">The configuration's.</param>
    /// <param name="diagnostics">Takes ST3507.</param>
    public static ImmutableArray<DocumentReport> Reports(DocsSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var reports = ImmutableArray.CreateBuilder<DocumentReport>();
        foreach (var setting in settings.Reports)
        {
            try
            {
                if (Utf8Text.Decode(File.ReadAllBytes(Path.GetFullPath(setting.Path)), out _) is { } text) reports.Add(new DocumentReport(setting, text));
                else diagnostics.Add(Diagnostic.Create(DocumentationDiagnostics.NoReport, setting.Location, setting.Text, "it is not UTF-8 text"));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(Diagnostic.Create(DocumentationDiagnostics.NoReport, setting.Location, setting.Text, exception.Message));
            }
        }
        return reports.DrainToImmutable();
    }

    /// <summary>Patterns of the paths that make documentation stale when they change.</summary>
    public static ImmutableArray<string> Watched(DocsSettings settings) =>
    [
        .. settings.Notes is { } notes ? [Path.Combine(Path.GetFullPath(notes.Path), "**", $"*{Extension}")] : Array.Empty<string>(),
        .. settings.Reports.Select(static report => Path.GetFullPath(report.Path)),
    ];
}
