namespace SchemaTasks.Operations;

/// <summary>What the service that runs the build says of itself in its environment: GitHub Actions, GitLab or Azure Pipelines.</summary>
/// <param name="SourceRoot">The folder of the checkout, which paths in reports are relative to; <see langword="null"/> outside of a service.</param>
/// <param name="SummaryFile">A file that Markdown is appended to (<c>GITHUB_STEP_SUMMARY</c>).</param>
/// <param name="StepOutputFile">A file that <c>name=value</c> lines are appended to (<c>GITHUB_OUTPUT</c>).</param>
/// <param name="RunUrl">Where the run can be looked at.</param>
internal sealed record CiEnvironment(string? SourceRoot, string? SummaryFile, string? StepOutputFile, string? RunUrl)
{
    /// <param name="variable">Value of an environment variable.</param>
    public static CiEnvironment Of(Func<string, string?> variable)
    {
        return new CiEnvironment(
            Get("GITHUB_WORKSPACE") ?? Get("CI_PROJECT_DIR") ?? Get("BUILD_SOURCESDIRECTORY"),
            Get("GITHUB_STEP_SUMMARY"),
            Get("GITHUB_OUTPUT"),
            Run());

        string? Get(string name) => variable(name) is { Length: > 0 } value ? value : null;

        string? Run() =>
            Get("GITHUB_RUN_ID") is { } run && Get("GITHUB_SERVER_URL") is { } server && Get("GITHUB_REPOSITORY") is { } repository ? $"{server}/{repository}/actions/runs/{run}"
            : Get("CI_JOB_URL") is { } job ? job
            : Get("BUILD_BUILDID") is { } build && Get("SYSTEM_COLLECTIONURI") is { } collection && Get("SYSTEM_TEAMPROJECT") is { } project ? $"{collection.TrimEnd('/')}/{Uri.EscapeDataString(project)}/_build/results?buildId={build}"
            : null;
    }
}
