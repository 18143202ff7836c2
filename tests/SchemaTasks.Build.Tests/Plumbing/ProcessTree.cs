using System.Globalization;

namespace SchemaTasks.Build.Tests;

/// <summary>A process and all that it started, as Linux lists them.</summary>
internal static class ProcessTree
{
    /// <summary>Process ids and command lines of the process and its descendants.</summary>
    public static IReadOnlyDictionary<int, string> Of(int root)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(directory => int.TryParse(Path.GetFileName(directory), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0).Select(id => (Id: id, Parent: Parent(id))).ToLookup(process => process.Parent, process => process.Id);
        var tree = new Dictionary<int, string>();
        var waiting = new Queue<int>([root]);
        while (waiting.TryDequeue(out var id))
        {
            tree[id] = CommandLine(id);
            foreach (var child in all[id]) waiting.Enqueue(child);
        }
        return tree;
    }

    /// <summary>Those that still run, under the command line that they had.</summary>
    public static IEnumerable<string> Left(IReadOnlyDictionary<int, string> tree) => tree.Where(process => process.Value.Length > 0 && CommandLine(process.Key) == process.Value).Select(process => process.Value);

    private static int Parent(int id)
    {
        // pid (name) state parent …; a name may hold anything, even a parenthesis.
        var stat = Read(id, "stat");
        return stat.Length == 0 ? 0 : int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private static string CommandLine(int id) => Read(id, "cmdline").Replace('\0', ' ').Trim();

    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
