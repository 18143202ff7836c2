namespace SchemaTasks.Shadow;

/// <summary>One shadow server for several operations in a row: the first one starts it. Disposing it ends the server.</summary>
internal sealed class SharedShadow : IDisposable, IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private ShadowServer? _server;

    /// <summary>The server; its own database is the one that migrations and seeds are applied to.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">It cannot be started.</exception>
    internal async Task<ShadowServer> GetAsync(ShadowOptions options, CancellationToken cancel)
    {
        await _starting.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return _server ??= await ShadowServer.StartAsync(options, cancel).ConfigureAwait(false);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>For MSBuild, which ends what was registered for a build without waiting for a task.</summary>
    public void Dispose() => Task.Run(async () => await DisposeAsync().ConfigureAwait(false)).GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (_server is { } server) await server.DisposeAsync().ConfigureAwait(false);
        _server = null;
        _starting.Dispose();
    }
}
