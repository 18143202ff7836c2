using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Seeds;

namespace SchemaTasks.Operations;

/// <summary>Where seeds are.</summary>
/// <param name="Directory">Absolute path; <see langword="null"/> for none.</param>
/// <param name="Environment">The name of a folder in it; empty for none.</param>
/// <param name="ManifestFile">Absolute path: its tables are suggested for files that name none; <see langword="null"/> for none.</param>
internal sealed record SeedSource(string? Directory, string Environment, string? ManifestFile = null)
{
    public static SeedSource None { get; } = new(null, "");

    public bool Exists => System.IO.Directory.Exists(Directory);

    /// <exception cref="DiagnosticException">ST2113: there is no such folder; or what is wrong with the files.</exception>
    public ImmutableArray<SeedFile> Read() => Exists
        ? SeedFiles.Read(Directory!, Environment, SchemasOf)
        : throw new DiagnosticException(Diagnostic.Create(SeedDiagnostics.NoDirectory, null, Directory is null ? "" : $" at '{Directory}'"));

    /// <summary>The schemas of the manifest that have a table of this name.</summary>
    private IEnumerable<string> SchemasOf(string table)
    {
        try
        {
            return File.Exists(ManifestFile) ? Manifest.ManifestFile.Read(ManifestFile).Schema.Schemas.Where(schema => schema.Tables.Any(one => one.Name == table)).Select(schema => schema.Name) : [];
        }
        catch (DiagnosticException)
        {
            // Whoever needs the manifest reports it.
            return [];
        }
    }
}
