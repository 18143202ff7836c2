using System.Text.Json;
using System.Xml.Linq;

namespace SchemaTasks.Build.Tests;

/// <summary>The verify steps of <c>docs/ci/</c>, run as they are on a project with the migrations of its manifest, and with one too many.</summary>
public class VerifyStep(LiveServer server)
{
    [Fact]
    public void GitHub()
    {
        using var project = Project();
        project.Environment["GITHUB_OUTPUT"] = project.PathOf("output");
        project.Environment["GITHUB_STEP_SUMMARY"] = project.PathOf("summary.md");
        var script = new CiFile("github/schema-pull-request.yml").Script("Verify");

        Run(project, script).Succeeds();
        Assert.Equal("outcome=in_sync\nchanges=0\n", project.Read("output"));

        Drift(project);
        var result = Run(project, script);

        Assert.NotEqual(0, result.ExitCode);
        Assert.EndsWith("outcome=drift\nchanges=1\n", project.Read("output"), StringComparison.Ordinal);
        Assert.Contains("**Outcome:** drift", project.Read("summary.md"), StringComparison.Ordinal);
        // The problem matcher of actions/setup-dotnet makes annotations of such lines.
        Assert.Matches($@"(?m)^\s*{project.PathOf("schema/schema.manifest.yaml")}\(\d+,\d+\): error ST1202: ", result.Output);
        Assert.Equal(["artifacts/schema/SCHEMA_DRIFT_REPORT.json", "artifacts/schema/SCHEMA_DRIFT_REPORT.md", "artifacts/schema/SCHEMA_DRIFT_REPORT.sql", "artifacts/schema/drift.junit.xml", "artifacts/schema/drift.sarif"], project.Files("artifacts"));
    }

    [Fact]
    public void GitLab()
    {
        using var project = Project();
        project.Environment["CI_PROJECT_DIR"] = project.Root;
        Drift(project);

        var result = Run(project, new CiFile("gitlab/schema.gitlab-ci.yml").Script("schema"), "gitlab/schema.gitlab-ci.yml");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Equal("outcome=drift\nchanges=1\n", project.Read("artifacts/schema/outcome.env"));
        var entry = Assert.Single(JsonDocument.Parse(project.Read("artifacts/schema/code-quality.json")).RootElement.EnumerateArray());
        Assert.Equal(("ST1202", "schema/schema.manifest.yaml"), (entry.GetProperty("check_name").GetString(), entry.GetProperty("location").GetProperty("path").GetString()));
        Assert.Single(XDocument.Parse(project.Read("artifacts/schema/drift.junit.xml")).Descendants("failure"));
    }

    [Fact]
    public void Azure()
    {
        using var project = Project();
        Drift(project);

        var result = Run(project, new CiFile("azure/schema-pull-request.yml").Script("Verify"), "azure/schema-pull-request.yml");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches($@"(?m)^##vso\[task\.logissue type=error;sourcepath={project.PathOf("schema/schema.manifest.yaml")};linenumber=\d+;columnnumber=\d+;code=ST1202\]Column 'public\.notes\.extra' ", result.Output);
        Assert.Contains("##vso[task.setvariable variable=outcome;isOutput=true]drift\n##vso[task.setvariable variable=changes;isOutput=true]1\n", result.Output, StringComparison.Ordinal);
        Assert.Contains($"##vso[task.uploadsummary]{project.PathOf("artifacts/schema/SCHEMA_DRIFT_REPORT.md")}\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github/schema-nightly.yml", "Verify")]
    [InlineData("gitlab/schema.gitlab-ci.yml", "schema-nightly")]
    [InlineData("azure/schema-nightly.yml", "Verify")]
    public async Task Nightly(string file, string step)
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Manifests.SmallMigration + "ALTER TABLE public.notes ADD extra int");
        using var hook = new StubApi(_ => (200, "ok"));
        using var project = PlainProject.WithManifest();
        project.Environment["DATABASE_URL"] = database.Url;
        project.Environment["SCHEMA_WEBHOOK"] = $"{hook.Url}/s3cr3t";

        var result = Run(project, new CiFile(file).Script(step), file);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Single(result.Errors, error => error.Code == "ST1202");
        Assert.DoesNotContain("s3cr3t", result.Output, StringComparison.Ordinal);
        if (file.StartsWith("azure", StringComparison.Ordinal)) Assert.Empty(hook.Requests);
        else Assert.Equal("{\n  \"text\": \"Schema of schema.manifest.yaml: drift found: 1 change, 1 medium\"\n}\n", Assert.Single(hook.Requests).Body);
    }

    [Fact]
    public async Task A_chat_that_is_down_fails_no_build()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var hook = new StubApi(_ => (500, ""));
        using var project = PlainProject.WithManifest();
        project.Environment["DATABASE_URL"] = database.Url;
        project.Environment["HOOK"] = $"{hook.Url}/s3cr3t";

        var result = project.Target("SchemaVerify", "-p:SchemaWebhookVariable=HOOK", "-p:SchemaFailOn=none", "-p:MSBuildTreatWarningsAsErrors=false").Succeeds();

        Assert.Contains("The notice of drift was not sent to the address in HOOK (SchemaWebhookVariable): the address answers with status 500.", result.Output, StringComparison.Ordinal);
        Assert.Single(hook.Requests);
        project.Target("SchemaDiff", "-p:SchemaWebhookVariable=HOOK").Succeeds();
        Assert.Single(hook.Requests);
    }

    private PlainProject Project()
    {
        Shell.Needs("sed", "tee");
        _ = server.Running;
        var project = PlainProject.WithManifest();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        return project;
    }

    private static void Drift(PlainProject project) => project.Write("schema/migrations/002_extra.sql", "ALTER TABLE public.notes ADD extra int;\n");

    private static BuildResult Run(PlainProject project, string script, string file = "github/schema-pull-request.yml")
    {
        Dictionary<string, string> environment = new(new CiFile(file).Variables) { ["PROJECT"] = "Plain.proj" };
        foreach (var (name, value) in project.Environment) environment[name] = value;
        return Shell.Run(project.Root, script, environment, stopsAtErrors: !file.StartsWith("azure", StringComparison.Ordinal));
    }
}
