using System.Collections.Immutable;
using Microsoft.Build.Framework;
using SchemaTasks.Chain;
using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;
using SchemaTasks.Generation;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Compares the manifest with a server, writes the report, fails on drift.</summary>
[MSBuildMultiThreadableTask]
public sealed class VerifySchema : DatabaseTask
{
    /// <summary>Absolute path of the Markdown report; <c>.json</c> and <c>.sql</c> go beside it.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <summary>Least severity that is an error: <c>none</c>, <c>low</c>, <c>medium</c>, <c>high</c> or <c>critical</c>.</summary>
    public string FailOn { get; set; } = "low";

    /// <summary>Whether drift is only in the report and the messages.</summary>
    public bool ReportOnly { get; set; }

    /// <summary>Whether drift is a warning, since the manifest is about to take it in; a manifest that is not there yet is no fault then.</summary>
    public bool AcceptDrift { get; set; }

    /// <summary><c>always</c>, <c>if-given</c> (only when a variable is set), or empty outside a normal build.</summary>
    public string Gate { get; set; } = "";

    /// <summary>What it means when the server cannot be reached: <c>error</c>, <c>warning</c> or <c>ignore</c>.</summary>
    public string Unreachable { get; set; } = "error";

    /// <summary>The generated outputs, to find which of them drift breaks; the metadata <c>File</c> is each one's path.</summary>
    public ITaskItem[] Outputs { get; set; } = [];

    /// <summary>Whether destructive statements of the fix script are written uncommented.</summary>
    public bool AllowDestructive { get; set; }

    /// <summary>Indexes of tables that stay are made and removed CONCURRENTLY, after the fix script's transaction.</summary>
    public bool ConcurrentIndexes { get; set; }

    /// <summary>Whether to try the fix script on the shadow.</summary>
    public bool ProveFix { get; set; }

    /// <summary>Absolute path of what is remembered of the last verify that was in sync; empty to read the server whole each time.</summary>
    public string? FingerprintFile { get; set; }

    /// <summary>Absolute path of the history; empty for none.</summary>
    public string? HistoryFile { get; set; }

    /// <summary>Absolute path of the SARIF file; empty for none.</summary>
    public string? SarifFile { get; set; }

    /// <summary>Absolute path of the JUnit file; empty for none.</summary>
    public string? JUnitFile { get; set; }

    /// <summary>Absolute path of GitLab's code quality report; empty for none.</summary>
    public string? CodeQualityFile { get; set; }

    /// <summary>Absolute path of a file that the outcome is appended to; empty for <c>GITHUB_OUTPUT</c>.</summary>
    public string? StepOutputFile { get; set; }

    /// <summary>Name of an environment variable with the address for a notice of drift; empty for none.</summary>
    public string? WebhookVariable { get; set; }

    /// <summary><c>in_sync</c>, <c>drift</c> or <c>could_not_check</c>; empty when nothing was checked.</summary>
    [Output]
    public string Outcome { get; private set; } = "";

    /// <summary>Whether this verify is about the manifest as committed.</summary>
    private bool ReportsDrift => Step?.EndsWith(ChainSteps.VerifyAgain, StringComparison.Ordinal) != true;

    /// <inheritdoc/>
    private protected override string Target => "SchemaVerify";

    /// <inheritdoc/>
    private protected override async Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        var database = Request(log);
        if (Gate == "if-given" && !database.IsGiven) return "no server to verify against";
        if (AcceptDrift && !File.Exists(Manifest))
        {
            Details.Outcome = ChainOutcome.Skipped;
            return "there is no manifest yet";
        }

        var service = CiEnvironment.Of(database.Environment);
        var result = await VerifyOperation.RunAsync(
            new VerifyRequest
            {
                ManifestFile = Manifest,
                ConfigurationFile = Configuration,
                Database = database,
                ReportFile = PropertyValue.AbsolutePath("SchemaDriftReportFile", ReportFile)!,
                FailOn = AcceptDrift || ReportOnly ? null : PropertyValue.FailOn(FailOn),
                Unreachable = PropertyValue.Unreachable(Unreachable),
                Outputs = Outputs.ToImmutableDictionary(output => OutputRegistry.Of(output.ItemSpec).Kind, output => output.GetMetadata("File")),
                AllowDestructive = AllowDestructive,
                ConcurrentIndexes = ConcurrentIndexes,
                ProveFix = ProveFix,
                FingerprintFile = PropertyValue.AbsolutePath("FingerprintFile", FingerprintFile),
                HistoryFile = PropertyValue.AbsolutePath("SchemaDriftHistoryFile", HistoryFile),
                SarifFile = PropertyValue.AbsolutePath("SchemaSarifFile", SarifFile),
                JUnitFile = PropertyValue.AbsolutePath("SchemaJUnitFile", JUnitFile),
                CodeQualityFile = PropertyValue.AbsolutePath("SchemaCodeQualityFile", CodeQualityFile),
                StepOutputFile = PropertyValue.AbsolutePath("SchemaStepOutputFile", StepOutputFile) ?? service.StepOutputFile,
                WebhookVariable = string.IsNullOrWhiteSpace(WebhookVariable) ? null : WebhookVariable.Trim(),
                RunUrl = service.RunUrl,
                SummaryFile = service.SummaryFile,
                SourceRoot = service.SourceRoot,
            },
            cancel);
        if (ReportOnly && result.Report.Outcome == DriftOutcome.Drift)
        {
            foreach (var line in result.Report.Lines) log.Line(line);
            foreach (var remark in result.Diagnostics.Except(result.Report.FixUntried).Where(diagnostic => !DriftDiagnostics.IsChange(diagnostic.Descriptor))) log.Line($"{remark.Code}: {remark.Message}");
            log.Diagnostics(result.Report.FixUntried, ReportFile);
        }
        else
        {
            log.Diagnostics(result.Diagnostics, ReportFile);
        }
        log.Diagnostics(result.Unwritten);
        if (result.Report.Replay is { } replay) log.Line($"{replay.Code}: {replay.Message}");
        if (result.Unsent is { } unsent) log.Line(unsent.Message);
        Outcome = DriftWords.Of(result.Report.Outcome);
        if (ReportsDrift) Details.Fact("drift", result.Report.Summary);
        Details.ResultCountsErrors = result.Report.Outcome == DriftOutcome.Drift;
        if (AcceptDrift && result.Report.Outcome == DriftOutcome.Drift)
        {
            // It is about to be taken into the manifest: that is worth a look, and no success.
            Details.Outcome = ChainOutcome.Warning;
            return $"{result.Report.Summary}, taken into the manifest by the next step ({result.Database}){(result.Unwritten.IsEmpty ? $", see {Shown(ReportFile)}" : "")}";
        }
        return $"{result.Report.Summary}{(result.Database.Length > 0 ? $" ({result.Database})" : "")}{(result.Unwritten.IsEmpty ? $", see {Shown(ReportFile)}" : "")}";
    }
}
