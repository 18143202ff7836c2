using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance;

/// <summary>
/// Several migrators at once, each a process, on one database: directly, through session pools and transaction pools; undisturbed, killed,
/// or with their sessions terminated, at random moments; and started again, with the repair where one is asked for, until nothing is
/// pending. Each file has to have run once. <c>SCHEMATASKS_TORTURE=ROUNDS[,MIGRATORS[,FILES]]</c> makes it longer.
/// </summary>
internal sealed class MigrationTortureSuite : IConformanceSuite
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private enum Way
    {
        Direct,
        SessionPool,
        TransactionPool,
    }

    private enum Harm
    {
        None,
        Killed,
        Terminated,
    }

    public string Name => "migration-torture";

    public async Task RunAsync(ConformanceReport report)
    {
        var size = (Environment.GetEnvironmentVariable("SCHEMATASKS_TORTURE") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var (rounds, migrators, files) = (size.ElementAtOrDefault(0) is > 0 and var given ? given : 1, size.ElementAtOrDefault(1) is > 0 and var many ? many : 3, size.ElementAtOrDefault(2) is > 0 and var all ? all : 9);
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
            report.Tell(FormattableString.Invariant($"{migrators} migrators, {files} files, {rounds} rounds each"));
            report.Tell($"{"way",-16} {"harm",-11} {"kills",6} {"runs",6} {"twice",6} {"never",6} {"disagreements",14} {"seconds",8}");
            foreach (var way in Enum.GetValues<Way>())
            {
                if (way != Way.Direct && PgBouncer.Program is null)
                {
                    report.Skip(way.ToString(), "This machine has no pgbouncer (Debian's package of that name)");
                    continue;
                }
                foreach (var harm in Enum.GetValues<Harm>()) await RunAsync(report, server, way, harm, rounds, migrators, files);
            }
        }
    }

    private static async Task RunAsync(ConformanceReport report, ShadowServer server, Way way, Harm harm, int rounds, int migrators, int files)
    {
        var (kills, runs, twice, never, clock) = (0, 0, 0, 0, Stopwatch.StartNew());
        List<string> disagreements = [];
        for (var round = 0; round < rounds; round++)
        {
            await using var database = await TortureDatabase.CreateAsync(server, files);
            await using var pool = way == Way.Direct ? null : await PgBouncer.StartAsync(database.Settings, way == Way.SessionPool ? "session" : "transaction", migrators + 2);
            var url = Url(pool?.Connection ?? database.Settings);
            using var stop = new CancellationTokenSource(Limit);
            var processes = new List<Process>();
            var harming = HarmAsync();
            var outcomes = await Task.WhenAll(Enumerable.Range(0, migrators).Select(_ => MigrateAsync()));
            await stop.CancelAsync();
            await harming;
            disagreements.AddRange(outcomes.OfType<string>());
            var (ranTwice, ranNever, wrong) = await database.JudgeAsync();
            twice += ranTwice;
            never += ranNever;
            disagreements.AddRange(wrong);

            // As a team does: again, and with the repair when the history asks for it, until it is done.
            async Task<string?> MigrateAsync()
            {
                var repair = false;
                while (!stop.IsCancellationRequested)
                {
                    using var process = Migrator.Start(url, database.Directory, repair);
                    lock (processes) processes.Add(process);
                    Interlocked.Increment(ref runs);
                    var error = process.StandardError.ReadToEndAsync();
                    await process.StandardOutput.ReadToEndAsync();
                    await process.WaitForExitAsync();
                    lock (processes) processes.Remove(process);
                    if (process.ExitCode == 0) return null;
                    repair = process.ExitCode == 3;
                    if (harm == Harm.None && !repair) return $"a migrator fails undisturbed: {await error}";
                    if (process.ExitCode == 1 && (await error).Contains("ST0008", StringComparison.Ordinal)) return await error;
                }
                return "it is not done in time";
            }

            async Task HarmAsync()
            {
                // A number of times, so that there is an end; each while a file is under way, at any moment of it.
                for (var done = 0; harm != Harm.None && !stop.IsCancellationRequested && done < files;)
                {
                    if (!await database.IsBusyAsync())
                    {
                        await Task.Delay(20);
                        continue;
                    }
                    await Task.Delay(Random.Shared.Next(0, 80));
                    if (harm == Harm.Terminated ? !await database.TerminateAsync() : !KillOne()) continue;
                    done++;
                    kills++;
                }
            }

            bool KillOne()
            {
                lock (processes)
                {
                    if (processes.Count == 0) return false;
                    processes[Random.Shared.Next(processes.Count)].Kill();
                    return true;
                }
            }
        }
        report.Tell(string.Create(CultureInfo.InvariantCulture, $"{way,-16} {harm,-11} {kills,6} {runs,6} {twice,6} {never,6} {disagreements.Count,14} {clock.Elapsed.TotalSeconds,8:0.0}"));
        if (twice == 0 && never == 0 && disagreements.Count == 0) report.Pass();
        else report.Fail($"{way}, {harm}", FormattableString.Invariant($"{twice} files ran twice, {never} never; {string.Join("; ", disagreements)}"));
    }

    private static string Url(ConnectionSettings settings) => $"host='{settings.Host}' port={settings.Port} user={settings.User} dbname={settings.Database} sslmode=disable";
}
