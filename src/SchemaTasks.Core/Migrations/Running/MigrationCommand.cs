using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>What is sent to the server for a statement of a file: as a rule the statement as it is.</summary>
/// <param name="Command">Without parameters it is sent raw: Npgsql's own splitting of texts breaks on SQL-standard routine bodies.</param>
/// <param name="Statement">From 0, where it comes from; <see langword="null"/> for a command of ours.</param>
internal sealed record MigrationCommand(NpgsqlBatchCommand Command, int? Statement)
{
    /// <param name="script">The file.</param>
    /// <param name="sender">On a shadow, what runs the statements that its role may not.</param>
    public static IEnumerable<MigrationCommand> Of(MigrationScript script, IStatementSender? sender = null) =>
        script.Statements.SelectMany((statement, index) =>
            (sender?.Commands(statement) ?? [new NpgsqlBatchCommand(statement.Text)]).Select(command => new MigrationCommand(command, index)));

    public static MigrationCommand Own(NpgsqlBatchCommand command) => new(command, null);

    public static MigrationCommand Own(string statement) => new(new NpgsqlBatchCommand(statement), null);
}
