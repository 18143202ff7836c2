using System.Diagnostics;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Operations;

/// <summary>The manifest of a git revision against today's.</summary>
public sealed class ManifestDiffTests : IDisposable
{
    private const string First = "version: \"1.0\"\nschemas:\n  - name: a\n    tables:\n      - name: t\n        columns:\n          - name: id\n            type: integer\n            nullable: false\n          - name: old\n            type: text\n            nullable: true\n";
    private const string Second = "version: \"1.0\"\nschemas:\n  - name: a\n    tables:\n      - name: t\n        columns:\n          - name: id\n            type: bigint\n            nullable: false\n      - name: u\n        columns:\n          - name: id\n            type: integer\n            nullable: false\n";

    private readonly string _root = Directory.CreateTempSubdirectory("manifest-diff-").FullName;

    private string Manifest => Path.Combine(_root, "schema", "schema.manifest.yaml");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Changes_are_written_by_severity()
    {
        Commit(First);
        Git("tag", "v1");
        Write(Second);

        var result = await RunAsync("v1");

        Assert.Equal("3 schema changes: 1 critical, 2 high", result.Summary);
        Assert.Equal(["~ column a.t.id: type: integer → bigint", "- column a.t.old", "+ table a.u"], result.Lines);
        var text = (await File.ReadAllTextAsync(Path.Combine(_root, "changes.md"), TestContext.Current.CancellationToken)).Split('\n');
        Assert.Equal("# Schema changes", text[0]);
        Assert.Matches("^\\*\\*From:\\*\\* `v1`, commit `[0-9a-f]{40}`$", text[2]);
        Assert.Matches("^\\*\\*To:\\*\\* commit `[0-9a-f]{40}` with uncommitted changes$", text[4]);
        Assert.Equal(
            ["**Manifest:** `schema/schema.manifest.yaml`", "", "3 schema changes: 1 critical, 2 high.", "", "## Critical", "", "- column `a.t.old` removed", "", "## High", "", "- column `a.t.id`: `type` from `integer` to `bigint`", "- table `a.u` added", ""],
            text[6..]);
    }

    [Fact]
    public async Task The_same_manifest_has_no_changes()
    {
        Commit(First);

        Assert.Equal("no schema changes", (await RunAsync("HEAD")).Summary);
        Assert.Contains("No schema changes.", await File.ReadAllTextAsync(Path.Combine(_root, "changes.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v9")]
    [InlineData("--output=x")]
    [InlineData("HEAD:schema")]
    public async Task No_such_revision(string revision)
    {
        Commit(First);

        Assert.Equal("ST0041", await FailAsync(revision));
    }

    [Fact]
    public async Task Manifest_that_is_not_in_the_revision()
    {
        Git("init", "-q");
        Git("-c", "user.name=a", "-c", "user.email=a@b.invalid", "commit", "-q", "--allow-empty", "-m", "empty");
        Write(First);

        Assert.Equal("ST0042", await FailAsync("HEAD"));
    }

    [Fact]
    public async Task No_repository()
    {
        Write(First);

        Assert.Equal("ST0040", await FailAsync("HEAD"));
    }

    [Fact]
    public async Task Faulty_manifest_of_the_revision_is_named_with_it()
    {
        Commit("version: \"1.0\"\nschemata: []\n");
        Write(First);

        var fault = Assert.Single((await Assert.ThrowsAnyAsync<DiagnosticException>(() => RunAsync("HEAD"))).Diagnostics);

        Assert.Equal("HEAD:schema/schema.manifest.yaml", fault.Location!.File);
    }

    [Fact]
    public void The_pattern_for_git_shows_the_table_of_a_changed_column()
    {
        Commit(Second + "          - name: b\n            type: text\n            nullable: true\n          - name: c\n            type: text\n            nullable: true\n          - name: d\n            type: text\n            nullable: true\n");
        Assert.True(GitAttributes.Add(Manifest));
        Assert.False(GitAttributes.Add(Manifest));
        Git("config", "diff.schematasks.xfuncname", GitAttributes.Command.Split('\'')[1]);
        Write(File.ReadAllText(Manifest).Replace("name: d\n            type: text", "name: d\n            type: citext", StringComparison.Ordinal));

        Assert.Matches("(?m)^@@ .* @@ +- name: u$", Git("diff"));
    }

    private void Commit(string manifest)
    {
        Write(manifest);
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=a", "-c", "user.email=a@b.invalid", "commit", "-q", "-m", "manifest");
    }

    private void Write(string manifest)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Manifest)!);
        File.WriteAllText(Manifest, manifest);
    }

    private Task<ManifestDiffResult> RunAsync(string revision) =>
        ManifestDiffOperation.RunAsync(new ManifestDiffRequest { ManifestFile = Manifest, Base = revision, DiffFile = Path.Combine(_root, "changes.md") }, TestContext.Current.CancellationToken);

    private async Task<string> FailAsync(string revision) => Assert.Single((await Assert.ThrowsAnyAsync<DiagnosticException>(() => RunAsync(revision))).Diagnostics).Code;

    private string Git(params string[] arguments)
    {
        Skipping.Unless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "git.exe" : "git"))), "There is no git here");
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _root, RedirectStandardOutput = true };
        foreach (var name in (string[])["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"]) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
