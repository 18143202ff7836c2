using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>What is sent to the server for a statement of a file: as a rule the statement as it is.</summary>
/// <param name="Command">Without parameters it is sent raw: Npgsql's own splitting of texts breaks on SQL-standard routine bodies.</param>
/// <param name="Statement">From 0, where it comes from; <see langword="null"/> for a command of ours.</param>
internal sealed record MigrationCommand(NpgsqlBatchCommand Command, int? Statement)
{
    public static IEnumerable<MigrationCommand> Of(MigrationScript script) =>
        script.Statements.Select((statement, index) => new MigrationCommand(new NpgsqlBatchCommand(statement.Text), index));

    public static MigrationCommand Own(NpgsqlBatchCommand command) => new(command, null);

    public static MigrationCommand Own(string statement) => new(new NpgsqlBatchCommand(statement), null);
}
