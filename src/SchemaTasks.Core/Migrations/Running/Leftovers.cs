using System.Collections.Immutable;
using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>Invalid indexes that a statement has left: https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY.</summary>
internal static class Leftovers
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <returns>Empty for statements that leave nothing.</returns>
    public static async Task<ImmutableArray<Leftover>> FindAsync(MigrationSession session, SqlStatementText statement, CancellationToken cancel)
    {
        if (ConcurrentStatement.Parse(statement) is not { } concurrent || Condition(concurrent) is not { } condition) return [];
        await using var command = session.Query(
            $"""
            SELECT pg_catalog.quote_ident(n.nspname) OPERATOR(pg_catalog.||) '.' OPERATOR(pg_catalog.||) pg_catalog.quote_ident(c.relname),
                pg_catalog.quote_ident(tn.nspname) OPERATOR(pg_catalog.||) '.' OPERATOR(pg_catalog.||) pg_catalog.quote_ident(t.relname),
                EXISTS (
                    SELECT FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
                    WHERE l.locktype = 'relation' AND l.relation = t.oid AND l.mode = 'ShareUpdateExclusiveLock' AND l.granted AND l.pid <> pg_catalog.pg_backend_pid()
                        AND coalesce(a.backend_type, 'client backend') = 'client backend')
            FROM pg_catalog.pg_index i
                JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_catalog.pg_class t ON t.oid = i.indrelid JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
            WHERE NOT i.indisvalid AND c.relkind = 'i' AND {condition}
            ORDER BY 1
            """);
        Add(command, concurrent);
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var found = ImmutableArray.CreateBuilder<Leftover>();
        while (await reader.ReadAsync(cancel).ConfigureAwait(false)) found.Add(new Leftover(reader.GetString(0), reader.GetString(1), reader.GetBoolean(2)));
        return found.DrainToImmutable();
    }

    /// <summary>The same, once no other session is at work on them: one that a killed build has left to itself goes on.</summary>
    /// <exception cref="DiagnosticException">ST2031: that takes too long.</exception>
    public static async Task<ImmutableArray<Leftover>> FindSettledAsync(MigrationSession session, SqlStatementText statement, MigrationOptions options, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var found = await FindAsync(session, statement, cancel).ConfigureAwait(false);
            if (found.FirstOrDefault(one => one.IsAtWork) is not { } busy) return found;
            if (clock.Elapsed > options.MigrationLockTimeout)
                throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.Locked, null, session.Server, (int)clock.Elapsed.TotalSeconds, $" Another session is at work on {busy.Table}."));
            options.Activity?.Report($"waiting for another session that is at work on {busy.Table}");
            await Task.Delay(Interval, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Whether a statement that was interrupted has done its work all the same.</summary>
    public static async Task<bool> IsDoneAsync(MigrationSession session, SqlStatementText statement, CancellationToken cancel)
    {
        if (ConcurrentStatement.Parse(statement) is not { Kind: "CREATE" or "DROP", Index: not null } concurrent) return false;
        await using var command = session.Query(
            $"""
            SELECT EXISTS (
                SELECT FROM pg_catalog.pg_index i
                    JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                    JOIN pg_catalog.pg_class t ON t.oid = i.indrelid JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
                WHERE i.indisvalid AND {Condition(concurrent)})
            """);
        Add(command, concurrent);
        var exists = (bool)(await command.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
        return concurrent.Kind == "CREATE" ? exists : !exists;
    }

    public static async Task DropAsync(MigrationSession session, IEnumerable<Leftover> leftovers, CancellationToken cancel)
    {
        foreach (var leftover in leftovers) await session.ExecuteAsync([MigrationCommand.Own($"DROP INDEX CONCURRENTLY IF EXISTS {leftover.Name}")], cancel).ConfigureAwait(false);
    }

    /// <summary><c>the invalid index public.t_a of public.t</c>.</summary>
    public static string Describe(ImmutableArray<Leftover> leftovers) =>
        string.Join(" and ", leftovers.Select(leftover => $"the invalid index {leftover.Name} of {leftover.Table}{(leftover.IsAtWork ? " (another session is at work there)" : "")}"));

    private static string? Condition(ConcurrentStatement statement)
    {
        const string Again = @"c.relname ~ '_cc(new|old)[0-9]*$'";
        const string Index = "c.relname = $2 AND ($1 = '' OR n.nspname = $1)";
        return statement switch
        {
            { Kind: "CREATE", Target: not null } => "($2 = '' OR c.relname = $2) AND t.relname = $4 AND ($3 = '' OR tn.nspname = $3)",
            { Kind: "DROP", Index: not null } => Index,
            { Kind: "INDEX", Target: not null } => $"{Again} AND i.indrelid IN (SELECT x.indrelid FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class xc ON xc.oid = x.indexrelid JOIN pg_catalog.pg_namespace xn ON xn.oid = xc.relnamespace WHERE xc.relname = $4 AND ($3 = '' OR xn.nspname = $3))",
            { Kind: "TABLE", Target: not null } => $"{Again} AND t.relname = $4 AND ($3 = '' OR tn.nspname = $3)",
            { Kind: "SCHEMA", Target: not null } => $"{Again} AND tn.nspname = $4",
            { Kind: "DATABASE" } => Again,
            _ => null,
        };
    }

    private static void Add(NpgsqlCommand command, ConcurrentStatement statement)
    {
        foreach (var text in (string?[])[statement.Index?.Schema, statement.Index?.Name, statement.Target?.Schema, statement.Target?.Name])
            command.Parameters.Add(new NpgsqlParameter { Value = text ?? "", NpgsqlDbType = NpgsqlDbType.Text });
    }
}
