using SchemaTasks.Diagnostics;
using SchemaTasks.Laws;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Conformance;

/// <summary>Every schema of the laws, replayed on a shadow without rights: what it refuses, counted and named.</summary>
internal sealed class ReplayRightsSuite : IConformanceSuite
{
    public string Name => "replay-rights";

    public bool OnDemand => true;

    public async Task RunAsync(ConformanceReport report)
    {
        ShadowServer live;
        try
        {
            live = await ShadowServer.StartAsync(new ShadowOptions { Provider = ShadowProvider.Local, Rights = ShadowRights.Superuser }, CancellationToken.None);
        }
        catch (DiagnosticException exception)
        {
            report.Skip("all", exception.Message);
            return;
        }
        await using (live)
        {
            await using var shadow = await ShadowServer.StartAsync(new ShadowOptions { Provider = ShadowProvider.Local }, CancellationToken.None);
            var schemas = LawSchema.ReadAll(Path.Combine(Places.Repository, "tests", "SchemaTasks.Postgres.Tests", "Schemas")).Where(schema => schema.Since <= live.PostgresMajor).ToList();
            await new LawServer(live).MakeRolesAsync(schemas.SelectMany(schema => schema.Roles));
            var (replayed, refused) = (0, 0);
            foreach (var (schema, number) in schemas.Select((schema, number) => (schema, number)))
            {
                var database = await live.CreateDatabaseAsync($"rights_{number}", CancellationToken.None);
                await SchemaCreation.RunAsync(database, schema.Sql);
                var reading = await CatalogReader.ReadAsync(database, CatalogOptions.Default, CancellationToken.None);
                var target = await shadow.CreateDatabaseAsync($"rights_{number}", CancellationToken.None);
                var roles = new TrialRoles(shadow);
                try
                {
                    await roles.MakeAsync([reading.Schema], CancellationToken.None);
                    await ScriptRunner.ReplayAsync(shadow, target, SqlScript.Create(reading.Schema), CancellationToken.None);
                    replayed++;
                }
                catch (ScriptFailedException exception)
                {
                    refused++;
                    report.Tell($"{schema.Name}: {exception.Message}: {exception.Statement.Split('\n')[0]}");
                }
                await live.DropDatabaseAsync($"rights_{number}", CancellationToken.None);
                await shadow.DropDatabaseAsync($"rights_{number}", CancellationToken.None);
                await roles.DropAsync(CancellationToken.None);
            }
            report.Tell($"{replayed} of {schemas.Count} schemas replay without rights, {refused} do not");
            report.Pass();
        }
    }
}
