#if TESTCONTAINERS
using Testcontainers.PostgreSql;

namespace SchemaTasks.Postgres.Tests;

internal sealed partial class TestServerSource
{
    private PostgreSqlContainer? container;

    private async Task<string?> StartContainerAsync()
    {
        container = new PostgreSqlBuilder("postgres:17").Build();
        await container.StartAsync();
        return container.GetConnectionString();
    }

    private async Task StopContainerAsync()
    {
        if (container is not null) await container.DisposeAsync();
    }
}
#endif
