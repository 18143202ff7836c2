using System.Collections.Immutable;
using System.IO.Enumeration;
using SchemaTasks.Diagnostics;
using SchemaTasks.IO;

namespace SchemaTasks.Operations;

/// <summary>
/// The folders that a project's files may be in: those of its repository, and those that MSBuild itself writes to. A path is where its links
/// lead to.
/// </summary>
internal sealed class ProjectBoundary
{
    private readonly ImmutableArray<string> _roots;

    private ProjectBoundary(string repository, ImmutableArray<string> roots) => (Repository, _roots) = (repository, roots);

    /// <summary>Absolute path of the repository's folder; the project's own where there is no sign of a repository above it.</summary>
    public string Repository { get; }

    /// <param name="projectFile">Absolute path.</param>
    /// <param name="buildDirectories">Absolute paths of the project's <c>bin</c> and <c>obj</c>. Those that MSBuild was given another place for belong to it as well.</param>
    public static ProjectBoundary Of(string projectFile, IEnumerable<string> buildDirectories)
    {
        var project = Path.GetDirectoryName(Path.GetFullPath(projectFile))!;
        var repository = Above(project, IsGit) ?? Above(project, IsSolution) ?? project;
        // One that is below the repository must not lead out of it by a link.
        var elsewhere = buildDirectories.Select(Path.GetFullPath).Where(directory => !RealPath.IsWithin(directory, repository));
        return new ProjectBoundary(repository, [.. elsewhere.Prepend(repository).Select(RealPath.Of).OfType<string>()]);
    }

    /// <param name="places">Names of properties and the absolute paths that they are; of those that were reported the ones below are not.</param>
    /// <exception cref="DiagnosticException">ST0017 for each that is outside.</exception>
    public void Require(IEnumerable<ProjectPlace> places)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var reported = new List<string>();
        foreach (var place in places)
        {
            if (reported.Any(path => RealPath.IsWithin(place.Path, path))) continue;
            if (Outside(place) is not var (path, target)) continue;
            reported.Add(place.Path);
            faults.Add(Diagnostic.Create(HostDiagnostics.OutsideRepository, place.Location, place.Property, path, target is null ? "" : $" (its links lead to '{target}')", Repository));
        }
        if (faults.Count > 0) throw new DiagnosticException(faults.DrainToImmutable());
    }

    /// <returns>What is outside, and where it leads if not where it says; <see langword="null"/> when all is inside.</returns>
    private (string Path, string? Target)? Outside(ProjectPlace place)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(place.Path));
        var real = RealPath.Of(path);
        if (!IsInside(real)) return (path, real is null ? "nowhere" : real == path ? null : real);
        if (!place.IsRead || !Directory.Exists(path)) return null;
        foreach (var link in LinksBelow(path))
        {
            if (RealPath.Of(link) is var target && !IsInside(target)) return (link, target ?? "nowhere");
        }
        return null;
    }

    private bool IsInside(string? real) => real is not null && _roots.Any(root => RealPath.IsWithin(real, root));

    private static FileSystemEnumerable<string> LinksBelow(string directory) =>
        new FileSystemEnumerable<string>(directory, (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };

    private static string? Above(string? directory, Func<string, bool> isRoot)
    {
        while (directory is not null && !isRoot(directory)) directory = Path.GetDirectoryName(directory);
        return directory;
    }

    /// <summary>A file in a worktree and in a submodule, else a folder.</summary>
    private static bool IsGit(string directory) => Path.Exists(Path.Combine(directory, ".git"));

    private static bool IsSolution(string directory) =>
        File.Exists(Path.Combine(directory, "global.json")) || Files(directory, "*.sln") || Files(directory, "*.slnx");

    private static bool Files(string directory, string pattern)
    {
        try
        {
            return Directory.EnumerateFiles(directory, pattern).Any();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
