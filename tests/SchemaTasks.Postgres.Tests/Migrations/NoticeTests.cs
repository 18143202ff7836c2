using SchemaTasks.Migrations;

namespace SchemaTasks.Postgres.Tests.Migrations;

/// <summary>What the server says while files run.</summary>
public sealed class NoticeTests(PostgresServer server)
{
    [Fact]
    public async Task Notices_and_warnings_are_reported_with_their_place()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        var heard = Listen(scenario);
        var path = scenario.Write("001_a.sql", "CREATE TABLE a (id int);\nCREATE TABLE IF NOT EXISTS a (id int);\nDO $$ BEGIN\n  RAISE WARNING 'slow';\nEND $$;\n");

        await scenario.ApplyAsync();

        Assert.Equal([("NOTICE", "relation \"a\" already exists, skipping", 1), ("WARNING", "slow", 4)], heard.Select(notice => (notice.Severity, notice.Text, notice.Location.Line)));
        Assert.All(heard, notice => Assert.Equal((path, "001_a.sql"), (notice.Location.File, notice.File)));
    }

    [Fact]
    public async Task Notices_of_a_loop_are_counted_not_repeated()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        var heard = Listen(scenario);
        scenario.Write("001_a.sql", "DO $$ BEGIN FOR i IN 1..1000 LOOP RAISE NOTICE 'row %', i; END LOOP; END $$;");

        await scenario.ApplyAsync();

        Assert.Equal(101, heard.Count);
        Assert.Equal("and 900 more notices of this file", heard[^1].Text);
    }

    private static List<MigrationNotice> Listen(MigrationScenario scenario)
    {
        var heard = new List<MigrationNotice>();
        scenario.Options = new MigrationOptions { Notices = new Listener(heard) };
        return heard;
    }

    private sealed class Listener(List<MigrationNotice> heard) : IProgress<MigrationNotice>
    {
        public void Report(MigrationNotice value) => heard.Add(value);
    }
}
