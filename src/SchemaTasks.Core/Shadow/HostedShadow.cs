using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow.Sandbox;

namespace SchemaTasks.Shadow;

/// <summary>Gives a shadow what a host gives to its databases: roles without rights, schemas, functions. All of it ships in the package.</summary>
internal static class HostedShadow
{
    /// <summary>Makes the host's roles that the server lacks. The replay may become them, and give them to others: nobody else has given them anything.</summary>
    /// <param name="host">The server.</param>
    /// <param name="platform">Whose roles.</param>
    /// <param name="role">The replay's.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Those that were made.</returns>
    /// <exception cref="DiagnosticException">ST5015: the server refuses.</exception>
    public static async Task<IReadOnlyList<string>> MakeRolesAsync(IShadowHost host, HostPlatform platform, ReplayRole role, CancellationToken cancel)
    {
        var made = new List<string>();
        await using var session = await ServerSession.OpenAsync(host.Administration, cancel).ConfigureAwait(false);
        try
        {
            await using (var command = new NpgsqlCommand("SELECT wanted.name FROM pg_catalog.unnest($1) AS wanted(name) WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles r WHERE r.rolname = wanted.name)", session.Connection))
            {
                command.Parameters.Add(new NpgsqlParameter { Value = platform.ShadowRoles.ToArray() });
                await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
                while (await reader.ReadAsync(cancel).ConfigureAwait(false)) made.Add(reader.GetString(0));
            }
            if (made.Count == 0) return made;
            await using var batch = new NpgsqlBatch(session.Connection);
            foreach (var name in made)
            {
                var quoted = SqlIdentifier.Quote(name);
                batch.BatchCommands.Add(new NpgsqlBatchCommand($"CREATE ROLE {quoted}"));
                if (host.IsShared) batch.BatchCommands.Add(new NpgsqlBatchCommand($"COMMENT ON ROLE {quoted} IS {SqlLiteral.Quote(ScratchMark.New())}"));
                batch.BatchCommands.Add(new NpgsqlBatchCommand($"GRANT {quoted} TO {SqlIdentifier.Quote(role.Name)} WITH ADMIN OPTION"));
            }
            await batch.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            return made;
        }
        catch (PostgresException exception)
        {
            throw Refused(host, platform, exception);
        }
    }

    /// <summary>Fills a database of the replay's.</summary>
    /// <exception cref="DiagnosticException">ST5015: the server refuses.</exception>
    public static async Task FillAsync(IShadowHost host, string database, HostPlatform platform, ReplayRole role, CancellationToken cancel)
    {
        var script = platform.ShadowScript.Replace("$replay$", SqlIdentifier.Quote(role.Name), StringComparison.Ordinal);
        if (script.Length == 0) return;
        await using var session = await ServerSession.OpenAsync(host.Administration.WithDatabase(database), cancel).ConfigureAwait(false);
        await using var batch = new NpgsqlBatch(session.Connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SET client_min_messages = warning"));
        foreach (var statement in SqlStatementSplitter.Split(script)) batch.BatchCommands.Add(new NpgsqlBatchCommand(statement.Text));
        try
        {
            await batch.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
        }
        catch (PostgresException exception)
        {
            throw Refused(host, platform, exception);
        }
    }

    private static DiagnosticException Refused(IShadowHost host, HostPlatform platform, PostgresException exception) =>
        new(Diagnostic.Create(ShadowDiagnostics.NoPlatform, null, platform.Name, host.Description, $"{exception.SqlState}: {host.Administration.Redact(exception.MessageText)}"), exception);
}
