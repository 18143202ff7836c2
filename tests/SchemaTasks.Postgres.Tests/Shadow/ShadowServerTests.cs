using SchemaTasks.Shadow;

namespace SchemaTasks.Postgres.Tests.Shadow;

public class ShadowServerTests(PostgresServer server, ITestOutputHelper output)
{
    [Fact]
    public async Task Server_of_the_tests_answers_as_what_it_says_it_is()
    {
        output.WriteLine($"PostgreSQL {server.Major}: {server.Description}");
        await using var database = await server.CreateDatabaseAsync();

        var answer = Assert.Single(await database.QueryAsync("SELECT current_setting('server_version_num')::int / 10000"));

        Assert.Equal(server.Major.ToString(System.Globalization.CultureInfo.InvariantCulture), answer);
    }
}
