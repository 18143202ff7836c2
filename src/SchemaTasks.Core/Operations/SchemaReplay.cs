using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Operations;

/// <summary>Builds a schema on a shadow server of the manifest's major version, from the model alone.</summary>
internal sealed class SchemaReplay(DatabaseRequest request, SchemaConfiguration configuration, int? manifestMajor)
{
    /// <summary>The schema as that server prints it, and which server it was; <see langword="null"/> when no server of that version is to be had or it refuses the script.</summary>
    public async Task<(DatabaseSchema Schema, string Server)?> TryAsync(DatabaseSchema schema, CancellationToken cancel)
    {
        try
        {
            var shadow = await OpenDatabase.StartForSchemaAsync(request, manifestMajor, cancel).ConfigureAwait(false);
            await using (shadow.ConfigureAwait(false))
            {
                if (shadow.PostgresMajor != manifestMajor) return null;
                await RunAsync(shadow, schema, cancel).ConfigureAwait(false);
                return (await ReadAsync(shadow.ConnectionSettings, cancel).ConfigureAwait(false), shadow.Description);
            }
        }
        catch (Exception exception) when (exception is DiagnosticException or ScriptFailedException)
        {
            // The report says then that the two versions' texts could not be distinguished.
            return null;
        }
    }

    /// <summary>Tries the fix on a copy of the actual schema.</summary>
    /// <param name="expected">The manifest's schema.</param>
    /// <param name="actual">The reading of the server.</param>
    /// <param name="fix">What is tried.</param>
    /// <param name="compare">What of the schema that came of it is drift.</param>
    /// <param name="cancel">Stops the trial.</param>
    /// <exception cref="DiagnosticException">No shadow server, or it refuses the actual schema.</exception>
    public async Task<FixProof> FixAsync(DatabaseSchema expected, CatalogReading actual, SqlScript fix, Func<DatabaseSchema, ImmutableArray<SchemaChange>> compare, CancellationToken cancel)
    {
        var shadow = await StartAsync(actual.Schema.PostgresMajor, cancel).ConfigureAwait(false);
        await using (shadow.ConfigureAwait(false))
            return await FixProof.TryAsync(shadow, expected, actual, fix, OpenDatabase.Options(configuration, request), compare, cancel).ConfigureAwait(false);
    }

    /// <summary>A script proves itself on a server of the version that it is made for: where the first one that is found is of another, one from npm, if it is to be had.</summary>
    private async Task<ShadowServer> StartAsync(int? major, CancellationToken cancel)
    {
        var shadow = await OpenDatabase.StartForSchemaAsync(request, major, cancel).ConfigureAwait(false);
        if (major is null || shadow.PostgresMajor == major || request.Shadow != ShadowProvider.Auto || request.Environment(UrlServer.Variable) is not null) return shadow;
        try
        {
            var same = await OpenDatabase.StartForSchemaAsync(request with { Shadow = ShadowProvider.Npm }, major, cancel).ConfigureAwait(false);
            var (used, unused) = same.PostgresMajor == major ? (same, shadow) : (shadow, same);
            await unused.DisposeAsync().ConfigureAwait(false);
            return used;
        }
        catch (DiagnosticException)
        {
            // A refusal says then of which version the server was.
            return shadow;
        }
        catch
        {
            await shadow.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<DatabaseSchema> ReadAsync(ConnectionSettings server, CancellationToken cancel) =>
        (await CatalogReader.ReadAsync(server, OpenDatabase.Options(configuration, request), cancel).ConfigureAwait(false)).Schema;

    /// <summary>Runs the script. Roles that the throw-away server lacks are made before, and end with it.</summary>
    private static async Task RunAsync(ShadowServer shadow, DatabaseSchema schema, CancellationToken cancel)
    {
        await new TrialRoles(shadow).MakeAsync([schema], cancel).ConfigureAwait(false);
        await ScriptRunner.ReplayAsync(shadow, shadow.ConnectionSettings, SqlScript.Create(schema), cancel).ConfigureAwait(false);
    }
}
