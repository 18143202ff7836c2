using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Configuration;
using SchemaTasks.Health;
using SchemaTasks.Postgres;

namespace SchemaTasks.Doctor;

/// <summary>What a live server says about itself and the connection to it.</summary>
internal static class ConnectionReport
{
    private const int Rounds = 5;

    /// <exception cref="ServerUnavailableException">It cannot be reached.</exception>
    public static async Task<IReadOnlyList<DoctorLine>> RunAsync(ConnectionSettings server, TimeSpan timeout, CancellationToken cancel)
    {
        var connecting = Stopwatch.StartNew();
        var session = await HealthSession.OpenAsync(server, timeout, cancel).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var connected = connecting.Elapsed;
            var context = new HealthContext(server, false, HealthSettings.Default, DateOnly.FromDateTime(DateTime.UtcNow));
            var found = new FindingList(HealthCheck.Of("server"));
            var extensions = new List<string>();
            var available = new List<string>();
            var facts = CatalogCheck.All.First(check => check.Word == "server");
            HealthQuery[] queries =
            [
                HealthQuery.Load(facts.Query, session.Major, row => facts.Read(row, context, found)),
                new("SELECT name::pg_catalog.text, installed_version, default_version FROM pg_catalog.pg_available_extensions ORDER BY 1", row =>
                {
                    if (row.OptionalText(1) is { } installed) extensions.Add($"{row.Text(0)} {installed}{(installed == row.Text(2) ? "" : $" ({row.Text(2)} available)")}");
                    else available.Add(row.Text(0));
                }),
            ];
            await session.RunAsync(queries, queries.Length, timeout, cancel).ConfigureAwait(false);
            return [.. Lines(server, context.Facts, found), .. Extensions(extensions, available), await LatencyAsync(session, timeout, connected, cancel).ConfigureAwait(false)];
        }
    }

    private static IEnumerable<DoctorLine> Lines(ConnectionSettings server, ServerFacts? facts, FindingList found)
    {
        if (facts is null) yield break;
        var platform = facts.Platform.Length == 0 ? "" : $", {facts.Platform}{string.Concat(facts.PlatformIds.Select(id => $", {id}"))}";
        yield return new DoctorLine(DoctorState.Ok, "server", $"PostgreSQL {facts.Version}{platform}{(facts.IsReplica ? ", a replica" : "")}, {facts.Encoding}");
        yield return new DoctorLine(DoctorState.Ok, "role", $"{facts.Role}{(facts.IsSuperuser ? ", a superuser" : "")}{(facts.IsReadOnlyByDefault ? ", read-only by default" : "")}",
            facts.IsSuperuser ? "A role with fewer rights is enough: docs/operations/roles.md" : "");
        yield return new DoctorLine(DoctorState.Ok, "encryption", facts.IsEncrypted ? $"{facts.Encryption}, sslmode={server.SslMode}{(server.CertificateCheck is null ? ", the certificate is not checked" : "")}" : $"none, sslmode={server.SslMode}",
            facts.IsEncrypted && server.CertificateCheck is null ? "Add sslmode=verify-full to check the server's certificate" : "");
        yield return new DoctorLine(DoctorState.Ok, "route", server.IsTransactionPooler ? "through a pooler; enough to read, not to migrate" : "direct",
            server.IsTransactionPooler ? "Connect to the database itself to migrate (for Neon: the host name without '-pooler')" : "");
        foreach (var finding in found.Findings) yield return new DoctorLine(DoctorState.Problem, "server", finding.Message, finding.Cure ?? "");
    }

    private static IEnumerable<DoctorLine> Extensions(List<string> installed, List<string> available)
    {
        yield return new DoctorLine(DoctorState.Ok, "extensions", installed.Count == 0 ? "none installed" : $"installed: {string.Join(", ", installed)}");
        yield return new DoctorLine(DoctorState.Ok, "extensions", available.Count == 0 ? "no others available" : $"available: {string.Join(", ", available)}");
    }

    private static async Task<DoctorLine> LatencyAsync(HealthSession session, TimeSpan timeout, TimeSpan connected, CancellationToken cancel)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await session.RunAsync([new HealthQuery("SELECT 1", static _ => { })], 1, timeout, cancel).ConfigureAwait(false);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return new DoctorLine(DoctorState.Ok, "latency", string.Create(CultureInfo.InvariantCulture, $"{connected.TotalMilliseconds:0} ms to connect, {times[Rounds / 2]:0.0} ms for a round trip"));
    }
}
