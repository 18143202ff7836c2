using System.Text.Json;

namespace SchemaTasks.Build.Tests;

public class TenKindsOfDrift(LiveServer server)
{
    private const string Drift = """
        ALTER TABLE company.slots DROP COLUMN note;
        ALTER TABLE vault.merges ADD COLUMN scratch text;
        CREATE INDEX merges_reason_idx ON vault.merges (reason);
        ALTER TABLE people.master ALTER COLUMN level SET DEFAULT 'manager';
        ALTER TABLE people.acquaintances RENAME TO friends;
        ALTER TABLE people.preferences DISABLE ROW LEVEL SECURITY;
        DROP TRIGGER master_audit ON people.master;
        ALTER TYPE company.slot_role ADD VALUE 'cto';
        CREATE TABLE shq.scratch (id integer);
        COMMENT ON TABLE people.master IS 'Somebody';
        ALTER TABLE vault.contacts DROP CONSTRAINT contacts_reachable;
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_fix_script_run_by_psql_brings_the_server_back(bool destructive)
    {
        if (Psql.Program is not { } psql)
        {
            Skipping.Test("No psql on this machine.");
            return;
        }
        await using var database = await server.CreateDatabaseAsync();
        using var project = OutreachProject.Create();
        project.Environment["DATABASE_URL"] = database.Url;
        project.Target("SchemaMigrate").Succeeds();
        await database.ExecuteAsync(Drift);

        project.Target("SchemaDiff", $"-p:SchemaAllowDestructive={destructive}", "-p:SchemaProveFix=true", "-p:SchemaShadow=local").Succeeds();

        var report = JsonDocument.Parse(project.Read("bin/schema/SCHEMA_DRIFT_REPORT.json")).RootElement;
        Assert.Equal(11, report.GetProperty("totalDrifts").GetInt32());
        Assert.Equal(destructive ? "proven" : "leaves_drift", report.GetProperty("fix").GetProperty("proof").GetString());
        var left = Objects(report.GetProperty("fix").GetProperty("remaining"));
        Assert.Equal(left, left.Intersect(Objects(report.GetProperty("fix").GetProperty("withheld"))));

        await psql.RunAsync(database.Url, project.PathOf("bin/schema/SCHEMA_DRIFT_REPORT.sql"));

        var again = project.Target("SchemaVerify");
        Assert.Equal(left.Count, again.Errors.Count);
        if (destructive) again.Succeeds();
        else Assert.Equal(left, Objects(JsonDocument.Parse(project.Read("bin/schema/SCHEMA_DRIFT_REPORT.json")).RootElement.GetProperty("changes")));
    }

    [Fact]
    public void A_server_that_cannot_be_reached_is_no_drift()
    {
        using var project = OutreachProject.Create();
        project.Environment["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/nothing";

        var result = project.Target("SchemaDiff", "-p:SchemaTimeout=5");

        Assert.NotEqual(0, result.ExitCode);
        var report = JsonDocument.Parse(project.Read("bin/schema/SCHEMA_DRIFT_REPORT.json")).RootElement;
        Assert.Equal("could_not_check", report.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("fix").ValueKind);
        Assert.DoesNotContain(result.Errors, error => error.Code.StartsWith("ST11", StringComparison.Ordinal));
        Assert.False(project.Has("bin/schema/SCHEMA_DRIFT_REPORT.sql"));
    }

    private static List<string> Objects(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetProperty("object").GetString()!).Order(StringComparer.Ordinal)];
}
