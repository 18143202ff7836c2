namespace SchemaTasks.Build.Tests;

/// <summary><c>docs/ci/pre-commit</c> in a repository of its own, run by Git itself.</summary>
public class PreCommitHook(LiveServer server)
{
    [Fact]
    public void A_commit_whose_migrations_and_manifest_differ_is_refused()
    {
        Shell.Needs("git");
        _ = server.Running;
        using var project = PlainProject.WithManifest();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        project.Write(".gitignore", "bin/\nobj/\n");
        var hook = project.Write("hooks/pre-commit", File.ReadAllText(Path.Combine(Repository.Root, "docs", "ci", "pre-commit")));
        project.Environment["SCHEMA_PROJECT"] = "Plain.proj";
        Git(project, $"git init -q && git config user.email a@b.test && git config user.name n && chmod +x '{hook}' && git config core.hooksPath hooks && git add -A && git commit -qm first").Succeeds();

        project.Write("schema/migrations/002_extra.sql", "ALTER TABLE public.notes ADD extra int;\n");
        var unstaged = Git(project, "git commit -qam second --allow-empty");
        project.Write("other.txt", "x");
        var beside = Git(project, "git add other.txt && git commit -qm beside");
        var refused = Git(project, "git add -A && git commit -qm second");
        project.Write("schema/migrations/002_extra.sql", "COMMENT ON TABLE public.notes IS NULL;\n");
        var halfStaged = Git(project, "git commit -qm second");
        var passed = Git(project, "git add -A && git commit -qm second");

        // Nothing of the folder is staged: not the hook's matter.
        unstaged.Succeeds();
        beside.Succeeds();
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("ST1202", refused.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, halfStaged.ExitCode);
        Assert.Contains("are changed but not staged", halfStaged.Output, StringComparison.Ordinal);
        passed.Succeeds();
    }

    private static BuildResult Git(PlainProject project, string script) => Shell.Run(project.Root, script, project.Environment);
}
