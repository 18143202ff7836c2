using System.Globalization;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Prints <c>SCHEMA_DOCS_REPORT.md</c>: shares by schema, and all that lacks a comment with its line in the manifest.</summary>
internal static class CoverageMarkdown
{
    public static string Print(CommentCoverage coverage, DocsCoverage thresholds, ISourceLocator positions, int missed)
    {
        var text = new System.Text.StringBuilder();
        text.Append("# Schema documentation report\n\n");
        text.Append(missed == 0 ? "**Every threshold is met.**\n\n" : string.Create(CultureInfo.InvariantCulture, $"**{missed} {(missed == 1 ? "threshold is" : "thresholds are")} missed.**\n\n"));
        text.Append("| Schema | Tables and views with a comment | At least | Columns with a comment | At least |\n|---|---|---|---|---|\n");
        foreach (var schema in coverage.Schemas) Row(schema, thresholds.Schemas.GetValueOrDefault(schema.Schema!) ?? CoverageThreshold.None);
        Row(coverage.All, thresholds.Everywhere);
        List("Tables and views without a comment", coverage.All.Tables);
        List("Columns without a comment", coverage.All.Columns);
        // It may be printed into a log as it is.
        return string.Join('\n', text.ToString().Split('\n').Select(SafeText.Line));

        void Row(SchemaCoverage schema, CoverageThreshold threshold) =>
            text.Append(CultureInfo.InvariantCulture, $"| {(schema.Schema is { } name ? MarkdownText.Code(name) : "all")} | {Share(schema.Tables)} | {Least(threshold.Tables)} | {Share(schema.Columns)} | {Least(threshold.Columns)} |\n");

        void List(string title, CoverageCount count)
        {
            if (count.Missing.IsEmpty) return;
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| Object | Line |\n|---|---:|\n");
            foreach (var path in count.Missing) text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Code(path.ToString())} | {positions.Locate(path).Line} |\n");
        }
    }

    private static string Share(CoverageCount count) => string.Create(CultureInfo.InvariantCulture, $"{count.Commented} of {count.Whole} ({count.Percent} %)");

    private static string Least(int? percent) => percent is { } least ? string.Create(CultureInfo.InvariantCulture, $"{least} %") : "";
}
