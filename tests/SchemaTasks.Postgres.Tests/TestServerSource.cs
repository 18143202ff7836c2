using System.Globalization;
using SchemaTasks.Diagnostics;
using SchemaTasks.Shadow;
using Testcontainers.PostgreSql;

namespace SchemaTasks.Postgres.Tests;

/// <summary>Which server tests run on: the given one, else local programs, else a container of the official image.</summary>
/// <param name="given">A connection URL, or <c>docker:IMAGE</c> for a container of that image; <see langword="null"/> for none.</param>
internal sealed class TestServerSource(string? given) : IAsyncDisposable
{
    private const string ImageScheme = "docker:";
    private const string UsualImage = "postgres:17";

    private PostgreSqlContainer? _container;

    /// <summary>The only local programs that are considered.</summary>
    public string? BinDirectory { get; init; }

    /// <exception cref="DiagnosticException">There is neither.</exception>
    public async Task<ShadowOptions> OptionsAsync()
    {
        if (given?.StartsWith(ImageScheme, StringComparison.Ordinal) == true) return Of(await StartAsync(given[ImageScheme.Length..]));
        if (!string.IsNullOrEmpty(given)) return Of(given);
        var local = new ShadowOptions { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Local, BinDirectory = BinDirectory };
        try
        {
            await PostgresProgramsFinder.FindAsync(local, CancellationToken.None);
            return local;
        }
        catch (ShadowProbeException) when (BinDirectory is null)
        {
            return Of(await StartAsync(UsualImage));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_container is not null) await _container.DisposeAsync();
    }

    private static ShadowOptions Of(string url) => new() { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Url, Environment = name => name == UrlServer.Variable ? url : Environment.GetEnvironmentVariable(name) };

    private async Task<string> StartAsync(string image)
    {
        try
        {
            // More sessions than usual: tests run at once, and a given server's are all on it.
            _container = new PostgreSqlBuilder(image).WithCommand("-c", "max_connections=300", "-c", "fsync=off").Build();
            await _container.StartAsync();
            return string.Create(CultureInfo.InvariantCulture,
                $"postgres://{PostgreSqlBuilder.DefaultUsername}:{PostgreSqlBuilder.DefaultPassword}@{_container.Hostname}:{_container.GetMappedPublicPort(PostgreSqlBuilder.PostgreSqlPort)}/{PostgreSqlBuilder.DefaultDatabase}");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Docker's own exceptions are of many types; each means that there is no server here.
            throw new DiagnosticException(Diagnostic.Create(ShadowDiagnostics.NoServer, null, $"a container of {image}: {exception.Message}"), exception);
        }
    }
}
