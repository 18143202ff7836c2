namespace SchemaTasks.Migrations;

/// <summary>What is sent to a server for the statements of files, where that is not each as it is: on a shadow, whose role may not run all of them.</summary>
internal interface IStatementSender
{
    /// <summary>Whether the files run as a role without rights outside of their database.</summary>
    bool IsSandbox { get; }

    /// <summary>The commands for a statement, in their order.</summary>
    IEnumerable<SentCommand> Commands(SqlStatementText statement);
}
