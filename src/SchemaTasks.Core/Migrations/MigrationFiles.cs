using System.Collections.Immutable;
using System.Text;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>Finds and reads the migration files of a directory: its <c>*.sql</c> files, not those of directories below.</summary>
public static class MigrationFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="directory">Absolute path.</param>
    /// <exception cref="DiagnosticException">Everything that is wrong with the directory (ST2001), names (ST2002) and texts (ST2003).</exception>
    public static MigrationSet Read(string directory)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = new List<(MigrationFile File, MigrationVersion? Version)>();
        foreach (var path in List(directory))
        {
            if (Describe(path) is not var (file, version)) faults.Add(Diagnostic.Create(MigrationDiagnostics.NameNotUnderstood, new SourceLocation(path, 1, 1), Path.GetFileName(path)));
            else if (ReadText(path, faults) is { } text) files.Add((file with { Text = text }, version));
        }
        if (faults.Count > 0) throw new DiagnosticException(faults.DrainToImmutable());

        var ordered = files.OrderBy(file => file.Version).ThenBy(file => file.File.Name, StringComparer.Ordinal).ToList();
        return new MigrationSet
        {
            Directory = directory,
            Versioned = Of(MigrationKind.Versioned),
            Repeatable = Of(MigrationKind.Repeatable),
            Rollbacks = Of(MigrationKind.Rollback),
            Diagnostics = SameNumber(ordered),
        };

        ImmutableArray<MigrationFile> Of(MigrationKind kind) => [.. ordered.Select(file => file.File).Where(file => file.Kind == kind)];
    }

    private static List<string> List(string directory)
    {
        try
        {
            return [.. Directory.EnumerateFiles(directory).Where(path => path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(Diagnostic.Create(MigrationDiagnostics.CannotReadDirectory, null, directory, exception.Message), exception);
        }
    }

    private static (MigrationFile File, MigrationVersion? Version)? Describe(string path)
    {
        var name = Path.GetFileName(path);
        var stem = name[..^".sql".Length];
        if (MigrationName.Undone(stem) is { } undone) return (File(MigrationKind.Rollback, null, undone), null);
        if (stem.StartsWith("R__", StringComparison.OrdinalIgnoreCase)) return stem.Length > 3 ? (File(MigrationKind.Repeatable, null, []), null) : null;
        return MigrationVersion.Parse(stem, out _) is { } version ? (File(MigrationKind.Versioned, version, []), version) : null;

        MigrationFile File(MigrationKind kind, MigrationVersion? version, IReadOnlyList<string> undoes) =>
            new() { Name = name, Path = path, Kind = kind, Version = version?.Text ?? "", Text = "", Undoes = undoes };
    }

    internal static string? ReadText(string path, ImmutableArray<Diagnostic>.Builder faults)
    {
        try
        {
            var text = Utf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
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

    private static ImmutableArray<Diagnostic> SameNumber(IEnumerable<(MigrationFile File, MigrationVersion? Version)> files) =>
    [
        .. files.Where(file => file.Version?.Number is not null)
            .GroupBy(file => file.Version!.Number)
            .SelectMany(group => group.Skip(1).Select(file => Diagnostic.Create(
                MigrationDiagnostics.DuplicateNumber, new SourceLocation(file.File.Path, 1, 1), file.File.Name, group.First().File.Name, file.File.Version))),
    ];
}
