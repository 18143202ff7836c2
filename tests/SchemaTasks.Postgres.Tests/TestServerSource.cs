using SchemaTasks.Shadow;

namespace SchemaTasks.Postgres.Tests;

/// <summary>Which server tests run on. The half that knows containers is TestServerSource.Container.cs.</summary>
internal sealed partial class TestServerSource(string? url) : IAsyncDisposable
{
    public string? BinDirectory { get; init; }

    public async Task<ShadowOptions> OptionsAsync()
    {
        var given = url;
        if (string.IsNullOrEmpty(given) && BinDirectory is null) given = await StartContainerAsync();
        return string.IsNullOrEmpty(given)
            ? new ShadowOptions { Provider = ShadowProvider.Local, BinDirectory = BinDirectory }
            : new ShadowOptions { Provider = ShadowProvider.Url, Environment = name => name == UrlServer.Variable ? given : Environment.GetEnvironmentVariable(name) };
    }

    public async ValueTask DisposeAsync() => await StopContainerAsync();

#if !TESTCONTAINERS
    private static Task<string?> StartContainerAsync() => Task.FromResult<string?>(null);

    private static Task StopContainerAsync() => Task.CompletedTask;
#endif
}
