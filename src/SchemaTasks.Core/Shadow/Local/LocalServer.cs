namespace SchemaTasks.Shadow;

/// <summary>A server of this process from programs on this machine.</summary>
internal static class LocalServer
{
    /// <exception cref="ShadowProbeException">It does not start.</exception>
    public static async Task<IShadowHost> StartAsync(PostgresPrograms programs, ShadowOptions options, CancellationToken cancel) =>
        OperatingSystem.IsWindows()
            ? await WindowsServer.StartAsync(programs, options, cancel).ConfigureAwait(false)
            : await UnixServer.StartAsync(programs, options, cancel).ConfigureAwait(false);
}
