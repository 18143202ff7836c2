using Npgsql;

namespace SchemaTasks.Build.Tests;

/// <summary>Ctrl-C, and a build that is killed: reported as what it is, in time; the manifest as it was, no process left.</summary>
public class CancelledBuild(LiveServer server)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task While_a_migration_runs_on_the_shadow()
    {
        _ = server.Running;
        using var project = SlowMigration();
        using var build = new RunningBuild(project, "-t:SchemaRefresh");
        var tree = await ShadowAtWorkAsync(build);

        var (result, after) = await build.CancelAsync();

        Assert.Equal("ST0009", result.FailsWith("ST0009").Code);
        Assert.True(after < Limit, $"{after}");
        await GoneAsync(tree);
        Assert.Equal(Manifests.Small, project.Read("schema/schema.manifest.yaml"));
    }

    [Fact]
    public async Task Killed_while_a_migration_runs_on_the_shadow()
    {
        _ = server.Running;
        using var project = SlowMigration();
        using var build = new RunningBuild(project, "-t:SchemaRefresh");
        var tree = await ShadowAtWorkAsync(build);

        build.Kill();

        await GoneAsync(tree);
        Assert.Equal(Manifests.Small, project.Read("schema/schema.manifest.yaml"));
    }

    [Theory]
    [InlineData("SchemaRefresh")]
    [InlineData("SchemaVerify")]
    public async Task While_a_live_server_is_read(string target)
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE public.held (id integer); CREATE VIEW public.of_held AS SELECT id FROM public.held;");
        using var project = SdkProject.WithManifest();
        project.Environment["DATABASE_URL"] = database.Url;
        await using var blocker = await database.OpenAsync();
        await using var hold = new NpgsqlCommand("BEGIN; LOCK TABLE public.held IN ACCESS EXCLUSIVE MODE", blocker);
        await hold.ExecuteNonQueryAsync();
        using var build = new RunningBuild(project, $"-t:{target}");
        await build.UntilAsync(async () => await WaitingAsync() == 1);

        var (result, after) = await build.CancelAsync();

        result.FailsWith("ST0116");
        Assert.True(after < Limit, $"{after}");
        Assert.Equal(Manifests.Small, project.Read("schema/schema.manifest.yaml"));
        Assert.Equal(0, await WaitingAsync());

        async Task<long> WaitingAsync() => (long)(await database.ScalarAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"))!;
    }

    private static SdkProject SlowMigration()
    {
        var project = SdkProject.WithManifest("<SchemaDatabase>shadow</SchemaDatabase>");
        project.Write("schema/migrations/001_slow.sql", "SELECT pg_sleep(30);");
        return project;
    }

    /// <summary>The build's processes, once its server runs the migration.</summary>
    private static async Task<IReadOnlyDictionary<int, string>> ShadowAtWorkAsync(RunningBuild build)
    {
        IReadOnlyDictionary<int, string> tree = new Dictionary<int, string>();
        await build.UntilAsync(() =>
        {
            tree = ProcessTree.Of(build.Id);
            return Task.FromResult(tree.Values.Any(command => command.StartsWith("postgres: ", StringComparison.Ordinal) && command.EndsWith(" SELECT", StringComparison.Ordinal)));
        });
        return tree;
    }

    private static async Task GoneAsync(IReadOnlyDictionary<int, string> tree)
    {
        for (var tries = 0; tries < 100 && ProcessTree.Left(tree).Any(); tries++) await Task.Delay(100);
        Assert.Empty(ProcessTree.Left(tree));
    }
}
