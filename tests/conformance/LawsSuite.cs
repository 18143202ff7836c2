using System.Globalization;
using SchemaTasks.Diagnostics;
using SchemaTasks.Laws;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance;

/// <summary>
/// The two laws of scripts over every schema and pair of tests/SchemaTasks.Postgres.Tests, on a server of our own:
/// <c>dotnet run --project tests/conformance -- laws</c>. <c>SCHEMATASKS_LAWS=word</c> runs only the cases whose name holds that word,
/// <c>SCHEMATASKS_LAWS_RANDOM=500</c> that many pairs made from numbers instead of 20.
/// </summary>
internal sealed class LawsSuite : IConformanceSuite
{
    public string Name => "laws";

    public async Task RunAsync(ConformanceReport report)
    {
        ShadowServer server;
        try
        {
            server = await ShadowServer.StartAsync(new ShadowOptions(), CancellationToken.None);
        }
        catch (DiagnosticException exception)
        {
            report.Skip("both laws", exception.Message);
            return;
        }
        await using (server)
        {
            var word = Environment.GetEnvironmentVariable("SCHEMATASKS_LAWS") ?? "";
            var folder = Path.Combine(Places.Repository, "tests", "SchemaTasks.Postgres.Tests");
            var laws = new LawServer(server);
            var schemas = LawSchema.ReadAll(Path.Combine(folder, "Schemas")).Where(schema => schema.Since <= server.PostgresMajor && schema.Name.Contains(word, StringComparison.Ordinal)).ToList();
            await laws.MakeRolesAsync(schemas.SelectMany(schema => schema.Roles));
            var pairs = LawCase.ReadAll(Path.Combine(folder, "Pairs")).Where(pair => pair.Name.Contains(word, StringComparison.Ordinal)).ToList();
            var sample = new LawSample(Path.Combine(Places.Repository, "samples", "Outreach", "schema"));
            pairs.AddRange(sample.Pairs.Where(pair => pair.Name.Contains(word, StringComparison.Ordinal)));
            // Pairs of schemas made from numbers, the same in every run.
            var seeds = int.Parse(Environment.GetEnvironmentVariable("SCHEMATASKS_LAWS_RANDOM") ?? "20", CultureInfo.InvariantCulture);
            pairs.AddRange(Enumerable.Range(1, seeds).Select(seed => new LawCase($"random: {2 * seed} and {2 * seed + 1}", RandomSchema.Sql(2 * seed), RandomSchema.Sql(2 * seed + 1))).Where(pair => pair.Name.Contains(word, StringComparison.Ordinal)));
            const string manifest = "schema sample: the manifest of Outreach";
            var exceptions = 0;
            var checks = schemas.Select(schema => ($"schema {schema.Name}", (Func<Task<string?>>)(() => laws.RoundTripAsync(schema.Sql))))
                .Append((manifest, () => laws.RoundTripAsync(sample.Manifest))).Where(check => check.Item1 != manifest || manifest.Contains(word, StringComparison.Ordinal))
                .Concat(pairs.Select(pair => ($"pair {pair.Name}", (Func<Task<string?>>)(() => laws.PairAsync(pair)))));
            await Parallel.ForEachAsync(checks, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (check, _) => await CheckAsync(check.Item1, check.Item2));
            report.Tell($"PostgreSQL {server.PostgresMajor}: {schemas.Count + 2 * pairs.Count} schemas round-tripped, {2 * pairs.Count} directed pairs fixed ({pairs.Count} pairs), {exceptions} exceptions");

            async Task CheckAsync(string what, Func<Task<string?>> law)
            {
                string? wrong;
                try
                {
                    wrong = await law();
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    wrong = exception.ToString();
                }
                lock (report)
                {
                    if (wrong is null) report.Pass();
                    else
                    {
                        exceptions++;
                        report.Fail(what, wrong);
                    }
                }
            }
        }
    }
}
