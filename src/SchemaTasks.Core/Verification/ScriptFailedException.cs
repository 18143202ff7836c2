using Npgsql;

namespace SchemaTasks.Verification;

/// <summary>The server refused a statement of a script.</summary>
internal sealed class ScriptFailedException : Exception
{
    internal ScriptFailedException(string statement, PostgresException cause)
        : base($"{cause.SqlState}: {cause.MessageText}", cause) => Statement = statement;

    /// <summary>The statement that was refused.</summary>
    public string Statement { get; }
}
