using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>A command that the server refused.</summary>
/// <param name="statement">From 0, the file's statement; <see langword="null"/> for a command of ours.</param>
/// <param name="error">The server's error.</param>
internal sealed class MigrationCommandException(int? statement, PostgresException error) : Exception(error.MessageText, error)
{
    public int? Statement { get; } = statement;

    public PostgresException Error { get; } = error;
}
