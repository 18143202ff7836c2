using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using SchemaTasks.Manifest;
using SchemaTasks.Model;
using SchemaTasks.Text;

namespace SchemaTasks.Drift;

/// <summary>Every report of a server whose owner chose the names: it parses, hides nothing and commands nobody.</summary>
public sealed class ReportsOfHostileNamesTests
{
    [Fact]
    public void Reports_parse_and_hide_nothing() => Prop.ForAll(HostileTexts.All, text =>
    {
        var name = text.Replace("\0", "", StringComparison.Ordinal) is { Length: > 0 } some ? some + "\ufffe" : "t";
        var server = new DatabaseSchema { Schemas = [new Schema { Name = "s", Tables = [new Table { Name = name, Comment = name, Columns = [new Column { Name = name, Type = "text", Nullable = true }] }] }] };
        var gate = new DriftGate(new DriftGateOptions { Today = new DateOnly(2026, 1, 1), ReportFile = "/r/report.md", SourceRoot = "/r" });
        var report = gate.Check(new DatabaseSchema { Schemas = [new Schema { Name = "s" }] }, Outreach.Document.Positions, server);

        foreach (var (shown, layout) in new[] { (report.ToMarkdown(), "\n"), (report.ToJson(), "\n"), (report.ToSarif(), "\n"), (report.ToJUnit(), "\n"), (report.ToCodeQuality("/r/m.yaml"), "\n") })
        {
            Assert.DoesNotContain(shown.EnumerateRunes(), rune => !layout.Contains(rune.ToString(), StringComparison.Ordinal) && HostileTexts.IsHidden(rune.Value));
            Assert.DoesNotContain("##vso[", shown, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("##[", shown, StringComparison.Ordinal);
            Assert.All(shown.Split('\n'), line => Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line));
        }
        var failure = XDocument.Parse(report.ToJUnit()).Descendants("failure").First();
        Assert.Equal("it is on the server, not in the manifest", failure.Attribute("message")!.Value);
        Assert.Equal(name, JsonDocument.Parse(report.ToJson()).RootElement.GetProperty("changes")[0].GetProperty("object").GetString()!["s.".Length..]);
        Assert.NotEmpty(JsonDocument.Parse(report.ToSarif()).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.NotEmpty(JsonDocument.Parse(report.ToCodeQuality("/r/m.yaml")).RootElement.EnumerateArray());
    }).Check(HostileTexts.Fixed.WithMaxTest(300));
}
