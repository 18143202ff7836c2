using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Health;

namespace SchemaTasks.Postgres.Tests.Health;

public sealed class RequirementsTests(PostgresServer server)
{
    private const string Everything = """
        requires:
          postgres: ">=99"
          extensions: {plpgsql: "99.1", citext: "", none_such: "1.0"}
          schemas: [public, nowhere]
          tables:
            public.a: {columns: {id: integer, name: text, gone: text}}
            public.b:
            public.v:
          views: [public.v, public.w]
          roles: [postgres, none_such]
          settings: {server_encoding: UTF8, neon.branch_id: br-main-1}
          privileges: read
        """;

    [Fact]
    public async Task Every_fault_is_reported_at_once_at_its_line()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE a (id int, name varchar(5)); CREATE VIEW v AS SELECT 1 AS one");

        var faults = await CheckAsync(database, RequirementPhase.All, isShadow: false);

        Assert.Equal(
            [("ST6001", 2), ("ST6004", 3), ("ST6002", 3), ("ST6003", 3), ("ST6005", 4), ("ST6009", 6), ("ST6008", 6), ("ST6006", 7), ("ST6007", 8), ("ST6006", 9), ("ST6010", 10), ("ST6011", 11), ("ST6012", 12)],
            faults.Select(fault => (fault.Code, fault.Location!.Line)));
        Assert.All(faults, fault => Assert.Equal(DiagnosticSeverity.Error, fault.Severity));
        Assert.Contains(faults, fault => fault.Message.Contains("ALTER TABLE public.a ADD COLUMN gone text;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_the_migrations_only_what_a_server_must_bring_is_checked()
    {
        await using var database = await server.CreateDatabaseAsync();

        Assert.Equal(["ST6001", "ST6003", "ST6010", "ST6011", "ST6012"], (await CheckAsync(database, RequirementPhase.Server, isShadow: false)).Select(fault => fault.Code));
    }

    [Fact]
    public async Task On_a_shadow_what_only_a_live_server_has_is_not_asked_for()
    {
        await using var database = await server.CreateDatabaseAsync();

        var fault = Assert.Single(await CheckAsync(database, RequirementPhase.Server, isShadow: true));
        Assert.Equal(("ST6001", DiagnosticSeverity.Warning), (fault.Code, fault.Severity));
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> CheckAsync(TestDatabase database, RequirementPhase phase, bool isShadow) =>
        new RequirementsCheck(ConfigurationFile.Parse(Everything, "c.yaml").Requires, phase, isShadow).RunAsync(database.Connection, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
}
