using System.Diagnostics;

namespace SchemaTasks.Build.Tests;

/// <summary>SchemaDiff with SchemaDiffBase: the manifest of a git revision against today's.</summary>
public class DiffOfRevisions
{
    [Fact]
    public void Changes_go_to_a_file_of_their_own_and_no_server_is_asked()
    {
        using var project = PlainProject.WithManifest();
        Git(project, "init", "-q");
        Git(project, "add", "schema");
        Git(project, "-c", "user.name=a", "-c", "user.email=a@b.invalid", "commit", "-q", "-m", "manifest");
        project.Write("schema/schema.manifest.yaml", Manifests.Small.Replace("type: text\n            nullable: true", "type: citext\n            nullable: true", StringComparison.Ordinal));
        project.Environment["DATABASE_URL"] = $"postgres://someone:{LiveDatabase.Password}@no-such-host.invalid/data";

        var result = project.Target("SchemaDiff", "-p:SchemaDiffBase=HEAD").Succeeds();

        Assert.Contains("Plain -> 1 schema change: 1 high, since HEAD, see bin/schema/SCHEMA_CHANGES.md", result.Output, StringComparison.Ordinal);
        Assert.Contains("- column `public.notes.body`: `type` from `text` to `citext`", project.Read("bin/schema/SCHEMA_CHANGES.md"), StringComparison.Ordinal);
        Assert.False(project.Has("bin/schema/SCHEMA_DRIFT_REPORT.md"));

        project.Target("SchemaDiff", "-p:SchemaDiffBase=v9").FailsWith("ST0041");
    }

    private static void Git(PlainProject project, params string[] arguments)
    {
        Skipping.Unless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "git"))), "There is no git here");
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = project.Root })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
