#if TESTCONTAINERS
using Testcontainers.PostgreSql;

namespace SchemaTasks.Postgres.Tests;

internal sealed partial class TestServerSource
{
    private PostgreSqlContainer? _container;

    private async Task<string?> StartContainerAsync()
    {
        _container = new PostgreSqlBuilder("postgres:17").Build();
        await _container.StartAsync();
        return _container.GetConnectionString();
    }

    private async Task StopContainerAsync()
    {
        if (_container is not null) await _container.DisposeAsync();
    }
}
#endif
