using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>A command that the server refused.</summary>
/// <param name="command">The command; <see langword="null"/> when the driver does not say which.</param>
/// <param name="error">The server's error.</param>
internal sealed class MigrationCommandException(MigrationCommand? command, PostgresException error) : Exception(error.MessageText, error)
{
    /// <summary>From 0, the file's statement; <see langword="null"/> for a command of ours.</summary>
    public int? Statement => command?.Statement;

    public CommandPurpose Purpose => command?.Purpose ?? CommandPurpose.Own;

    /// <summary>As of <see cref="MigrationCommand.Inserted"/>.</summary>
    public int Inserted => command?.Inserted ?? 0;

    public PostgresException Error { get; } = error;

    /// <summary>Another build has the lock.</summary>
    public bool IsBusy => Purpose == CommandPurpose.Lock && Error.SqlState == PostgresErrorCodes.InvalidTextRepresentation;

    /// <summary>Another build has changed the history since it was read: its row, its rows, or the table itself.</summary>
    public bool IsStale => Purpose == CommandPurpose.History && Error.SqlState is PostgresErrorCodes.InvalidTextRepresentation or PostgresErrorCodes.UniqueViolation
        or PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateSchema or PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.SerializationFailure;
}
