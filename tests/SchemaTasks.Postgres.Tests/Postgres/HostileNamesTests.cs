namespace SchemaTasks.Postgres.Tests;

/// <summary>The conformance suite <c>postgres-names</c> tries more of them.</summary>
public sealed class HostileNamesTests(PostgresServer server)
{
    [Fact]
    public async Task Names_of_any_kind_survive_server_and_manifest()
    {
        for (var seed = 1000; seed < 1020; seed++)
        {
            await using var database = await server.CreateDatabaseAsync();
            var schema = new HostileSchema(seed);
            await database.ExecuteAsync(schema.Sql);
            var fault = await HostileSchemaCheck.RunAsync(schema, database.Connection);
            Assert.True(fault is null, $"seed {seed}: {fault}");
        }
    }
}
