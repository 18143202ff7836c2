namespace SchemaTasks.IO;

/// <summary>
/// Programs by their names. .NET and Windows look into the current directory before <c>PATH</c>, where a repository, or another account, may
/// have put one of that name.
/// </summary>
internal static class ProgramPath
{
    /// <summary>The absolute folders of <c>PATH</c>, in their order.</summary>
    /// <param name="variable">The value of <c>PATH</c>.</param>
    public static IEnumerable<string> Folders(string? variable) =>
        (variable ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified);

    /// <summary>The first program of that name in them.</summary>
    /// <param name="name">Without the ending that Windows gives programs; an absolute path is itself.</param>
    /// <param name="variable">The value of <c>PATH</c>.</param>
    public static string? Find(string name, string? variable)
    {
        if (Path.IsPathFullyQualified(name)) return name;
        if (OperatingSystem.IsWindows() && !Path.HasExtension(name)) name += ".exe";
        return Folders(variable).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    /// <summary>The same by this process's own <c>PATH</c>.</summary>
    public static string? Find(string name) => Find(name, Environment.GetEnvironmentVariable("PATH"));
}
