namespace SchemaTasks;

/// <summary>PostgreSQL's own client, where this machine has it.</summary>
internal static class PsqlProgram
{
    /// <summary>Its path: the first on PATH, else the newest in Debian's usual folder.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => System.IO.Path.Combine(version, "bin")) : [])
        .Select(folder => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? "psql.exe" : "psql"))
        .FirstOrDefault(File.Exists);
}
