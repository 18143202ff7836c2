using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;
using SchemaTasks.Sql;

namespace SchemaTasks.Verification;

/// <summary>Whether a fix script does what it is for, tried on a server that nobody needs.</summary>
public sealed record FixProof
{
    /// <summary>The server's present schema, after the script, was the manifest's.</summary>
    public bool Proven => Failure is null && Remaining.IsEmpty;

    /// <summary>What still differed afterwards; notes are not counted.</summary>
    public ImmutableArray<SchemaChange> Remaining { get; init; } = [];

    /// <summary>What the server said when it refused a statement; <see langword="null"/> when every one ran.</summary>
    public string? Failure { get; init; }

    /// <summary>The statement that was refused.</summary>
    public string? FailedStatement { get; init; }

    /// <summary>
    /// Makes the actual schema on the shadow, runs the script there and compares what there is then with what is expected. Statements that
    /// are withheld do not run, so what they would have removed remains.
    /// </summary>
    /// <param name="shadow">The throw-away server; a database is made on it and removed again.</param>
    /// <param name="expected">The manifest's schema.</param>
    /// <param name="actual">The server's present schema.</param>
    /// <param name="fix">What <see cref="SqlScript.Fix"/> made of the two.</param>
    /// <param name="options">What of the server was read.</param>
    /// <param name="cancel">Stops the trial.</param>
    /// <exception cref="DiagnosticException">The shadow cannot be reached or read.</exception>
    public static async Task<FixProof> TryAsync(ShadowServer shadow, DatabaseSchema expected, DatabaseSchema actual, SqlScript fix, CatalogOptions options, CancellationToken cancel)
    {
        var name = $"schematasks_proof_{Guid.NewGuid():n}";
        var database = await shadow.CreateDatabaseAsync(name, cancel).ConfigureAwait(false);
        var roles = new TrialRoles(shadow.ConnectionSettings);
        try
        {
            await roles.MakeAsync(RolesOf.Schemas(expected, actual), cancel).ConfigureAwait(false);
            await ScriptRunner.RunAsync(database, SqlScript.Create(actual), cancel).ConfigureAwait(false);
            await ScriptRunner.RunAsync(database, fix, cancel).ConfigureAwait(false);
            var result = await CatalogReader.ReadAsync(database, options, cancel).ConfigureAwait(false);
            return new FixProof { Remaining = [.. SchemaComparer.Compare(expected, result.Schema).Where(change => change.Severity != DriftSeverity.Note)] };
        }
        catch (ScriptFailedException exception)
        {
            return new FixProof { Failure = exception.Message, FailedStatement = exception.Statement };
        }
        finally
        {
            await shadow.DropDatabaseAsync(name, CancellationToken.None).ConfigureAwait(false);
            await roles.DropAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }
}
