using System.Text.Json;

namespace SchemaTasks.Build.Tests;

public class DriftOnALiveServer(LiveServer server)
{
    [Fact]
    public async Task A_dropped_column_an_added_index_and_a_changed_default_fail_the_build_at_their_lines_and_undone_it_passes()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = OutreachProject.Create();
        project.Environment["DATABASE_URL"] = database.Url;
        project.Target("SchemaMigrate").Succeeds();
        project.Target("SchemaVerify").Succeeds();
        await database.ExecuteAsync("""
            ALTER TABLE company.slots DROP COLUMN note;
            CREATE INDEX merges_reason_idx ON vault.merges (reason);
            ALTER TABLE people.master ALTER COLUMN level SET DEFAULT 'manager';
            """);

        var result = project.Target("SchemaVerify");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(3, result.Errors.Count);
        var lines = project.Read(OutreachProject.Manifest).Split('\n');
        Assert.All(result.Errors, error => Assert.Equal(project.PathOf(OutreachProject.Manifest), error.File));
        Assert.Equal("- name: note", LineOf("company.slots.note"));
        Assert.Equal("indexes:", LineOf("merges_reason_idx"));
        Assert.StartsWith("default:", LineOf("people.master.level"), StringComparison.Ordinal);

        var report = JsonDocument.Parse(project.Read("bin/schema/SCHEMA_DRIFT_REPORT.json")).RootElement;
        Assert.Equal(3, report.GetProperty("totalDrifts").GetInt32());
        Assert.Equal(
            result.Errors.Select(error => (error.Code, error.Line, error.Column)).Order(),
            report.GetProperty("changes").EnumerateArray().Select(change => (change.GetProperty("code").GetString()!, change.GetProperty("line").GetInt32(), change.GetProperty("column").GetInt32())).Order());
        Assert.Contains("**Total Drifts:** 3", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.md"), StringComparison.Ordinal);
        Assert.Contains("ADD COLUMN \"note\"", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.sql"), StringComparison.Ordinal);

        await database.ExecuteAsync("""
            ALTER TABLE company.slots ADD COLUMN note text;
            DROP INDEX vault.merges_reason_idx;
            ALTER TABLE people.master ALTER COLUMN level SET DEFAULT 'employee';
            """);
        project.Target("SchemaVerify").Succeeds();
        Assert.Contains("**Total Drifts:** 0", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.md"), StringComparison.Ordinal);
        Assert.False(project.Has("bin/schema/SCHEMA_DRIFT_REPORT.sql"));

        string LineOf(string what) => lines[result.Errors.Single(error => error.Message.Contains(what, StringComparison.Ordinal)).Line - 1].Trim();
    }
}
