using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>What is sent to a server for the statements of files, where that is not each as it is: on a shadow, whose role may not run all of them.</summary>
internal interface IStatementSender
{
    /// <summary>The commands for a statement; the first is the statement's own.</summary>
    IEnumerable<NpgsqlBatchCommand> Commands(SqlStatementText statement);
}
