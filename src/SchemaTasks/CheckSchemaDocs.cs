using Microsoft.Build.Framework;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Compares the shares of tables and columns that have a comment with the configuration's thresholds. Asks no server.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckSchemaDocs : SchemaTask
{
    /// <summary>Absolute path of the manifest.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>Absolute path of the configuration file; empty for none.</summary>
    public string? ConfigurationFile { get; set; }

    /// <summary>Absolute path of the Markdown report; <c>.json</c> goes beside it.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <inheritdoc/>
    private protected override Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        var request = new DocsCheckRequest
        {
            ManifestFile = PropertyValue.AbsolutePath("SchemaManifestFile", ManifestFile)!,
            ConfigurationFile = PropertyValue.AbsolutePath("SchemaConfigFile", ConfigurationFile),
            ReportFile = PropertyValue.AbsolutePath("SchemaDocsReportFile", ReportFile)!,
        };
        var result = DocsCheckOperation.Run(request);
        log.Diagnostics(result.Diagnostics, request.ReportFile);
        foreach (var schema in result.Coverage.Schemas)
            log.Line($"{schema.Schema}  {schema.Tables.Commented} of {schema.Tables.Whole} tables and views ({schema.Tables.Percent} %), {schema.Columns.Commented} of {schema.Columns.Whole} columns ({schema.Columns.Percent} %)");
        return Task.FromResult($"{result.Summary}, see {Shown(request.ReportFile)}");
    }
}
