using System.Collections.Immutable;
using Microsoft.Build.Framework;
using SchemaTasks.Chain;
using SchemaTasks.Generation;
using SchemaTasks.Health;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Checks a database and the generated files, writes the report, and fails by the verdict.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckSchemaHealth : SeededTask
{
    /// <summary>Absolute path of the Markdown report; <c>.json</c> goes beside it.</summary>
    public string? ReportFile { get; set; }

    /// <summary>Least level that is an error: <c>broken</c>, <c>attention</c>, <c>note</c> or <c>none</c>.</summary>
    public string FailOn { get; set; } = "broken";

    /// <summary>Whether to read a row of each table and view, and to compare sequences with their columns.</summary>
    public bool Deep { get; set; }

    /// <summary>Whether to print the rows of tables and nothing else.</summary>
    public bool CountsOnly { get; set; }

    /// <summary>The generated outputs; the metadata <c>File</c> is each one's path.</summary>
    public ITaskItem[] Outputs { get; set; } = [];

    /// <summary><c>V2</c>, <c>V1</c> or <c>Sql</c>.</summary>
    public string AmplifyDialect { get; set; } = "V2";

    /// <summary><c>EXCELLENT</c>, <c>GOOD</c>, <c>ATTENTION</c> or <c>BROKEN</c>.</summary>
    [Output]
    public string Verdict { get; private set; } = "";

    /// <inheritdoc/>
    private protected override string Target => CountsOnly ? "SchemaSmoke" : "SchemaHealth";

    /// <inheritdoc/>
    private protected override async Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        var request = new HealthRequest
        {
            ManifestFile = Manifest,
            ConfigurationFile = Configuration,
            Database = Request(log),
            Seeds = Seeds,
            ReportFile = PropertyValue.AbsolutePath("SchemaHealthReportFile", ReportFile) ?? "",
            FailOn = PropertyValue.HealthFailOn(FailOn),
            Deep = Deep,
            Outputs = Outputs.ToImmutableDictionary(output => OutputRegistry.Of(output.ItemSpec).Kind, output => output.GetMetadata("File")),
            AmplifyDialect = PropertyValue.OneOf<AmplifyDialect>("SchemaAmplifyDialect", AmplifyDialect),
        };
        request = request with { SummaryFile = ChainFile is not { Length: > 0 } && request.Database.Environment("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary ? summary : null };
        if (CountsOnly) return await CountAsync(request, log, cancel);

        var result = await HealthOperation.RunAsync(request, cancel);
        log.Diagnostics(result.Diagnostics, request.ReportFile);
        log.Diagnostics(result.Unwritten);
        Verdict = HealthWords.Of(result.Report.Verdict);
        Details.Fact("verdict", Verdict);
        Details.Fact("summary", result.Report.Summary);
        Details.Fact("database", result.Report.Database);
        Details.Fact("report", request.ReportFile);
        if (result.Report.Facts is { } facts) Details.Fact("server", facts.Version);
        if (result.Report.Verdict == HealthVerdict.Attention) Details.Outcome = ChainOutcome.Warning;
        return $"{result.Report.Summary} ({result.Report.Database}){(result.Unwritten.IsEmpty ? $", see {request.ReportFile}" : "")}";
    }

    private static async Task<string> CountAsync(HealthRequest request, TaskLog log, CancellationToken cancel)
    {
        var result = await HealthOperation.CountAsync(request, cancel);
        var report = result.Report;
        var required = report.Rows.Any(row => row.Minimum > 0);
        var rows = report.Rows.Where(row => !required || row.Minimum > 0).ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Relation.Length);
        foreach (var row in rows) log.Line($"{row.Relation.PadRight(width)}  {row.Text}{(row.Minimum > 0 ? $" (required: {row.Minimum})" : "")}");
        log.Diagnostics(result.Diagnostics);
        return $"{rows.Count} {(rows.Count == 1 ? "table" : "tables")} counted ({report.Database})";
    }
}
