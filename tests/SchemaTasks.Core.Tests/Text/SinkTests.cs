using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SchemaTasks.Chain;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Documentation;
using SchemaTasks.Drift;
using SchemaTasks.Generation;
using SchemaTasks.Health;
using SchemaTasks.Model;

namespace SchemaTasks.Text;

/// <summary>Wherever text from outside ends up: nothing of it is hidden, and nothing in a report or a log is a command.</summary>
public sealed class SinkTests
{
    private static readonly ImmutableArray<string> Hostile =
    [
        "t\r\n::add-mask::q", "a\u202eb\u2066c", "\u001b]8;;https://x.test\u0007x", "##vso[task.setvariable variable=a]b", "##[group]x", "##teamcity[x]", "::error::x", "zero\u200bwidth\ufeff", "@octocat", "![i](https://x.test/i.png)", "[l](https://x.test)",
        "<img src=x onerror=alert(1)>", "tab\there", "\u0085\u2028\u2029x", "\U000e0041tag", "*/ x", "\"\"\" x", "x -->", "</script>", "`x`", "a|b",
    ];

    public static TheoryData<OutputKind> Outputs => [.. OutputRegistry.All.Select(output => output.Kind)];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Generated_files_hide_nothing(OutputKind output)
    {
        foreach (var schema in HostileNames.Parts().Append(HostileNames.Schema([.. Hostile.Order(StringComparer.Ordinal)])))
        {
            var input = new GenerationInput
            {
                Schema = schema,
                Positions = new NoPositions(),
                Configuration = SchemaConfiguration.Default,
                Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(output, OutputRegistry.Of(output).IsDirectory ? "/out" : "/out/file"),
                CSharpNamespace = "App",
            };
            foreach (var file in SchemaGenerators.All.SelectMany(generator => generator.Generate(input).Files))
            {
                AssertNothingHidden(file.Text, file.Path);
                AssertNothingHidden(file.Path, file.Path);
                if (file.Path.EndsWith(".json", StringComparison.Ordinal)) JsonDocument.Parse(file.Text).Dispose();
            }
        }
    }

    [Fact]
    public void Reports_of_health_and_of_the_chain_hide_nothing_and_command_nobody()
    {
        foreach (var text in Hostile)
        {
            var finding = new HealthFinding { Check = HealthCheck.Of("queryable"), Level = HealthLevel.Broken, Subject = text, Message = text, Cure = text, Path = ObjectPath.Of(ObjectKind.Table, text, text), IgnoredBecause = null };
            var health = new HealthReport
            {
                Database = text,
                Time = DateTimeOffset.UnixEpoch,
                Facts = new ServerFacts
                {
                    VersionNumber = 150001,
                    Version = text,
                    IsReplica = false,
                    Role = text,
                    IsSuperuser = false,
                    IsEncrypted = true,
                    Encryption = text,
                    Encoding = text,
                    TimeZone = text,
                    MaxConnections = 1,
                    ReservedConnections = 0,
                    Connections = 1,
                    IsReadOnlyByDefault = false,
                    Platform = text,
                    PlatformIds = [text],
                    DatabaseBytes = 1,
                    DatabaseConnectionLimit = -1,
                    SeesAllSessions = true,
                },
                Checks = [new CheckResult { Check = HealthCheck.Of("queryable"), Outcome = CheckOutcome.CouldNotCheck, Findings = [finding], Ignored = [finding with { IgnoredBecause = text }], Remarks = [text] }],
                Rows = [new RowCount(text, 1, true, 2)],
            };
            AssertHarmless(health.ToMarkdown());
            AssertHarmless(health.ToJson());
            AssertInCode(health.ToMarkdown(), text);
            JsonDocument.Parse(health.ToJson()).Dispose();

            var chain = new ChainReport
            {
                Time = DateTimeOffset.UnixEpoch,
                Steps = [new ChainStep { Step = ChainSteps.Verify, Outcome = ChainOutcome.Failed, Seconds = 1, Summary = text, LogFile = text, Files = [new(text, "applied", new string('b', 64), 1, 1)], Facts = ImmutableDictionary<string, string>.Empty.Add("drift", text).Add("database", text).Add("server", text) }],
                Git = new GitFacts(new string('a', 40), text, [text]),
                Versions = [("SchemaTasks", text)],
                CountsBefore = ImmutableDictionary<string, int>.Empty,
                CountsAfter = ImmutableDictionary<string, int>.Empty,
                Outputs = [new ChainOutput("amplify", text, 1, new string('c', 64))],
                NextSteps = [text],
            };
            AssertHarmless(chain.ToMarkdown());
            AssertHarmless(chain.ToJson());
            AssertInCode(chain.ToMarkdown(), text);
            JsonDocument.Parse(chain.ToJson()).Dispose();
        }
    }

    [Fact]
    public void The_history_of_drift_and_the_changes_between_revisions_hide_nothing()
    {
        foreach (var text in Hostile)
        {
            var name = text.Replace("\r\n", "\n", StringComparison.Ordinal);
            var before = new DatabaseSchema { Schemas = [new Schema { Name = name }] };
            var after = new DatabaseSchema { Schemas = [new Schema { Name = name, Comment = text, Tables = [new Table { Name = name, Columns = [new Column { Name = name, Type = "text", Nullable = true, Comment = text }] }] }] };
            var report = new DriftGate(new DriftGateOptions { Today = new DateOnly(2026, 1, 1), ReportFile = "/r/report.md", SourceRoot = "/r" }).Check(before, new NoPositions(), after);

            AssertHarmless(DriftHistory.Append(null, report, DateTimeOffset.UnixEpoch));
            AssertHarmless(report.ToMarkdown());
            AssertInCode(report.ToMarkdown(), text);
            Assert.All(report.Lines, line => AssertHarmless(SafeText.Line(line)));
        }
    }

    private static void AssertNothingHidden(string text, string where)
    {
        foreach (var line in text.Split('\n'))
            foreach (var rune in line.EnumerateRunes())
                if (rune.Value != '\t' && HostileTexts.IsHidden(rune.Value)) Assert.Fail($"{where} holds U+{rune.Value:X4}: {line}");
    }

    private static void AssertHarmless(string text)
    {
        AssertNothingHidden(text, "the report");
        foreach (var line in text.Split('\n'))
        {
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
            foreach (var begin in (string[])["##[", "##vso[", "##teamcity["]) Assert.DoesNotContain(begin, line, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>No mention, image, link or tag outside of code.</summary>
    private static void AssertInCode(string markdown, string text)
    {
        if (!text.StartsWith('@') && !text.StartsWith('!') && !text.StartsWith('[') && !text.StartsWith('<')) return;
        var fence = false;
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) fence = !fence;
            if (fence) continue;
            var outside = System.Text.RegularExpressions.Regex.Replace(line, "(`+)(?:(?!`).)+\\1", "");
            Assert.DoesNotMatch(@"(?<!\\)@octocat|(?<!\\)!\[|(?<!\\)\]\(|(?<!\\)<img", outside);
        }
    }

    private sealed class NoPositions : ISourceLocator
    {
        public SourceLocation Locate(ObjectPath path, string? facet = null) => new("/r/schema.manifest.yaml", 1, 1);
    }
}
