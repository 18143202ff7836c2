using System.Globalization;
using System.Text;

namespace SchemaTasks.Build.Tests;

/// <summary>What somebody else named or wrote is shown in a build's log, and nothing of it is a command of the service that runs the build.</summary>
public class TextFromOutside(LiveServer server)
{
    private const string Escape = "\u001b]8;;https://x.test\u0007";

    [Fact]
    public void Names_of_a_manifest()
    {
        using var project = PlainProject.WithManifest();
        const string twice = """"t\r::add-mask::q\e[31m ##vso[task.setvariable variable=a]b"""";
        project.Write("schema/schema.manifest.yaml", Manifests.Small + $"      - name: \"{twice}\"\n        columns:\n          - {{name: id, type: integer}}\n      - name: \"{twice}\"\n        columns:\n          - {{name: id, type: integer}}\n");

        var result = project.Build();

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(@"t\r::add-mask::q\u{1b}[31m \u{23}#vso[task", result.Output, StringComparison.Ordinal);
        AssertHarmless(result.Output);
    }

    [Fact]
    public async Task Names_and_errors_of_migrations()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = new PlainProject();
        project.Environment["DATABASE_URL"] = database.Url;
        // A name with a slash would be a folder's.
        project.Write($"schema/migrations/001_a##[group]{Escape.Replace("/", "", StringComparison.Ordinal)}.sql", "SELECT 1;\n");
        project.Write("schema/migrations/002_b.sql", $"DO $$ BEGIN RAISE EXCEPTION E'x\\r::error file=a::y\\n::add-mask::z{Escape}##vso[task.complete result=Succeeded;]'; END $$;\n");

        var result = project.Target("SchemaMigrate");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(@"x\r::error file=a::y\n::add-mask::z\u{1b}]8;;", result.Output, StringComparison.Ordinal);
        AssertHarmless(result.Output);
        AssertHarmless(project.Target("SchemaMigrationStatus").Output);
    }

    [Fact]
    public async Task Names_and_comments_of_a_server_in_the_log_the_reports_and_the_summary()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE public.notes (id integer PRIMARY KEY, body text NOT NULL)");
        using var project = PlainProject.WithManifest();
        project.Environment["DATABASE_URL"] = database.Url;
        await database.ExecuteAsync($"CREATE VIEW public.\"v\n::error::q \u202e##[group]\u001b[1m @octocat [i](//x.test)\" AS SELECT 1 AS \"x\u200by\"; COMMENT ON TABLE public.notes IS E'<img src=x>\\r\\n::add-mask::c [a](https://x.test) ##vso[task.x]'");
        var summary = project.Write("summary.md", "");
        project.Environment["GITHUB_STEP_SUMMARY"] = summary;

        var result = project.Target("SchemaVerify", "-p:SchemaSarifFile=drift.sarif");

        Assert.NotEqual(0, result.ExitCode);
        AssertHarmless(result.Output);
        foreach (var file in (string[])["summary.md", "bin/schema/SCHEMA_DRIFT_REPORT.md", "bin/schema/SCHEMA_DRIFT_REPORT.json", "drift.sarif"]) AssertHarmless(project.Read(file));
        foreach (var line in project.Read("summary.md").Split('\n').Where(line => line.Contains("octocat", StringComparison.Ordinal)))
            Assert.Matches("`[^`]*@octocat \\[i\\]\\(//x.test\\)[^`]*`", line);
    }

    [Fact]
    public void Step_logs()
    {
        using var project = new PlainProject();
        project.Write("schema/migrations/001_a.sql", $"DO $$ BEGIN RAISE EXCEPTION E'x\\r\\n::error::y{Escape}'; END $$;\n");
        _ = server.Running;

        var result = project.Target("SchemaFinalize", "-p:SchemaDatabase=shadow");

        Assert.NotEqual(0, result.ExitCode);
        AssertHarmless(result.Output);
        var logs = Directory.GetFiles(Path.Combine(project.Root, "bin", "schema", "logs"));
        Assert.NotEmpty(logs);
        Assert.All(logs, log => AssertHarmless(File.ReadAllText(log)));
    }

    private static void AssertHarmless(string output)
    {
        Assert.NotEmpty(output);
        foreach (var line in output.Split('\n'))
        {
            Assert.DoesNotContain(line.TrimEnd('\r').EnumerateRunes(), rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format);
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
            foreach (var begin in (string[])["##[", "##vso[", "##teamcity["]) Assert.DoesNotContain(begin, line, StringComparison.OrdinalIgnoreCase);
        }
    }
}
