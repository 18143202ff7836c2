using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.IO;

namespace SchemaTasks.Generation;

/// <summary>Puts generated files on disk: only where the bytes differ, each by an atomic move.</summary>
internal static class OutputWriter
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

    /// <summary>
    /// Removes what outputs wrote in earlier builds and did not write now, also from committed folders. An output with a file that could not be
    /// written keeps all.
    /// </summary>
    /// <param name="earlier">Of outputs that were generated without an error.</param>
    /// <param name="files">What was to be written.</param>
    /// <param name="written">Absolute paths of what was written: they stay, whatever they hold.</param>
    /// <param name="diagnostics">Takes what cannot be removed.</param>
    /// <returns>The removed files' paths.</returns>
    public static ImmutableArray<string> RemoveLeftOver(
        IEnumerable<EarlierFiles> earlier, IReadOnlyCollection<GeneratedFile> files, IEnumerable<string> written, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var kept = written.ToHashSet(StringComparer.Ordinal);
        var incomplete = files.Where(file => !kept.Contains(file.Path)).Select(file => file.Output).ToHashSet();
        var removed = ImmutableArray.CreateBuilder<string>();
        foreach (var set in earlier.Where(set => !incomplete.Contains(set.Output)))
        {
            foreach (var path in LeftOver(set, kept, diagnostics))
            {
                try
                {
                    File.Delete(path);
                    removed.Add(path);
                    EmptyFolders.Remove(Path.GetDirectoryName(path)!, folder => folder.Length > set.Folder.Length);
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    diagnostics.AddRange(AtomicFile.CannotWrite(path, exception).Diagnostics);
                }
            }
        }
        return removed.DrainToImmutable();
    }

    /// <summary>The output's own files that are not among those to keep; links are not followed.</summary>
    /// <param name="set">What to look for.</param>
    /// <param name="kept">Absolute paths.</param>
    /// <param name="diagnostics">Takes what cannot be read; such a file is not the output's.</param>
    internal static List<string> LeftOver(EarlierFiles set, IReadOnlySet<string> kept, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var found = new List<string>();
        try
        {
            if (!Directory.Exists(set.Folder)) return found;
            var options = new EnumerationOptions { RecurseSubdirectories = set.InSubfolders, AttributesToSkip = FileAttributes.ReparsePoint, MatchCasing = MatchCasing.CaseSensitive, MatchType = MatchType.Simple };
            var there = Directory.EnumerateFiles(set.Folder, set.Pattern, options).ToHashSet(StringComparer.Ordinal);
            // Where the file system ignores case, a file that was written can be listed under the name that it had before.
            var other = kept.Where(path => !there.Contains(path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            found.AddRange(there.Where(path => !kept.Contains(path) && !other.Contains(path) && set.IsOwn(path)).Order(StringComparer.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Diagnostic.Create(HostDiagnostics.CannotRead, null, set.Folder, exception.Message));
        }
        return found;
    }
}
