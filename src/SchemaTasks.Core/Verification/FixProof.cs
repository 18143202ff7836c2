using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;
using SchemaTasks.Sql;

namespace SchemaTasks.Verification;

/// <summary>Whether a fix script does what it is for, tried on a server that nobody needs.</summary>
internal sealed record FixProof
{
    /// <summary>The server's present schema, after the script, was the manifest's.</summary>
    public bool Proven => Failure is null && Remaining.IsEmpty;

    /// <summary>What still was drift afterwards.</summary>
    public ImmutableArray<SchemaChange> Remaining { get; init; } = [];

    /// <summary>The statement of the script that the server refused (ST0010); <see langword="null"/> when every one ran.</summary>
    public Diagnostic? Failure { get; init; }

    /// <summary>
    /// Makes the actual schema on the shadow, runs the script there and compares. Statements that are withheld do not run, so what they
    /// would have removed remains.
    /// </summary>
    /// <param name="shadow">The throw-away server; a database is made on it and removed again.</param>
    /// <param name="expected">The manifest's schema.</param>
    /// <param name="actual">The server's present schema.</param>
    /// <param name="fix">What <see cref="SqlScript.Fix(DatabaseSchema, DatabaseSchema, FixOptions?)"/> made of the two.</param>
    /// <param name="options">What of the server was read.</param>
    /// <param name="compare">What of the schema that came of it is drift.</param>
    /// <param name="cancel">Stops the trial.</param>
    /// <exception cref="DiagnosticException">The shadow cannot be reached or read, or refuses the present schema (ST0010): nothing was tried.</exception>
    public static async Task<FixProof> TryAsync(
        ShadowServer shadow, DatabaseSchema expected, CatalogReading actual, SqlScript fix, CatalogOptions options,
        Func<DatabaseSchema, ImmutableArray<SchemaChange>> compare, CancellationToken cancel)
    {
        var name = $"schematasks_proof_{Guid.NewGuid():n}";
        var database = await shadow.CreateDatabaseAsync(name, cancel).ConfigureAwait(false);
        var roles = new TrialRoles(shadow);
        try
        {
            await roles.MakeAsync([expected, actual.Schema, actual.WithAccess.Value], cancel).ConfigureAwait(false);
            if (await RefusalAsync(shadow, database, SqlScript.Create(actual.Schema), actual.Schema.PostgresMajor, cancel).ConfigureAwait(false) is { } refusal) throw new DiagnosticException(refusal);
            if (await RefusalAsync(shadow, database, fix, actual.Schema.PostgresMajor, cancel).ConfigureAwait(false) is { } failure) return new FixProof { Failure = failure };
            var result = await CatalogReader.ReadAsync(database, options, cancel).ConfigureAwait(false);
            return new FixProof { Remaining = compare(result.Schema) };
        }
        finally
        {
            await shadow.DropDatabaseAsync(name, CancellationToken.None).ConfigureAwait(false);
            await roles.DropAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async Task<Diagnostic?> RefusalAsync(ShadowServer shadow, ConnectionSettings database, SqlScript script, int? major, CancellationToken cancel)
    {
        try
        {
            await ScriptRunner.ReplayAsync(shadow, database, script, cancel).ConfigureAwait(false);
            return null;
        }
        catch (ScriptFailedException exception)
        {
            return Diagnostic.Create(HostDiagnostics.ReplayRefused, null, exception.Message, exception.Statement.Split('\n')[0], Versions(shadow, major));
        }
    }

    private static string Versions(ShadowServer shadow, int? major) => major is null || shadow.PostgresMajor == major ? ""
        : string.Create(CultureInfo.InvariantCulture, $" The shadow server is PostgreSQL {shadow.PostgresMajor}, the script is for PostgreSQL {major}: SchemaShadow=npm takes that version.");
}
