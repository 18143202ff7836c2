using System.Text.Json;

namespace SchemaTasks.Build.Tests;

/// <summary>How a build ended and what it printed.</summary>
internal sealed record BuildResult(int ExitCode, string Output)
{
    public IReadOnlyList<Finding> Findings { get; } = Finding.In(Output);

    public IReadOnlyList<Finding> Errors => [.. Findings.Where(finding => finding.Severity == "error")];

    public IReadOnlyList<Finding> Warnings => [.. Findings.Where(finding => finding.Severity == "warning")];

    /// <summary>What <c>-getProperty</c>, <c>-getItem</c> and <c>-getTargetResult</c> printed.</summary>
    public JsonElement Json
    {
        get
        {
            var start = Output.IndexOf('{', StringComparison.Ordinal);
            Assert.True(start >= 0, Output);
            return JsonDocument.Parse(Output[start..(Output.LastIndexOf('}') + 1)]).RootElement;
        }
    }

    /// <summary>The paths of the items that <c>-getItem:name</c> printed.</summary>
    public IReadOnlyList<string> Items(string name) => [.. Json.GetProperty("Items").GetProperty(name).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];

    public BuildResult Succeeds()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}");
        return this;
    }

    /// <summary>Asserts that the build fails with this one coded error and says no more than it should: no stack trace, no unexpected failure.</summary>
    public Finding FailsWith(string code)
    {
        Assert.True(ExitCode != 0, $"exit code 0\n{Output}");
        var error = Assert.Single(Errors);
        Assert.True(error.Code == code, Output);
        Assert.DoesNotContain("   at ", Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Output, StringComparison.Ordinal);
        return error;
    }
}
