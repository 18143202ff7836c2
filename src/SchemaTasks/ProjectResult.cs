using Microsoft.Build.Framework;

namespace SchemaTasks;

/// <summary>
/// The result of a project as MSBuild's terminal logger shows it: what follows <c>ProjectName -> </c> in a message of high importance. It
/// shows the last such message of a project and no other message of a task, so the results of several tasks are one message.
/// </summary>
internal static class ProjectResult
{
    private const string Separator = " -> ";
    private const string Indent = "    ";

    /// <summary>The message that a logger shows as this task's result.</summary>
    public static string Message(string projectName, string result) => $"{projectName}{Separator}{result}";

    /// <summary>The results of all tasks of this project so far, for the terminal logger.</summary>
    /// <param name="engine">The task's build.</param>
    /// <param name="project">Where the task runs; <see langword="null"/> when the host does not say, and the task's result is the only one then.</param>
    /// <param name="summary">The task's result in one line.</param>
    /// <param name="lines">What is shown below it.</param>
    public static string Add(IBuildEngine4 engine, BuildEventContext? project, string summary, IEnumerable<string> lines)
    {
        var result = string.Join('\n', [summary, .. lines.Select(line => Indent + line)]);
        if (project is null) return result;
        var key = $"SchemaTasks.ProjectResult {project.SubmissionId} {project.NodeId} {project.ProjectContextId}";
        if (engine.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is not List<string> results)
        {
            results = [];
            engine.RegisterTaskObject(key, results, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        }
        results.Add(result);
        return string.Join("\n  ", results);
    }
}
