using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>Prints findings of reports.</summary>
internal static class HtmlFindings
{
    /// <param name="text">The page.</param>
    /// <param name="findings">Those of one object, the worst first; nothing is printed where there are none.</param>
    public static void Append(OutputText text, ImmutableArray<ReportFinding> findings)
    {
        if (findings.IsEmpty) return;
        text.Append("<section><h3>Findings</h3>\n<ul class=\"findings\">\n"u8);
        foreach (var finding in findings)
        {
            text.Append($"<li><span class=\"lv lv{finding.Rank}\">").AppendHtml(finding.Level).Append("</span> <code>"u8).AppendHtml(finding.Subject).Append("</code> "u8);
            text.AppendHtml(finding.Message).Append($" <small>").AppendHtml(finding.Code).Append("</small>"u8);
            if (finding.Cure is { Length: > 0 } cure) text.Append("<pre><code>"u8).AppendHtmlLines(cure).Append("</code></pre>"u8);
            text.Append("</li>\n"u8);
        }
        text.Append("</ul></section>\n"u8);
    }
}
