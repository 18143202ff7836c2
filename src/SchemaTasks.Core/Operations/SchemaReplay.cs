using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Operations;

/// <summary>Builds a schema on a shadow server of the manifest's major version, from the model alone.</summary>
internal sealed class SchemaReplay(DatabaseRequest request, SchemaConfiguration configuration, int? manifestMajor)
{
    /// <summary>The schema as that server prints it; <see langword="null"/> when no server of that version is to be had or it refuses the script.</summary>
    public async Task<DatabaseSchema?> TryAsync(DatabaseSchema schema, CancellationToken cancel)
    {
        try
        {
            var shadow = await OpenDatabase.StartShadowAsync(request, manifestMajor, cancel).ConfigureAwait(false);
            await using (shadow.ConfigureAwait(false))
            {
                if (shadow.PostgresMajor != manifestMajor) return null;
                await RunAsync(shadow.ConnectionSettings, RolesOf.Schemas(schema), [SqlScript.Create(schema)], cancel).ConfigureAwait(false);
                return await ReadAsync(shadow.ConnectionSettings, cancel).ConfigureAwait(false);
            }
        }
        catch (DiagnosticException)
        {
            // The report says then that the two versions' texts could not be told apart.
            return null;
        }
    }

    /// <summary>Builds the actual schema, runs the fix on it, and reads what came of it.</summary>
    /// <exception cref="DiagnosticException">No shadow server, or it refuses a statement (ST0010).</exception>
    public async Task<DatabaseSchema> FixAsync(DatabaseSchema expected, DatabaseSchema actual, SqlScript fix, CancellationToken cancel)
    {
        var shadow = await OpenDatabase.StartShadowAsync(request, actual.PostgresMajor, cancel).ConfigureAwait(false);
        await using (shadow.ConfigureAwait(false))
        {
            await RunAsync(shadow.ConnectionSettings, RolesOf.Schemas(expected, actual), [SqlScript.Create(actual), fix], cancel).ConfigureAwait(false);
            return await ReadAsync(shadow.ConnectionSettings, cancel).ConfigureAwait(false);
        }
    }

    private async Task<DatabaseSchema> ReadAsync(ConnectionSettings server, CancellationToken cancel) =>
        (await CatalogReader.ReadAsync(server, OpenDatabase.Options(configuration, request.Timeout), cancel).ConfigureAwait(false)).Schema;

    /// <summary>Runs the scripts in turn. Roles that the throw-away server lacks are made before, and end with it.</summary>
    private static async Task RunAsync(ConnectionSettings server, IReadOnlyCollection<string> roles, SqlScript[] scripts, CancellationToken cancel)
    {
        await new TrialRoles(server).MakeAsync(roles, cancel).ConfigureAwait(false);
        try
        {
            foreach (var script in scripts) await ScriptRunner.RunAsync(server, script, cancel).ConfigureAwait(false);
        }
        catch (ScriptFailedException exception)
        {
            throw new DiagnosticException(Diagnostic.Create(HostDiagnostics.ReplayRefused, null, exception.Message, exception.Statement.Split('\n')[0]), exception);
        }
    }
}
