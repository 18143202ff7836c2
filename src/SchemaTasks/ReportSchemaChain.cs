using System.Reflection;
using Microsoft.Build.Framework;
using SchemaTasks.Chain;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Ends <c>SchemaFinalize</c>: ends the chain's shadow server, prints the step table, writes the report.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReportSchemaChain : SchemaTask
{
    /// <summary>Absolute path of what the steps left.</summary>
    [Required]
    public string JournalFile { get; set; } = "";

    /// <summary>Absolute path of the Markdown report; <c>.json</c> goes beside it.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <summary>Absolute path of the manifest.</summary>
    public string? ManifestFile { get; set; }

    /// <summary>Absolute path of the configuration file; empty for none.</summary>
    public string? ConfigurationFile { get; set; }

    /// <summary>The generated outputs; the metadata <c>File</c> is each one's path.</summary>
    public ITaskItem[] Outputs { get; set; } = [];

    /// <summary>The SDK's version.</summary>
    public string SdkVersion { get; set; } = "";

    /// <summary>MSBuild's version.</summary>
    public string HostVersion { get; set; } = "";

    /// <inheritdoc/>
    private protected override async Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        var journal = PropertyValue.AbsolutePath(nameof(JournalFile), JournalFile)!;
        ChainShadow.End(BuildEngine4, journal);
        if (!new ChainJournal(journal).Exists) return "SchemaFinalize did not begin";
        var report = PropertyValue.AbsolutePath("SchemaFinalizeReportFile", ReportFile)!;
        var version = typeof(ReportSchemaChain).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
        var summary = Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY");
        var (result, unwritten) = await ChainReportOperation.RunAsync(
            new ChainReportRequest
            {
                JournalFile = journal,
                ReportFile = report,
                ManifestFile = PropertyValue.AbsolutePath("SchemaManifestFile", ManifestFile)!,
                ConfigurationFile = PropertyValue.AbsolutePath("SchemaConfigFile", ConfigurationFile),
                Outputs = [.. Outputs.Select(output => (output.ItemSpec, output.GetMetadata("File")))],
                Versions = [("SchemaTasks", version), (".NET SDK", SdkVersion), ("MSBuild", HostVersion)],
                SummaryFile = string.IsNullOrEmpty(summary) ? null : summary,
            },
            cancel);
        foreach (var line in result.Table()) log.Line(line);
        foreach (var next in result.NextSteps) log.Line($"next: {next}");
        log.Diagnostics(unwritten);
        return $"{result.Summary}{(unwritten.IsEmpty ? $", see {report}" : "")}";
    }
}
