using System.Globalization;
using SchemaTasks.Conformance.Conversions;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance;

/// <summary>
/// Every change of a column from one of PostgreSQL's own types to another is lossless, refused when the script runs, or withheld with the
/// hazard "data loss": tried with values at the types' edges, for arrays of the types and domains over them, too.
/// <c>SCHEMATASKS_CONVERSIONS=1 dotnet run --project tests/conformance -- conversions</c> tries all pairs instead of one in so many.
/// </summary>
internal sealed class ConversionsSuite : IConformanceSuite
{
    private const string EveryVariable = "SCHEMATASKS_CONVERSIONS";
    private const int Every = 11;

    public string Name => "conversions";

    public async Task RunAsync(ConformanceReport report)
    {
        ShadowServer server;
        try
        {
            server = await ShadowServer.StartAsync(new ShadowOptions(), CancellationToken.None);
        }
        catch (DiagnosticException exception)
        {
            report.Skip("conversions", exception.Message);
            return;
        }
        await using (server)
        {
            var database = await server.CreateDatabaseAsync("conversions", CancellationToken.None);
            await using var source = database.CreateDataSource();
            await using var connection = await source.OpenConnectionAsync();
            var trial = new ConversionTrial(connection);
            foreach (var setting in (string[])["SET search_path = ''", "SET TimeZone = 'UTC'", "SET check_function_bodies = off", "SET xmloption = content"]) await trial.ExecuteAsync(setting);
            var every = Environment.GetEnvironmentVariable(EveryVariable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : Every;
            await RunAsync(report, trial, server.PostgresMajor, every);
            await connection.CloseAsync();
        }
    }

    private static async Task RunAsync(ConformanceReport report, ConversionTrial trial, int major, int every)
    {
        var types = EdgeValues.All.Where(type => major >= 14 || !type.Type.Contains("multirange", StringComparison.Ordinal)).ToList();
        var inside = types.Where(type => EdgeValues.Inside.Contains(type.Type)).ToList();
        await CountAsync("types", from one in types from other in types where one != other select (one.Type, other.Type, one.Values, Array.Empty<Domain>()));
        await CountAsync("arrays", from one in inside from other in inside where one != other select ($"{one.Type}[]", $"{other.Type}[]", Arrays(one.Values), Array.Empty<Domain>()));
        foreach (var type in inside) await trial.ExecuteAsync($"CREATE DOMAIN public.{DomainOf(type.Type).Name} AS {type.Type}");
        await CountAsync("domains", from one in inside from other in inside where one != other select ($"public.{DomainOf(one.Type).Name}", $"public.{DomainOf(other.Type).Name}", one.Values, (Domain[])[DomainOf(one.Type), DomainOf(other.Type)]));

        async Task CountAsync(string what, IEnumerable<(string From, string To, string[] Values, Domain[] Domains)> pairs)
        {
            var counts = new Dictionary<ConversionResult, int>();
            foreach (var (from, to, values, domains) in pairs.Where((_, i) => i % every == 0))
            {
                var (result, changed) = await trial.RunAsync(from, to, values, domains);
                counts[result] = counts.GetValueOrDefault(result) + 1;
                if (result == ConversionResult.Failed) report.Fail($"{from} to {to}", changed.Count == 0 ? "withheld without the hazard data loss" : string.Join("; ", changed));
                else report.Pass();
            }
            report.Tell(string.Create(CultureInfo.InvariantCulture,
                $"{what}, PostgreSQL {major}: {counts.Values.Sum()} pairs{(every == 1 ? "" : $" (one in {every})")}, {Of(ConversionResult.Lossless)} lossless, {Of(ConversionResult.Refused)} refused where a value would change, {Of(ConversionResult.Withheld)} withheld, {Of(ConversionResult.Failed)} failed"));

            int Of(ConversionResult result) => counts.GetValueOrDefault(result);
        }
    }

    private static string[] Arrays(string[] values) => [.. values.Select(value => $"{{\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\",NULL}}"), "{}"];

    private static Domain DomainOf(string type) => new() { Name = "d_" + string.Concat(type.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_')), Type = type };
}
