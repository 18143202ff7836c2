using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>A connection that is cut while a file runs: the history says what became of the file, once the server answers again.</summary>
internal static class LostConnection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Whether a server, or a pooler before it, ends the connection with this error.</summary>
    public static bool Is(PostgresException error) => error.SqlState is "57P01" or "57P02" or "57P03" or "57P05" or "25P03" || error.SqlState.StartsWith("08", StringComparison.Ordinal);

    /// <param name="server">The server.</param>
    /// <param name="recorder">Where the file is recorded.</param>
    /// <param name="options">As they are for the file.</param>
    /// <param name="script">The file.</param>
    /// <param name="cause">What was seen of it.</param>
    /// <param name="cancel">Ends the wait for the server.</param>
    public static async Task<DiagnosticException> DescribeAsync(ConnectionSettings server, IMigrationRecorder recorder, MigrationOptions options, MigrationScript script, NpgsqlException cause, CancellationToken cancel)
    {
        var what = cause is PostgresException postgres ? postgres.MessageText : (cause.InnerException ?? cause).Message;
        return new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.ConnectionLost, new SourceLocation(script.File.Path, 1, 1),
            server, script.File.Name, server.Redact(what).TrimEnd('.') + ".", await OutcomeAsync(server, recorder, options, script, cancel).ConfigureAwait(false)), cause);
    }

    private static async Task<string> OutcomeAsync(ConnectionSettings server, IMigrationRecorder recorder, MigrationOptions options, MigrationScript script, CancellationToken cancel)
    {
        if (recorder.Place is not { } place) return "Nothing of it matters: the database is thrown away.";
        try
        {
            var session = await MigrationSession.OpenAsync(server, options with { ConnectTimeout = options.ConnectTimeout < Patience ? options.ConnectTimeout : Patience, Activity = null }, cancel).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                // The server may not have noticed yet: it is still at work then, and may commit.
                await session.RollbackAsync(cancel).ConfigureAwait(false);
                if (!await MigrationLock.IsFreeAsync(session, place, cancel).ConfigureAwait(false)) return "The server is still at work on it, and may finish it. Run this again: it waits for that, and goes on from what the history says.";
                var (state, _) = await HistoryReader.ReadAsync(session, new MigrationSet { Directory = "" }, options, cancel).ConfigureAwait(false);
                return state.Row(script.File.Name) switch
                {
                    { Status: MigrationStatus.Running, StatementIndex: { } index } => FormattableString.Invariant($"It was interrupted at statement {index}; those before it are applied. Run SchemaMigrate with SchemaMigrationRepair=true to go on there."),
                    { IsApplied: true } row when row.Checksum == script.File.Checksum => "It was committed: the history has it. Run this again for the files after it.",
                    _ when recorder is RollbackRecorder => "The history says whether it was undone: see SchemaMigrationStatus, and run this again if it was not.",
                    _ => "Nothing of this file was applied. Run this again.",
                };
            }
        }
        catch (Exception exception) when ((exception is DiagnosticException or MigrationCommandException || ServerFaults.IsDriver(exception)) && !cancel.IsCancellationRequested)
        {
            return "The server does not answer, so it is not known whether the file was committed. Run this again when it does: the history says where to go on, and nothing runs twice.";
        }
    }
}
