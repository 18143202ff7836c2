using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>What is sent to the server for a statement of a file: as a rule the statement as it is.</summary>
/// <param name="Command">Without parameters it is sent raw: Npgsql's own splitting of texts breaks on SQL-standard routine bodies.</param>
/// <param name="Statement">From 0, where it comes from; <see langword="null"/> for a command of ours.</param>
internal sealed record MigrationCommand(NpgsqlBatchCommand Command, int? Statement)
{
    public CommandPurpose Purpose { get; init; } = Statement is null ? CommandPurpose.Own : CommandPurpose.Statement;

    /// <summary>The statement's first words; empty for a command of ours.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>How many characters longer the beginning of what is sent is than the beginning of the statement in the file.</summary>
    public int Inserted { get; init; }

    /// <param name="script">The file.</param>
    /// <param name="sender">On a shadow, what runs the statements that its role may not.</param>
    public static IEnumerable<MigrationCommand> Of(MigrationScript script, IStatementSender? sender = null) =>
        script.Statements.SelectMany((statement, index) =>
            (sender?.Commands(statement) ?? [new SentCommand(new NpgsqlBatchCommand(statement.Text), IsStatement: true)]).Select(sent => new MigrationCommand(sent.Command, sent.IsStatement ? index : null)
            {
                Purpose = CommandPurpose.Statement,
                Words = sent.IsStatement ? statement.Words : [],
            }));

    public static MigrationCommand Of(CommandPurpose purpose, NpgsqlBatchCommand command) => new(command, null) { Purpose = purpose };

    public static MigrationCommand Own(NpgsqlBatchCommand command) => new(command, null);

    public static MigrationCommand Own(string statement) => new(new NpgsqlBatchCommand(statement), null);
}
