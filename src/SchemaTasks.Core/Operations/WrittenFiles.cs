using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.IO;

namespace SchemaTasks.Operations;

/// <summary>
/// The list of files that builds of one project wrote, a path a line. What is on it and no longer written is removed, but only below folders
/// that belong to builds: a committed folder is its owner's.
/// </summary>
/// <param name="file">Absolute path of the list.</param>
/// <param name="owned">Absolute paths of the project's bin and obj.</param>
internal sealed class WrittenFiles(string file, IReadOnlyCollection<string> owned)
{
    private readonly ImmutableArray<string> _owned = [.. owned.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar)];

    /// <summary>Remembers what was written.</summary>
    /// <param name="written">Absolute paths, changed or not.</param>
    /// <param name="whole">Whether that is everything: with an error of one output, its files of earlier builds are still there.</param>
    /// <exception cref="DiagnosticException">ST0003: a file cannot be removed, or the list not be written.</exception>
    public void Keep(IReadOnlyCollection<string> written, bool whole)
    {
        var before = Read();
        if (whole)
        {
            foreach (var path in before.Except(written, StringComparer.Ordinal)) Remove(path);
        }
        var lines = whole ? written : [.. before.Union(written, StringComparer.Ordinal)];
        AtomicFile.WriteIfDifferent(file, string.Concat(lines.Select(path => path + "\n")));
    }

    /// <summary>Removes all files of the list, the list and what builds keep beside it.</summary>
    /// <param name="others">Absolute paths of more files; those elsewhere than in the project's bin and obj stay.</param>
    /// <param name="state">What the names of the kept files begin with.</param>
    /// <exception cref="DiagnosticException">ST0003: a file cannot be removed.</exception>
    public void Clean(IEnumerable<string> others, string state)
    {
        foreach (var path in Read().Concat(others))
        {
            Remove(path);
            if (IsOwned(path)) AtomicFile.Sweep(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        }
        var folder = Path.GetDirectoryName(state)!;
        if (!Directory.Exists(folder)) return;
        // What other projects of this folder remember there costs them one more generation.
        string[] patterns = [Path.GetFileName(state) + ".*", "*.output", "outputs.lock"];
        foreach (var path in patterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern)).ToList()) Remove(path);
        EmptyFolders.RemoveIfEmpty(folder);
    }

    private IReadOnlyList<string> Read()
    {
        try
        {
            return File.Exists(file) ? [.. File.ReadLines(file).Where(line => line.Length > 0)] : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(Diagnostic.Create(HostDiagnostics.CannotRead, null, file, exception.Message), exception);
        }
    }

    private bool IsOwned(string path) => _owned.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    private void Remove(string path)
    {
        if (!IsOwned(path) || !File.Exists(path)) return;
        try
        {
            File.Delete(path);
            EmptyFolders.Remove(Path.GetDirectoryName(path)!, IsOwned);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw AtomicFile.CannotWrite(path, exception);
        }
    }
}
