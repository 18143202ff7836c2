using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow;

/// <summary>
/// SQL of the repository that runs on a shadow before its migrations (<c>SchemaShadowPrelude</c>): what the live server has and no migration
/// makes. It runs as the migrations do, with their rights, and what it makes is in no manifest.
/// </summary>
internal static class ShadowPrelude
{
    /// <param name="database">The shadow's database, as the replay's role.</param>
    /// <param name="file">Absolute path.</param>
    /// <param name="sender">Runs what the role may not.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The first OID of what is made afterwards.</returns>
    /// <exception cref="DiagnosticException">ST5016: the file cannot be read. Everything that a migration may be refused for, at its line.</exception>
    public static async Task<uint> RunAsync(ConnectionSettings database, string file, IStatementSender? sender, CancellationToken cancel)
    {
        var script = MigrationScript.ParseAll([Read(file)])[0];
        var options = new MigrationOptions { LockTimeout = TimeSpan.Zero, Sender = sender };
        var session = await MigrationSession.OpenAsync(database, options, cancel).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            await session.RollbackAsync(cancel).ConfigureAwait(false);
            await new FileRunner(session, new NoRecorder(), options).RunAsync(script, [.. MigrationCommand.Of(script, sender)], cancel).ConfigureAwait(false);
            return await ObjectCounter.NextAsync(session.Connection, cancel).ConfigureAwait(false);
        }
    }

    private static MigrationFile Read(string file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(Diagnostic.Create(ShadowDiagnostics.NoPrelude, null, file, exception.Message), exception);
        }
        if (Utf8Text.Decode(bytes, out var fault) is not { } text) throw new DiagnosticException(Diagnostic.Create(ShadowDiagnostics.NoPrelude, new SourceLocation(file, fault.Line, fault.Column), file, "it is not UTF-8."));
        return new MigrationFile { Name = Path.GetFileName(file), Path = file, Kind = MigrationKind.Repeatable, Version = "", Text = text.TrimStart('\uFEFF') };
    }
}
