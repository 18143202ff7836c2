using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Shadow;

/// <summary><c>.env</c> files, which many tools read by themselves: one that names a server would lead the command to it.</summary>
internal static partial class EnvironmentFiles
{
    /// <summary>Where tools look for one, relative to the folder that they run in.</summary>
    private static readonly string[] Folders = [".", "prisma", "db", "database", "config", "supabase"];

    /// <exception cref="DiagnosticException">ST5041: every line that names a server.</exception>
    public static void Check(string directory)
    {
        var faults = Folders.Select(folder => Path.GetFullPath(Path.Combine(directory, folder))).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, ".env*")).Where(file => !IsSample().IsMatch(Path.GetFileName(file))).SelectMany(Faults).ToList();
        if (faults.Count > 0) throw new DiagnosticException([.. faults]);
    }

    private static IEnumerable<Diagnostic> Faults(string file)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            yield break;
        }
        for (var index = 0; index < lines.Length; index++)
        {
            var match = Line().Match(lines[index]);
            if (match.Success && CommandEnvironment.IsConnection(match.Groups["value"].Value.Trim('"', '\'')))
                yield return Diagnostic.Create(ShadowCommandDiagnostics.EnvironmentFile, new SourceLocation(file, index + 1, 1), Path.GetFileName(file), match.Groups["name"].Value);
        }
    }

    [GeneratedRegex(@"\A\s*(?:export\s+)?(?<name>[A-Za-z_][A-Za-z0-9_.]*)\s*=\s*(?<value>.+?)\s*\z")]
    private static partial Regex Line();

    [GeneratedRegex(@"\.(?:example|sample|template|dist|schema)\z", RegexOptions.IgnoreCase)]
    private static partial Regex IsSample();
}
