using System.Collections.Immutable;

namespace SchemaTasks.Chain;

public sealed class ChainReportTests
{
    [Fact]
    public void A_chain_that_ended_well_has_the_verdict_of_its_health()
    {
        var report = Report(
            new ChainStep { Step = ChainSteps.Requirements, Outcome = ChainOutcome.Ok, Seconds = 0.4, Summary = "manifest, 2 migrations, shadow, the programs in /usr/bin" },
            new ChainStep { Step = ChainSteps.Migrate, Outcome = ChainOutcome.Ok, Seconds = 0.2, Summary = "1 applied", Files = [new("002_b.sql", "applied", new string('b', 64), 12.3, 4), new("001_a.sql", "before", new string('a', 64), 0, 0)] },
            new ChainStep { Step = ChainSteps.Verify, Outcome = ChainOutcome.Warning, Seconds = 0.3, Summary = "drift: 1 change | 1 high, taken into the manifest", Facts = Facts(("drift", "drift: 1 change, 1 high")) },
            new ChainStep { Step = ChainSteps.Refresh, Outcome = ChainOutcome.Ok, Seconds = 0.1, Summary = "1 object changed", Facts = Facts(("changed", "1")) },
            new ChainStep { Step = ChainSteps.Health, Outcome = ChainOutcome.Ok, Seconds = 0.5, Summary = "GOOD: 3 notes", Facts = Facts(("verdict", "GOOD"), ("summary", "GOOD: 3 notes"), ("database", "shadow"), ("server", "15.18")) });

        Assert.Equal(("GOOD", "GOOD: 3 notes"), (report.Verdict, report.Summary));
        Expected.Matches("good.md", report.ToMarkdown());
        Expected.Matches("good.json", report.ToJson());
        Expected.Matches("good.txt", string.Join('\n', report.Table()) + "\n");
    }

    [Theory]
    [InlineData(nameof(ChainOutcome.Failed), "FAILED: verify, see /logs/05-verify.log")]
    [InlineData(nameof(ChainOutcome.Interrupted), "FAILED: verify was stopped")]
    public void A_step_that_failed_decides(string outcome, string summary)
    {
        var report = Report(new ChainStep { Step = ChainSteps.Verify, Outcome = Enum.Parse<ChainOutcome>(outcome), LogFile = "/logs/05-verify.log" }, new ChainStep { Step = ChainSteps.Health, Outcome = ChainOutcome.NotRun });

        Assert.Equal(("FAILED", summary), (report.Verdict, report.Summary));
    }

    [Fact]
    public void A_step_that_began_and_never_ended_was_interrupted()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("schematasks-").FullName, "finalize.jsonl");
        var journal = new ChainJournal(path);
        journal.Begin(new ChainStart { Skipped = ImmutableDictionary<string, string>.Empty.Add("docs", "not wanted") });
        journal.Began("requirements", "");
        journal.Ended(new ChainStep { Step = "requirements", Outcome = ChainOutcome.Ok, Seconds = 1.5, Facts = Facts(("server", "15")) });
        journal.Began("migrate", "/logs/02-migrate.log");

        var (start, steps) = journal.Read();

        Assert.Equal("not wanted", start.Skipped["docs"]);
        Assert.Equal([("requirements", ChainOutcome.Ok), ("migrate", ChainOutcome.Interrupted)], steps.Select(step => (step.Step, step.Outcome)));
        Assert.Equal("15", steps[0].Facts["server"]);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static ChainReport Report(params ChainStep[] steps) => new()
    {
        Time = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        Steps = [.. steps],
        Git = new GitFacts("0123456789abcdef0123456789abcdef01234567", "main", ["schema/schema.manifest.yaml"]),
        Versions = [("SchemaTasks", "1.0.0"), (".NET SDK", "10.0.100")],
        CountsBefore = ImmutableDictionary<string, int>.Empty.Add("tables", 3),
        CountsAfter = ImmutableDictionary<string, int>.Empty.Add("tables", 4).Add("views", 1),
        Outputs = [new ChainOutput("amplify", "/out/AMPLIFY_TYPES.graphql", 120, new string('c', 64)), new ChainOutput("docs", "/out/docs", null, null)],
        NextSteps = ["Commit schema.manifest.yaml."],
    };

    private static ImmutableDictionary<string, string> Facts(params (string, string)[] facts) => facts.ToImmutableDictionary(fact => fact.Item1, fact => fact.Item2);
}
