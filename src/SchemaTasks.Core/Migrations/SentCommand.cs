using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>One of the commands that are sent for a file's statement.</summary>
/// <param name="Command">The command.</param>
/// <param name="IsStatement">It is the statement itself, as far as errors and positions go; the others prepare it or clear up after it.</param>
internal sealed record SentCommand(NpgsqlBatchCommand Command, bool IsStatement);
