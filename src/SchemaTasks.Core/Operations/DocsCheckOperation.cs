using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation.Documentation;
using SchemaTasks.Manifest;

namespace SchemaTasks.Operations;

/// <summary>Manifest × thresholds → which comments are missing. Asks no server.</summary>
internal static class DocsCheckOperation
{
    /// <exception cref="DiagnosticException">The manifest or the configuration is at fault, or the report cannot be written.</exception>
    public static DocsCheckResult Run(DocsCheckRequest request)
    {
        var configuration = request.ConfigurationFile is null ? SchemaConfiguration.Default : ConfigurationFile.Read(request.ConfigurationFile);
        var manifest = ManifestFile.Read(request.ManifestFile, configuration);
        var coverage = CommentCoverage.Of(manifest.Schema, configuration.Docs);
        var thresholds = configuration.Docs.Coverage;
        var diagnostics = coverage.Check(thresholds, manifest.Positions).ToList();
        var missed = diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        AtomicFile.WriteIfDifferent(request.ReportFile, CoverageMarkdown.Print(coverage, thresholds, manifest.Positions, missed));
        AtomicFile.WriteIfDifferent(Path.ChangeExtension(request.ReportFile, ".json"), CoverageJson.Print(coverage, thresholds, manifest.Positions, missed).Span);
        return new DocsCheckResult(coverage, [.. diagnostics]);
    }
}
