using System.Globalization;
using SchemaTasks.Diagnostics;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance;

/// <summary>Random schemas with hostile names through a real server and the manifest; <c>SCHEMATASKS_FUZZ_COUNT</c> says how many.</summary>
internal sealed class HostileNamesSuite : IConformanceSuite
{
    private const int DefaultCount = 100;

    public string Name => "postgres-names";

    public async Task RunAsync(ConformanceReport report)
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("SCHEMATASKS_FUZZ_COUNT"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : DefaultCount;
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
            for (var seed = 0; seed < count; seed++)
            {
                var schema = new HostileSchema(seed);
                var connection = await server.CreateDatabaseAsync($"names_{seed}", CancellationToken.None);
                await SchemaCreation.RunAsync(connection, schema.Sql);
                if (await HostileSchemaCheck.RunAsync(schema, connection) is { } fault) report.Fail($"seed {seed}", fault);
                else report.Pass();
                await server.DropDatabaseAsync($"names_{seed}", CancellationToken.None);
            }
        }
        report.Tell($"{count} schemas tried");
    }
}
