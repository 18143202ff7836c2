namespace SchemaTasks.Shadow;

/// <summary>How a program ended and what it printed.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    /// <summary>The last lines that it printed, on one line, for a diagnostic.</summary>
    public string Summary => ServerLog.Join(string.IsNullOrWhiteSpace(Error) ? Output : Error);
}
