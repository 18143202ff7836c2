using SchemaTasks.Diagnostics;

namespace SchemaTasks.Shadow;

/// <summary>The chain of ways to a server.</summary>
internal static class ShadowProviders
{
    /// <exception cref="DiagnosticException">ST5002: none works.</exception>
    public static async Task<IShadowHost> StartAsync(ShadowOptions options, CancellationToken cancel)
    {
        var probes = new List<ShadowProbe>();
        foreach (var provider in Chain(options))
        {
            try
            {
                return await StartAsync(provider, options, cancel).ConfigureAwait(false);
            }
            catch (ShadowProbeException exception)
            {
                probes.Add(new ShadowProbe(provider.ToString().ToLowerInvariant(), exception.Message));
            }
        }
        throw new DiagnosticException(Diagnostic.Create(ShadowDiagnostics.NoServer, null, string.Join("; ", probes)));
    }

    /// <summary>A named server is the whole chain: what somebody set up with care must not be passed over in silence.</summary>
    private static ShadowProvider[] Chain(ShadowOptions options) => options.Provider switch
    {
        ShadowProvider.Auto when options.Variable(UrlServer.Variable) is not null => [ShadowProvider.Url],
        ShadowProvider.Auto => [ShadowProvider.Local, ShadowProvider.Npm],
        ShadowProvider.Url or ShadowProvider.Local or ShadowProvider.Npm or ShadowProvider.Docker => [options.Provider],
    };

    private static async Task<IShadowHost> StartAsync(ShadowProvider provider, ShadowOptions options, CancellationToken cancel) => provider switch
    {
        ShadowProvider.Url => await UrlServer.StartAsync(options, cancel).ConfigureAwait(false),
        ShadowProvider.Npm => await LocalServer.StartAsync(await EmbeddedPostgres.FindAsync(options, cancel).ConfigureAwait(false), options, cancel).ConfigureAwait(false),
        ShadowProvider.Docker => await DockerServer.StartAsync(options, cancel).ConfigureAwait(false),
        ShadowProvider.Auto or ShadowProvider.Local => await LocalServer.StartAsync(await PostgresProgramsFinder.FindAsync(options, cancel).ConfigureAwait(false), options, cancel).ConfigureAwait(false),
    };
}
