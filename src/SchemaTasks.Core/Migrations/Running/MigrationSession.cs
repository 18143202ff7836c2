using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using SchemaTasks.Model;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>
/// The one connection that files run on. What it needs of a session it sets within each transaction, so that nothing is left where another
/// client may get the session afterwards.
/// </summary>
internal sealed class MigrationSession : IAsyncDisposable
{
    /// <summary>Commands sent at a time, so that a distant server is not asked for every statement by itself.</summary>
    private const int MostCommands = 200;

    /// <summary>Characters sent at a time.</summary>
    private const int MostCharacters = 256 * 1024;

    private readonly OpenConnection _open;
    private readonly MigrationOptions _options;
    private bool _isReading;

    private MigrationSession(ConnectionSettings server, OpenConnection open, MigrationOptions options) =>
        (Server, _open, _options) = (server, open, options);

    public ConnectionSettings Server { get; }

    public NpgsqlConnection Connection => _open.Connection;

    /// <summary>It goes over a network without encryption.</summary>
    public bool IsUnencrypted => _open.IsUnencrypted;

    /// <summary>The files are replayed on a shadow, as a role without rights outside of its database.</summary>
    public bool IsSandbox => _options.Sender?.IsSandbox == true;

    /// <summary>The files are replayed on a shadow.</summary>
    public bool IsReplay => _options.Sender is not null;

    /// <summary>Whose server it is, by the configuration.</summary>
    public HostingPlatform Platform => _options.Platform;

    /// <summary>As of the last <see cref="BeginReadingAsync"/>.</summary>
    public SessionFacts Facts { get; private set; } = null!;

    /// <exception cref="ServerUnavailableException">The server cannot be reached, or refuses.</exception>
    public static Task<MigrationSession> OpenAsync(ConnectionSettings server, MigrationOptions options, CancellationToken cancel) =>
        ServerAttempts.RunAsync(server, options.ConnectTimeout, options.Activity, (stage, token) => ConnectAsync(server, options, stage, token), Stopwatch.StartNew(), cancel);

    private static async Task<MigrationSession> ConnectAsync(ConnectionSettings server, MigrationOptions options, AttemptStage stage, CancellationToken cancel)
    {
        var open = await server.OpenAsync(settings =>
        {
            // No limit of the driver's own: how long a statement may take is the server's statement_timeout.
            settings.CommandTimeout = 0;
            settings.IncludeFailedBatchedCommand = true;
            settings.IncludeErrorDetail = options.ErrorDetail;
            // After a cancel the server has this long (milliseconds) to answer before the connection is dropped.
            settings.CancellationTimeout = 500;
            if (server.ConnectTimeout is { } seconds) settings.Timeout = seconds;
        }, arrays: true, cancel).ConfigureAwait(false);
        try
        {
            var session = new MigrationSession(server, open, options);
            // They are the repository's own, and none but the first of a file are kept.
            open.Connection.Notice += (_, _) => open.Limit.Restart();
            stage.Connected("reading the history of", "its history was being read");
            // Among the attempts: a pooler answers although the server behind it does not yet.
            await session.BeginReadingAsync(cancel).ConfigureAwait(false);
            // Nobody waits any more: nobody would dispose it either.
            cancel.ThrowIfCancellationRequested();
            return session;
        }
        catch
        {
            await open.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Begins a read-only transaction and reads the facts in it, unless one has just begun. <see cref="EndReadingAsync"/> ends it.</summary>
    public async Task<SessionFacts> BeginReadingAsync(CancellationToken cancel)
    {
        if (_isReading) return Facts;
        await using var batch = new NpgsqlBatch(Connection) { Timeout = Seconds };
        batch.BatchCommands.Add(new NpgsqlBatchCommand("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
        batch.BatchCommands.Add(SettingsOfReading);
        foreach (var command in SessionFacts.Commands(HistoryPlace.Known.Append(_options.HistoryTable).OfType<HistoryPlace>().ToImmutableArray())) batch.BatchCommands.Add(command);
        await using var reader = await batch.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        await reader.NextResultAsync(cancel).ConfigureAwait(false);
        Facts = await SessionFacts.ReadAsync(reader, Connection, cancel).ConfigureAwait(false);
        _isReading = true;
        return Facts;
    }

    /// <summary>The rest of that transaction.</summary>
    /// <param name="queries">What is asked.</param>
    /// <param name="read">Reads the results, one after the other.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task EndReadingAsync(IEnumerable<NpgsqlBatchCommand> queries, Func<NpgsqlDataReader, Task> read, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(Connection) { Timeout = Seconds };
        foreach (var query in queries) batch.BatchCommands.Add(query);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        await using (var reader = await batch.ExecuteReaderAsync(cancel).ConfigureAwait(false))
        {
            await read(reader).ConfigureAwait(false);
            while (await reader.NextResultAsync(cancel).ConfigureAwait(false))
            {
                // To the end, where an error may be.
            }
        }
        _isReading = false;
    }

    /// <summary>A query of our own, which must not outlast the time for connecting; dispose it.</summary>
    public NpgsqlCommand Query(string text) => new(text, Connection) { CommandTimeout = Seconds };

    /// <summary>Begins a transaction that writes, with the settings that a file finds.</summary>
    /// <param name="before">Statements that have to be the first ones: SET TRANSACTION.</param>
    /// <param name="locked">The history whose lock it takes, or fails; <see langword="null"/> for none.</param>
    public IEnumerable<MigrationCommand> Begin(IEnumerable<MigrationCommand> before, HistoryPlace? locked) =>
    [
        MigrationCommand.Own("BEGIN TRANSACTION ISOLATION LEVEL READ COMMITTED"),
        .. before,
        .. Facts.IsPooled ? SessionSettings.AsNew : [],
        MigrationCommand.Own(SessionSettings.OfTransaction(Facts, _options)),
        .. locked is null ? Array.Empty<MigrationCommand>() : [MigrationLock.Command(locked)],
    ];

    /// <summary>After a file: the session is as new, whatever the file has set. Empty where others may share the session, which no file may change.</summary>
    public IEnumerable<MigrationCommand> AsNew => Facts.IsPooled ? [] : SessionSettings.Reset;

    /// <summary>Sends commands, many at a time.</summary>
    /// <param name="commands">In order.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="progress">Gets the file's statement, from 0, with which each portion begins; <see langword="null"/> for nobody.</param>
    /// <returns>What <see cref="HistoryTable.Version"/> gave, if it was among them.</returns>
    /// <exception cref="MigrationCommandException">The server refused one; those after it did not run.</exception>
    public async Task<string?> ExecuteAsync(IEnumerable<MigrationCommand> commands, CancellationToken cancel, IProgress<int>? progress = null)
    {
        string? last = null;
        var waiting = new List<MigrationCommand>();
        var length = 0;
        foreach (var command in commands)
        {
            waiting.Add(command);
            length += command.Command.CommandText.Length;
            if (waiting.Count < MostCommands && length < MostCharacters) continue;
            await FlushAsync().ConfigureAwait(false);
        }
        if (waiting.Count > 0) await FlushAsync().ConfigureAwait(false);
        return last;

        async Task FlushAsync()
        {
            if (waiting.Find(command => command.Statement is not null) is { Statement: { } first }) progress?.Report(first);
            last = await SendAsync(waiting, cancel).ConfigureAwait(false) ?? last;
            waiting.Clear();
            length = 0;
        }
    }

    /// <summary>Ends a transaction that failed. A connection that is lost has none.</summary>
    public async Task RollbackAsync(CancellationToken cancel)
    {
        _isReading = false;
        if (Connection.FullState.HasFlag(System.Data.ConnectionState.Open)) await ExecuteAsync([MigrationCommand.Own("ROLLBACK")], cancel).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _open.DisposeAsync().ConfigureAwait(false);
    }

    private int Seconds => Math.Max(1, (int)_options.ConnectTimeout.TotalSeconds);

    private NpgsqlBatchCommand SettingsOfReading => new(
        "SELECT pg_catalog.set_config('search_path', 'pg_catalog', true), pg_catalog.set_config('statement_timeout', $1, true), pg_catalog.set_config('lock_timeout', $1, true)")
    { Parameters = { new NpgsqlParameter { Value = (1000L * Seconds).ToString(CultureInfo.InvariantCulture), NpgsqlDbType = NpgsqlDbType.Text } } };

    private async Task<string?> SendAsync(List<MigrationCommand> commands, CancellationToken cancel)
    {
        _open.Limit.Restart();
        await using var batch = new NpgsqlBatch(Connection);
        foreach (var command in commands) batch.BatchCommands.Add(command.Command);
        try
        {
            string? last = null;
            await using var reader = await batch.ExecuteReaderAsync(cancel).ConfigureAwait(false);
            do
            {
                if (reader.FieldCount == 1 && reader.GetName(0) == HistoryTable.VersionColumn && await reader.ReadAsync(cancel).ConfigureAwait(false)) last = reader.GetString(0);
            }
            while (await reader.NextResultAsync(cancel).ConfigureAwait(false));
            return last;
        }
        catch (PostgresException exception) when (!cancel.IsCancellationRequested)
        {
            throw new MigrationCommandException(commands.Find(command => command.Command == exception.BatchCommand), exception);
        }
    }
}
