using Microsoft.Build.Logging.StructuredLogger;
using LoggedBuild = Microsoft.Build.Logging.StructuredLogger.Build;
using LoggedTask = Microsoft.Build.Logging.StructuredLogger.Task;

namespace SchemaTasks.Builds;

/// <summary>One build of a shape, as its binary log has it.</summary>
/// <param name="ExitCode">Of the command.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Generations">How often files were generated.</param>
/// <param name="Gates">How often a server was asked.</param>
internal sealed record ShapeRun(int ExitCode, string Output, int Generations, int Gates)
{
    /// <summary>Builds it. A port that nobody listens on is the server: whoever asks it finds out at once, which the gate ignores by its settings.</summary>
    /// <param name="shape">What to build.</param>
    /// <param name="root">A folder that <see cref="ShapeRepository"/> wrote.</param>
    public static ShapeRun Of(BuildShape shape, string root)
    {
        if (!shape.UpToDate) Forget(root);
        var log = Path.Combine(root, "build.binlog");
        File.Delete(log);
        var environment = new Dictionary<string, string> { ["SchemaUnreachable"] = "ignore", ["SchemaTimeout"] = "1" };
        if (shape.HasServer) environment["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none";
        var (exitCode, output) = DotNetCommand.Run(root, [.. shape.Command.Split(' '), "-nologo", $"-bl:{log}"], environment);
        if (!File.Exists(log)) return new ShapeRun(exitCode, output, 0, 0);

        var build = BinaryLog.ReadBuild(log);
        return new ShapeRun(exitCode, output, Tasks(build, "GenerateSchemaFiles").Count(), Tasks(build, "VerifySchema").Count(IsAsking));
    }

    private static IEnumerable<LoggedTask> Tasks(LoggedBuild build, string name) => build.FindChildrenRecursive<LoggedTask>(task => task.Name == name);

    private static bool IsAsking(LoggedTask task) => task.FindChildrenRecursive<Message>(message => message.Text.Contains("no server to verify against", StringComparison.Ordinal)).Count == 0;

    private static void Forget(string root)
    {
        foreach (var folder in Directory.EnumerateDirectories(root, "SchemaTasks", SearchOption.AllDirectories).Where(folder => Path.GetFileName(Path.GetDirectoryName(folder)) == "obj").ToList())
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
