using SchemaTasks.Diagnostics;
using SchemaTasks.Sql;

namespace SchemaTasks.Verification;

/// <summary>
/// The last look at a script before a server or psql gets it: its statements are made of what a manifest or a server says, and each must
/// still be one statement. Manifests are checked when they are read; a server is only expected to be honest.
/// </summary>
internal static class ScriptGuard
{
    /// <summary>The script, if each of its statements is one.</summary>
    /// <exception cref="DiagnosticException">ST0140: one is none, or more than one, or a command of psql.</exception>
    public static SqlScript Require(SqlScript script)
    {
        foreach (var statement in script.Statements) Require(statement);
        return script;
    }

    /// <summary>The statement's text, if it is one.</summary>
    /// <exception cref="DiagnosticException">ST0140.</exception>
    internal static string Require(SqlStatement statement) =>
        SingleStatement.Is(statement.Text) ? statement.Text : throw new DiagnosticException(Diagnostic.Create(ConnectionDiagnostics.NotOneStatement, null, statement.Object));
}
