using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation;

/// <summary>Puts generated files on disk: only where the bytes differ, each by an atomic move.</summary>
public static class OutputWriter
{
    /// <returns>The paths whose content changed.</returns>
    /// <exception cref="DiagnosticException">A file cannot be written; that file is as it was.</exception>
    public static ImmutableArray<string> Write(IEnumerable<GeneratedFile> files) =>
        [.. files.Where(file => AtomicFile.WriteIfDifferent(file.Path, file.Content.Span)).Select(file => file.Path)];
}
