using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Npgsql;
using SchemaTasks.Configuration;
using SchemaTasks.Health;
using SchemaTasks.Migrations;

namespace SchemaTasks.Postgres.Tests.Health;

/// <summary>The SQL of docs/operations/roles.md, run as it is there.</summary>
public sealed partial class RolesGuideTests(PostgresServer server)
{
    [Fact]
    public async Task Each_role_of_the_guide_can_do_its_work_and_no_more()
    {
        await using var own = await OwnServer.StartAsync(server, []);
        await own.ExecuteAsync("CREATE DATABASE app");
        var administration = own.Administration.WithDatabase("app");
        await RunAsync(administration, "CREATE SCHEMA app; CREATE TABLE app.orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, total numeric); CREATE VIEW app.totals AS SELECT sum(total) AS total FROM app.orders");
        await RunAsync(administration, "CREATE ROLE owner_before; ALTER TABLE app.orders OWNER TO owner_before");
        foreach (Match block in Block().Matches(Guide())) await RunAsync(administration, block.Groups["sql"].Value.Replace(":database", "app", StringComparison.Ordinal));

        // Migrates, and what it makes belongs to the group.
        using var migrations = new TemporaryDirectory();
        migrations.Write("001_more.sql", "CREATE TABLE app.more (id bigserial PRIMARY KEY, note text);");
        migrations.Write("000_before.sql", "-- What is there already.");
        await MigrationRunner.BaselineAsync(As("ci_migrate"), MigrationFiles.Read(migrations.Path), "000_before.sql", new MigrationOptions(), TestContext.Current.CancellationToken);
        var applied = await MigrationRunner.ApplyAsync(As("ci_migrate"), MigrationFiles.Read(migrations.Path), new MigrationOptions(), TestContext.Current.CancellationToken);
        Assert.Single(applied.Applied);
        Assert.Equal(["schema_migrator"], await TestDatabase.QueryAsync(administration, "SELECT relowner::regrole::text FROM pg_class WHERE oid = 'app.more'::regclass"));
        await Assert.ThrowsAsync<PostgresException>(() => RunAsync(As("ci_migrate"), "CREATE ROLE another"));

        // The application changes rows, of the new table too.
        await RunAsync(As("app"), "INSERT INTO app.orders (total) VALUES (1); INSERT INTO app.more (note) VALUES ('x')");
        await Assert.ThrowsAsync<PostgresException>(() => RunAsync(As("app"), "CREATE TABLE app.own (id int)"));

        // Reads everything, changes nothing.
        await Assert.ThrowsAsync<PostgresException>(() => RunAsync(As("ci_read"), "SET default_transaction_read_only = off; INSERT INTO app.more (note) VALUES ('y')"));
        var configuration = ConfigurationFile.Parse("requires: {privileges: read, roles: [schema_reader, schema_migrator, app_writer], tables: [app.orders, app.more], views: [app.totals]}", "c.yaml");
        var reading = await HealthRunner.RunAsync(As("ci_read"), new HealthOptions { Configuration = configuration, Today = new DateOnly(2026, 6, 1) }, TestContext.Current.CancellationToken);
        Assert.Empty(reading.Results.Where(result => result.Check.Word is not "server").SelectMany(result => result.Findings.Where(finding => finding.Level != HealthLevel.Note).Select(finding => finding.Message).Concat(result.Remarks)));

        ConnectionSettings As(string role) => ConnectionSettings.Local(administration.Host, own.Port, "app", role);
    }

    private static async Task RunAsync(ConnectionSettings server, string sql)
    {
        await using var source = server.CreateDataSource();
        await using var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        foreach (var statement in Text.SqlStatementSplitter.Split(sql))
        {
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(statement.Text) } };
            await batch.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    private static string Guide([CallerFilePath] string testFile = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(testFile)!, "../../../docs/operations/roles.md"));

    [GeneratedRegex("```sql\n(?<sql>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
