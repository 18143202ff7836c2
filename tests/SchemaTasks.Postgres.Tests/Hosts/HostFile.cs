namespace SchemaTasks.Postgres.Tests.Hosts;

/// <summary>The SQL files beside the tests of hosts.</summary>
internal static class HostFile
{
    /// <param name="name"><c>supabase.sql</c></param>
    public static string Read(string name) => File.ReadAllText(PathOf(name));

    public static string PathOf(string name, [System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);
}
