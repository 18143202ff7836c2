using System.Collections.Immutable;
using System.Security.Cryptography;
using SchemaTasks.Chain;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;

namespace SchemaTasks.Operations;

/// <summary>What the steps of a chain left → its report.</summary>
internal static class ChainReportOperation
{
    /// <returns>The report, and an error for each folder where a file of it cannot be written.</returns>
    public static async Task<(ChainReport Report, ImmutableArray<Diagnostic> Unwritten)> RunAsync(ChainReportRequest request, CancellationToken cancel)
    {
        var (start, ran) = new ChainJournal(request.JournalFile).Read();
        var report = new ChainReport
        {
            Time = start.Time,
            Steps = Complete(start, ran),
            Git = await GitFacts.ReadAsync(Path.GetDirectoryName(request.ManifestFile) is { } folder && Directory.Exists(folder) ? folder : Path.GetDirectoryName(request.JournalFile)!, request.Environment, cancel).ConfigureAwait(false),
            Versions = request.Versions,
            CountsBefore = start.Counts,
            CountsAfter = Counts(request.ManifestFile, request.ConfigurationFile),
            Outputs = [.. request.Outputs.Select(output => Output(output.Name, output.Path))],
        };
        report = report with { NextSteps = [.. NextSteps(report, request)] };
        var unwritten = ReportText.Write((request.ReportFile, report.ToMarkdown()), (Path.ChangeExtension(request.ReportFile, ".json"), report.ToJson()));
        if (request.SummaryFile is { } summary) unwritten = [.. unwritten, .. ReportText.Append(summary, report.ToMarkdown())];
        return (report, unwritten);
    }

    /// <summary>Objects of the manifest as it is on disk; empty when there is none or it cannot be read.</summary>
    public static ImmutableDictionary<string, int> Counts(string manifestFile, string? configurationFile)
    {
        try
        {
            var configuration = configurationFile is null ? SchemaConfiguration.Default : ConfigurationFile.Read(configurationFile);
            return File.Exists(manifestFile) ? SchemaCounts.Of(ManifestFile.Read(manifestFile, configuration).Schema) : ImmutableDictionary<string, int>.Empty;
        }
        catch (DiagnosticException)
        {
            // A step reports what is wrong with it.
            return ImmutableDictionary<string, int>.Empty;
        }
    }

    /// <summary>Every step has a row: those that were left out say why, those after a failure did not run.</summary>
    private static ImmutableArray<ChainStep> Complete(ChainStart start, ImmutableArray<ChainStep> ran)
    {
        var steps = ran.ToDictionary(step => step.Step, StringComparer.Ordinal);
        var failed = ran.Any(step => step.Outcome is ChainOutcome.Failed or ChainOutcome.Interrupted);
        return
        [
            .. ChainSteps.All.Select(word =>
                steps.GetValueOrDefault(word)
                ?? (start.Skipped.GetValueOrDefault(word) is { } why ? new ChainStep { Step = word, Outcome = ChainOutcome.Skipped, Summary = why }
                    : failed ? new ChainStep { Step = word, Outcome = ChainOutcome.NotRun }
                    : word == ChainSteps.Docs ? new ChainStep { Step = word, Outcome = ChainOutcome.Ok, Summary = "generated with the other outputs" }
                    : new ChainStep { Step = word, Outcome = ChainOutcome.Skipped, Summary = word == ChainSteps.VerifyAgain ? "the refresh changed nothing" : "its inputs did not change" })),
        ];
    }

    private static ChainOutput Output(string name, string path)
    {
        try
        {
            // A folder of files has no hash of its own.
            if (!File.Exists(path)) return new ChainOutput(name, path, null, null);
            var bytes = File.ReadAllBytes(path);
            return new ChainOutput(name, path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ChainOutput(name, path, null, null);
        }
    }

    private static IEnumerable<string> NextSteps(ChainReport report, ChainReportRequest request)
    {
        if (report.FailedStep is { } failed && failed.Step != ChainSteps.Health)
        {
            yield return $"Fix what {failed.Step} reports{(failed.LogFile.Length > 0 ? $" (all of it is in {failed.LogFile})" : "")}, then run dotnet build -t:SchemaFinalize again: it starts where it is safe.";
            yield break;
        }
        if (report.Steps.Any(step => step is { Step: ChainSteps.Refresh, Facts: var facts } && facts.ContainsKey("changed")) || report.Git.Changed?.Any(file => file.EndsWith(Path.GetFileName(request.ManifestFile), StringComparison.Ordinal)) == true)
            yield return $"Commit {Path.GetFileName(request.ManifestFile)}.";
        foreach (var (step, target) in new[] { (ChainSteps.Migrate, "SchemaMigrate"), (ChainSteps.Seed, "SchemaSeed -p:SchemaSeedLive=true") })
        {
            var pending = report.Steps.Where(one => one.Step == step).SelectMany(one => one.Files).Count(file => file.State == "pending");
            if (pending > 0) yield return $"{pending} {(step == ChainSteps.Migrate ? (pending == 1 ? "migration is" : "migrations are") : pending == 1 ? "seed is" : "seeds are")} pending on the live server: dotnet build -t:{target}";
        }
        if (report.Fact("verdict") is "ATTENTION" or "BROKEN") yield return $"Look at what the health report names: {report.Fact("report")}";
    }
}
