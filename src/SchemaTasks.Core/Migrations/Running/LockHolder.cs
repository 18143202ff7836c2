using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>Who has a lock that a migration needs.</summary>
internal static class LockHolder
{
    /// <summary>Of <c>pg_stat_activity a</c> and <c>pg_locks l</c>, for <see cref="ReadAsync"/>.</summary>
    public const string Columns =
        """
        l.pid, coalesce(a.usename::pg_catalog.text, ''), coalesce(a.application_name, ''), coalesce(a.state, ''),
        coalesce(pg_catalog.to_char(coalesce(a.xact_start, a.state_change) AT TIME ZONE 'UTC', 'HH24:MI:SS'), ''),
        coalesce(pg_catalog.floor(extract(epoch FROM pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) coalesce(a.xact_start, a.state_change)))::pg_catalog.int8, 0), coalesce(a.query, ''), coalesce(l.relation::pg_catalog.regclass::pg_catalog.text, '')
        """;

    private const int FirstWords = 60;

    /// <summary>
    /// The session with the oldest transaction among those that hold a lock on a relation whose name is in the statement.
    /// </summary>
    /// <returns><see langword="null"/> when there is none any more.</returns>
    public static async Task<string?> OfStatementAsync(MigrationSession session, string statement, CancellationToken cancel)
    {
        var names = SqlTokenizer.Enumerate(statement)
            .Where(token => token.Kind is SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier)
            .Select(token => statement.Substring(token.Start, token.Length))
            .Select(word => word[0] == '"' ? word[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : word.ToLowerInvariant())
            .Distinct(StringComparer.Ordinal).Take(1000).ToArray();
        await using var command = session.Query(
            $"""
            SELECT {Columns}
            FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
                LEFT JOIN pg_catalog.pg_class t ON t.oid = i.indrelid LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'relation' AND l.granted AND l.pid <> pg_catalog.pg_backend_pid()
                AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
                AND (c.relname = ANY ($1) OR t.relname = ANY ($1)) AND c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
            ORDER BY coalesce(a.xact_start, a.state_change) LIMIT 1
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = names });
        return await ReadAsync(session, command, cancel).ConfigureAwait(false);
    }

    /// <summary><c>process 4711 of 'app' (application 'web', idle in transaction since 12:00:01 UTC, 65 s): SELECT …</c></summary>
    public static async Task<string?> ReadAsync(MigrationSession session, NpgsqlCommand command, CancellationToken cancel)
    {
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        if (!await reader.ReadAsync(cancel).ConfigureAwait(false)) return null;
        var (user, application, state, since, query) = (reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), OneLine.Of(reader.GetString(6), FirstWords).Trim());
        List<string> known = [];
        if (application.Length > 0) known.Add($"application '{application}'");
        if (state.Length > 0) known.Add(state);
        if (since.Length > 0) known.Add(FormattableString.Invariant($"since {since} UTC, {reader.GetInt64(5)} s"));
        if (reader.GetString(7) is { Length: > 0 } relation) known.Add($"holding {relation}");
        var text = FormattableString.Invariant($"process {reader.GetInt32(0)}{(user.Length > 0 ? $" of '{user}'" : "")}{(known.Count > 0 ? $" ({string.Join(", ", known)})" : "")}");
        // A statement's first words alone: what follows may be somebody's data.
        return session.Server.Redact(query.Length == 0 ? text : $"{text}: {query}");
    }
}
