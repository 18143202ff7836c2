using System.Globalization;
using System.Text;
using System.Xml;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Drift;

/// <summary>
/// Prints JUnit's XML, as GitLab, Azure Pipelines and Jenkins read it (<see href="https://github.com/testmoapp/junitxml"/>): a test for each
/// kind of object, one that fails for each change, an error for what could not be checked.
/// </summary>
internal static class JUnitReport
{
    public static string Print(DriftReport report)
    {
        var changes = report.Changes.Select(change => (Change: change, Fails: ChangeDiagnostics.Severity(report.Options, change.Change) == DiagnosticSeverity.Error)).ToList();
        var matching = report.Counts.Where(count => count.Matching > 0).ToList();
        var failures = changes.Count(change => change.Fails);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("testsuites");
            WriteTotals(xml, changes.Count + matching.Count + report.CouldNotCheck.Length, failures, report.CouldNotCheck.Length, changes.Count - failures);
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "Schema drift");
            WriteTotals(xml, changes.Count + matching.Count + report.CouldNotCheck.Length, failures, report.CouldNotCheck.Length, changes.Count - failures);
            foreach (var count in matching)
            {
                WriteCase(xml, KindNames.Of(count.Kind), string.Create(CultureInfo.InvariantCulture, $"{count.Matching} match"), null);
                xml.WriteEndElement();
            }
            foreach (var (change, fails) in changes) WriteChange(xml, change, report.Options.Sides, fails);
            foreach (var cause in report.CouldNotCheck)
            {
                WriteCase(xml, "could not check", cause.Code, cause.Location);
                WriteOutcome(xml, "error", cause.Code, cause.Message, "");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static void WriteTotals(XmlWriter xml, int tests, int failures, int errors, int skipped)
    {
        foreach (var (name, value) in new[] { ("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped) })
            xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteChange(XmlWriter xml, ReportedChange reported, DriftSides sides, bool fails)
    {
        var change = reported.Change;
        WriteCase(xml, $"{KindNames.Of(change.Path.Kind)} {change.Path}", change.Facet ?? DriftWords.Of(change.Change), reported.Location);
        // JUnit has no warnings: what does not fail the build is a test that was left out, with its reason.
        WriteOutcome(xml, fails ? "failure" : "skipped", reported.Code, ChangeDiagnostics.Sentence(change, sides), $"{RecommendedAction.Of(change, sides)} [{DriftWords.Of(change.Severity)}]");
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string group, string name, SourceLocation? location)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", SafeText.Line(group));
        xml.WriteAttributeString("name", SafeText.Line(name));
        if (location is null) return;
        xml.WriteAttributeString("file", SafeText.Line(location.File));
        xml.WriteAttributeString("line", location.Line.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteOutcome(XmlWriter xml, string element, string code, string message, string text)
    {
        xml.WriteStartElement(element);
        if (element != "skipped") xml.WriteAttributeString("type", code);
        xml.WriteAttributeString("message", SafeText.Line(message));
        xml.WriteString(SafeText.Line(text));
        xml.WriteEndElement();
    }
}
