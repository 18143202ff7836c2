using System.Globalization;
using Npgsql;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance;

/// <summary>A database, the files that migrate it, and what has to be true of both in the end.</summary>
internal sealed class TortureDatabase : IAsyncDisposable
{
    private readonly ShadowServer _server;
    private readonly NpgsqlDataSource _source;
    private readonly int _files;

    private TortureDatabase(ShadowServer server, ConnectionSettings settings, int files) =>
        (_server, Settings, _files, _source) = (server, settings, files, settings.CreateDataSource());

    public ConnectionSettings Settings { get; }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("schematasks-torture").FullName;

    /// <summary>Every third file runs statement by statement and builds an index concurrently.</summary>
    public static async Task<TortureDatabase> CreateAsync(ShadowServer server, int files)
    {
        var database = new TortureDatabase(server, await server.CreateDatabaseAsync($"torture_{Guid.NewGuid():n}", CancellationToken.None), files);
        await database.WriteAsync(1, "CREATE TABLE counters (file int PRIMARY KEY, ran int NOT NULL);");
        for (var number = 2; number <= files; number++)
        {
            var counter = FormattableString.Invariant($"INSERT INTO counters VALUES ({number}, 1) ON CONFLICT (file) DO UPDATE SET ran = counters.ran + 1;");
            await database.WriteAsync(number, number % 3 == 0
                ? FormattableString.Invariant($"-- schematasks: no-transaction\n{counter}\nCREATE TABLE t{number} (id int);\nINSERT INTO t{number} SELECT generate_series(1, 2000);\nCREATE INDEX CONCURRENTLY t{number}_id ON t{number} (id);\nINSERT INTO t{number} VALUES (0);")
                : FormattableString.Invariant($"{counter}\nCREATE TABLE t{number} (id int);\nSELECT pg_sleep(0.03);\nINSERT INTO t{number} VALUES (1);"));
        }
        return database;
    }

    /// <summary>Whether a session of one of the migrators is at work.</summary>
    public async Task<bool> IsBusyAsync() => await ScalarAsync($"SELECT count(*) > 0 FROM pg_stat_activity WHERE {Others} AND state <> 'idle'") == "True";

    /// <summary>Ends a session that is at work for one of the migrators, any of them.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> TerminateAsync() =>
        await ScalarAsync($"SELECT count(pg_terminate_backend(pid)) > 0 FROM (SELECT pid FROM pg_stat_activity WHERE {Others} AND state <> 'idle' ORDER BY random() LIMIT 1) x") == "True";

    private const string Others = "datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";

    /// <summary>Files that ran more than once, files that did not run, and other disagreements of history and schema.</summary>
    public async Task<(int Twice, int Never, IReadOnlyList<string> Disagreements)> JudgeAsync()
    {
        // A session that a killed migrator has left ends first.
        for (var tries = 0; tries < 200 && await IsBusyAsync(); tries++) await Task.Delay(100);
        var twice = int.Parse(await ScalarAsync("SELECT count(*) FROM counters WHERE ran > 1"), CultureInfo.InvariantCulture);
        var never = _files - 1 - int.Parse(await ScalarAsync("SELECT count(*) FROM counters"), CultureInfo.InvariantCulture);
        List<string> wrong = [];
        await ExpectAsync("rows of the history", "SELECT count(*) FROM schema_migrations", _files);
        await ExpectAsync("applied files of the history", "SELECT count(*) FROM schema_migrations WHERE status = 'applied'", _files);
        await ExpectAsync("tables", "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relname ~ '^t[0-9]+$'", _files - 1);
        await ExpectAsync("rows of tables", Enumerable.Range(2, _files - 1).Select(number => FormattableString.Invariant($"(SELECT count(*) FROM t{number})")).Aggregate("SELECT 0", (sum, one) => $"{sum} + {one}"), Enumerable.Range(2, _files - 1).Sum(number => number % 3 == 0 ? 2001 : 1));
        await ExpectAsync("indexes", "SELECT count(*) FROM pg_class WHERE relkind = 'i' AND relname ~ '^t[0-9]+_id$'", _files / 3);
        await ExpectAsync("invalid indexes", "SELECT count(*) FROM pg_index WHERE NOT indisvalid", 0);
        await ExpectAsync("advisory locks", "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", 0);
        return (twice, never, wrong);

        async Task ExpectAsync(string what, string query, int expected)
        {
            var found = await ScalarAsync(query);
            if (found != expected.ToString(CultureInfo.InvariantCulture)) wrong.Add($"{what}: {found} instead of {expected}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _server.DropDatabaseAsync(Settings.Database, CancellationToken.None);
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private async Task<string> ScalarAsync(string sql)
    {
        // A source without a pool: the session may be one that was just terminated otherwise.
        await using var command = _source.CreateCommand(sql);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }

    private Task WriteAsync(int number, string text) => File.WriteAllTextAsync(Path.Combine(Directory, FormattableString.Invariant($"{number:000}_t.sql")), text);
}
