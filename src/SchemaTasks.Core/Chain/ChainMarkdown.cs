using System.Globalization;
using System.Text;
using SchemaTasks.Drift;

namespace SchemaTasks.Chain;

/// <summary>Prints <c>SCHEMA_FINALIZE_REPORT.md</c>.</summary>
internal sealed class ChainMarkdown(ChainReport report)
{
    private const int MostFiles = 200;

    private readonly StringBuilder _text = new();

    public string Print()
    {
        Line("# Schema finalize report");
        Line();
        Line($"**{report.Verdict}**{MarkdownText.Prose(report.Summary.StartsWith(report.Verdict, StringComparison.Ordinal) ? report.Summary[report.Verdict.Length..] : $": {report.Summary}")}");
        Line();
        PrintSteps();
        PrintFacts();
        PrintFiles(ChainSteps.Migrate, "Migrations");
        PrintFiles(ChainSteps.Seed, "Seeds");
        PrintCounts();
        PrintOutputs();
        PrintNext();
        return _text.ToString().TrimEnd('\n') + "\n";
    }

    private void PrintSteps()
    {
        Line("| Step | Result | Seconds | |");
        Line("|---|---|---:|---|");
        foreach (var step in report.Steps)
        {
            var seconds = step.Seconds > 0 ? step.Seconds.ToString("0.00", CultureInfo.InvariantCulture) : "";
            Line($"| {step.Step} | {ChainReport.Word(step.Outcome)} | {seconds} | {MarkdownText.Prose(step.Summary)} |");
        }
        Line();
    }

    private void PrintFacts()
    {
        Line("## Where");
        Line();
        Line("| | |");
        Line("|---|---|");
        Line(string.Create(CultureInfo.InvariantCulture, $"| Time | {report.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z |"));
        Line($"| Commit | {(report.Git.Commit is { } commit ? MarkdownText.Code(commit) : "not in git")} |");
        if (report.Git.Branch is { } branch) Line($"| Branch | {MarkdownText.Code(branch)} |");
        if (report.Git.Changed is { } changed) Line($"| Working tree | {(changed.IsEmpty ? "clean" : $"{changed.Length} changed: {string.Join(", ", changed.Take(10).Select(file => MarkdownText.Code(file)))}{(changed.Length > 10 ? " …" : "")}")} |");
        foreach (var (name, version) in report.Versions) Line($"| {name} | {MarkdownText.Prose(version)} |");
        if (report.Fact("database") is { } database) Line($"| Database | {MarkdownText.Prose(database)} |");
        if (report.Fact("server") is { } server) Line($"| PostgreSQL | {MarkdownText.Prose(server)} |");
        if (report.Fact("drift") is { } drift) Line($"| Drift of the committed manifest | {MarkdownText.Prose(drift)} |");
        Line();
    }

    private void PrintFiles(string step, string title)
    {
        var files = report.Steps.FirstOrDefault(one => one.Step == step)?.Files ?? [];
        if (files.IsEmpty) return;
        Line($"## {title}");
        Line();
        Line("| File | State | ms | Statements | SHA-256 |");
        Line("|---|---|---:|---:|---|");
        foreach (var file in files.OrderBy(file => file.State == "before").Take(MostFiles))
        {
            var (milliseconds, statements) = file.State == "applied" ? (file.Milliseconds.ToString("0", CultureInfo.InvariantCulture), file.Statements > 0 ? file.Statements.ToString(CultureInfo.InvariantCulture) : "") : ("", "");
            Line($"| {MarkdownText.Code(file.File)} | {State(file.State)} | {milliseconds} | {statements} | {MarkdownText.Code(file.Checksum.Length > 12 ? file.Checksum[..12] : file.Checksum)} |");
        }
        if (files.Length > MostFiles) Line($"| and {files.Length - MostFiles} more | | | | |");
        Line();
    }

    private static string State(string state) => state switch { "applied" => "applied now", "before" => "applied before", _ => state };

    private void PrintCounts()
    {
        if (report.CountsAfter.IsEmpty) return;
        Line("## Manifest");
        Line();
        Line("| Kind | Before | After |");
        Line("|---|---:|---:|");
        foreach (var kind in report.CountsBefore.Keys.Union(report.CountsAfter.Keys).Order(StringComparer.Ordinal))
            Line(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {report.CountsBefore.GetValueOrDefault(kind)} | {report.CountsAfter.GetValueOrDefault(kind)} |"));
        Line();
    }

    private void PrintOutputs()
    {
        if (report.Outputs.IsEmpty) return;
        Line("## Outputs");
        Line();
        Line("| Output | File | Bytes | SHA-256 |");
        Line("|---|---|---:|---|");
        foreach (var output in report.Outputs)
            Line($"| {output.Name} | {MarkdownText.Code(Path.GetFileName(output.Path))} | {output.Bytes?.ToString(CultureInfo.InvariantCulture) ?? "missing"} | {(output.Checksum is { } checksum ? MarkdownText.Code(checksum[..12]) : "")} |");
        Line();
    }

    private void PrintNext()
    {
        if (report.NextSteps.IsEmpty) return;
        Line("## Next steps");
        Line();
        foreach (var next in report.NextSteps) Line($"1. {MarkdownText.Prose(next)}");
        Line();
    }

    /// <summary>The report may be printed into a log as it is.</summary>
    private void Line(string line = "") => _text.Append(SafeText.Line(line)).Append('\n');
}
