using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Seeds;

namespace SchemaTasks.Operations;

/// <summary>Where seeds are.</summary>
/// <param name="Directory">Absolute path; <see langword="null"/> for none.</param>
/// <param name="Environment">The name of a folder in it; empty for none.</param>
internal sealed record SeedSource(string? Directory, string Environment)
{
    public static SeedSource None { get; } = new(null, "");

    public bool Exists => System.IO.Directory.Exists(Directory);

    /// <exception cref="DiagnosticException">ST2113: there is no such folder; or what is wrong with the files.</exception>
    public ImmutableArray<SeedFile> Read() => Exists
        ? SeedFiles.Read(Directory!, Environment)
        : throw new DiagnosticException(Diagnostic.Create(SeedDiagnostics.NoDirectory, null, Directory is null ? "" : $" at '{Directory}'"));
}
