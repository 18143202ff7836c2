using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;
using SchemaTasks.Text;

namespace SchemaTasks.Seeds;

/// <summary>From a server's error to ST2103.</summary>
internal static class SeedFault
{
    private const string NothingStays = "Nothing of this file was applied.";

    /// <param name="location">The statement's or the row's place.</param>
    /// <param name="error">The server's error.</param>
    /// <param name="server">Whose names may be secret.</param>
    /// <param name="failed">The statement of an SQL file, if it was one: of one that holds a secret the server's words are not repeated.</param>
    /// <param name="prefix"><c>row 3: </c>, or empty.</param>
    public static Diagnostic Describe(SourceLocation location, PostgresException error, ConnectionSettings server, SqlStatementText? failed = null, string prefix = "") =>
        Diagnostic.Create(SeedDiagnostics.Failed, location, error.SqlState, prefix + server.Redact(Sentence(MigrationFault.Words(failed, error))), MigrationFault.HoldsSecret(failed) ? "" : server.Redact(Detail(error)), NothingStays);

    /// <summary>The detail names the row: seeds are files of the repository.</summary>
    private static string Detail(PostgresException error) => string.Concat(new[] { error.Detail, error.Hint }.Where(text => !string.IsNullOrEmpty(text)).Select(text => " " + Sentence(text!)));

    private static string Sentence(string text) => text.TrimEnd() is var trimmed && trimmed.EndsWith('.') ? trimmed : trimmed + ".";
}
