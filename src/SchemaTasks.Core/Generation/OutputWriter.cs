using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation;

/// <summary>Puts generated files on disk: only where the bytes differ, each by an atomic move.</summary>
public static class OutputWriter
{
    /// <summary>Writes what can be written. A folder that refuses a file is not tried again: a full disk is one error, not one for each file.</summary>
    /// <param name="files">What to write.</param>
    /// <param name="diagnostics">Takes what cannot be written; such a file is as it was.</param>
    /// <returns>The paths that are as they should be now, and whether their content changed.</returns>
    public static List<(string Path, bool Changed)> Write(IEnumerable<GeneratedFile> files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var written = new List<(string Path, bool Changed)>();
        var refusing = new HashSet<string>(StringComparer.Ordinal);
        var swept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var folder = Path.GetDirectoryName(file.Path)!;
            if (refusing.Contains(folder)) continue;
            if (swept.Add(folder)) AtomicFile.Sweep(folder, "*");
            try
            {
                written.Add((file.Path, AtomicFile.ReplaceIfDifferent(file.Path, file.Content.Span)));
            }
            catch (DiagnosticException exception)
            {
                refusing.Add(folder);
                diagnostics.AddRange(exception.Diagnostics);
            }
        }
        return written;
    }
}
