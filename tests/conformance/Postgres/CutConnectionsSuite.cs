using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance;

/// <summary>A reading whose connection is cut, or hangs, after n bytes, for many n: one coded diagnostic, in time.</summary>
internal sealed class CutConnectionsSuite : IConformanceSuite
{
    private const int Points = 200;
    private const int AtOnce = 10;
    private static readonly CatalogOptions Options = CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(0.5) };

    /// <summary>Far above <see cref="Options"/>' timeout, which a busy machine exceeds by seconds, and below the driver's own of a minute.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    public string Name => "postgres-faults";

    public async Task RunAsync(ConformanceReport report)
    {
        ShadowServer server;
        try
        {
            server = await ShadowServer.StartAsync(new ShadowOptions { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Local }, CancellationToken.None);
        }
        catch (DiagnosticException exception)
        {
            report.Skip("all", exception.Message);
            return;
        }
        await using (server)
        {
            var settings = server.ConnectionSettings;
            EndPoint upstream = settings.Host.StartsWith('/')
                ? new UnixDomainSocketEndPoint($"{settings.Host}/.s.PGSQL.{settings.Port}")
                : new IPEndPoint(IPAddress.Loopback, int.Parse(settings.Port, CultureInfo.InvariantCulture));
            long all;
            await using (var whole = new LoopbackProxy(upstream))
            {
                await CatalogReader.ReadAsync(settings.Through("127.0.0.1", whole.Port), CatalogOptions.Default, CancellationToken.None);
                all = whole.BytesFromServer;
            }
            for (var first = 0; first < Points; first += AtOnce)
            {
                var outcomes = await Task.WhenAll(Enumerable.Range(first, AtOnce).Select(async point =>
                {
                    // The last bytes end the conversation; the reading does not need them. Every fifth hangs instead.
                    var bytes = 1 + ((all - 200) * point / (Points - 1));
                    await using var proxy = point % 5 == 4 ? new LoopbackProxy(upstream) { StallAfter = bytes } : new LoopbackProxy(upstream) { CutAfter = bytes };
                    return (Bytes: bytes, Why: await FailureAsync(settings.Through("127.0.0.1", proxy.Port)));
                }));
                foreach (var (bytes, why) in outcomes)
                {
                    if (why is null) report.Pass();
                    else report.Fail($"after {bytes} bytes", why);
                }
            }
            report.Tell($"{Points} cut points tried over {all} bytes");
        }
    }

    private static async Task<string?> FailureAsync(ConnectionSettings settings)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            await CatalogReader.ReadAsync(settings, Options, CancellationToken.None);
            return "no fault was reported";
        }
        catch (ServerUnavailableException exception)
        {
            if (exception.Diagnostics[0].Code is not ("ST0110" or "ST0115" or "ST0117")) return exception.Message;
            return clock.Elapsed > Hang ? $"reported only after {clock.Elapsed}" : null;
        }
    }
}
