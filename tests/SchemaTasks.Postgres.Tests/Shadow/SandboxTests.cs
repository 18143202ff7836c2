using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Operations;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;
using SchemaTasks.Shadow.Sandbox;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Postgres.Tests.Shadow;

/// <summary>docs/security.md: what a replay on a shadow can never do, and what migrations still can.</summary>
public sealed class SandboxTests(PostgresServer server)
{
    [Fact]
    public async Task A_live_server_s_materialized_view_runs_no_program()
    {
        using var place = new TemporaryDirectory();
        var canary = Canary();
        await using var live = await server.CreateDatabaseAsync();
        await live.ExecuteAsync($"""
            CREATE SCHEMA app;
            CREATE FUNCTION app.f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN BEGIN EXECUTE $c$COPY (SELECT 1) TO PROGRAM 'touch {canary}'$c$; EXCEPTION WHEN OTHERS THEN NULL; END; RETURN 1; END $$;
            """);
        await live.ExecuteAsync("CREATE MATERIALIZED VIEW app.m AS SELECT app.f() AS x WITH NO DATA");
        var reading = await CatalogReader.ReadAsync(live.Connection, CatalogOptions.Default, TestContext.Current.CancellationToken);
        var schema = reading.Schema;
        await using var shadow = await ShadowServer.StartAsync(LocalOptions(ShadowRights.Schema), TestContext.Current.CancellationToken);

        var proof = await FixProof.TryAsync(shadow, schema, reading, SqlScript.Fix(schema, schema), CatalogOptions.Default, _ => [], TestContext.Current.CancellationToken);

        Assert.True(proof.Proven);
        Assert.False(File.Exists(canary));
        // And when the function runs all the same, it may not.
        await ScriptRunner.ReplayAsync(shadow, shadow.ConnectionSettings, SqlScript.Create(schema), TestContext.Current.CancellationToken);
        Assert.Equal(["f"], await TestDatabase.QueryAsync(shadow.ConnectionSettings, "SELECT relispopulated::text::char FROM pg_class WHERE relname = 'm'"));
        await TestDatabase.QueryAsync(shadow.ConnectionSettings, "SELECT app.f()");
        Assert.False(File.Exists(canary));
    }

    [Theory]
    [InlineData("COPY (SELECT 1) TO PROGRAM 'true'")]
    [InlineData("CREATE TABLE t (a text); COPY t FROM '/etc/passwd'")]
    [InlineData("SELECT pg_read_file('/etc/passwd')")]
    [InlineData("GRANT pg_execute_server_program TO CURRENT_USER")]
    [InlineData("CREATE ROLE r SUPERUSER")]
    [InlineData("ALTER ROLE schematasks_administrator RENAME TO x")]
    [InlineData("SET ROLE schematasks_administrator")]
    [InlineData("SET SESSION AUTHORIZATION schematasks_administrator")]
    [InlineData("-- schematasks: no-transaction\nALTER SYSTEM SET work_mem = '1MB'")]
    [InlineData("-- schematasks: no-transaction\nDROP DATABASE template1")]
    [InlineData("-- schematasks: no-transaction\nCREATE DATABASE d")]
    [InlineData("-- schematasks: no-transaction\nCREATE TABLESPACE s LOCATION '/tmp'")]
    [InlineData("CREATE SUBSCRIPTION s CONNECTION 'host=localhost' PUBLICATION p WITH (connect = false)")]
    [InlineData("SELECT pg_catalog.schematasks_elevate('guess', '', 'COPY (SELECT 1) TO PROGRAM ''true''')")]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE c AS '/tmp/x.so'")]
    [InlineData("CREATE FUNCTION f(text) RETURNS text LANGUAGE internal AS 'pg_read_file_all'")]
    [InlineData("CREATE OR REPLACE FUNCTION pg_catalog.schematasks_elevate(token text, path text, statement bytea) RETURNS void LANGUAGE sql AS ''")]
    [InlineData("LOAD '/tmp/x.so'")]
    [InlineData("SET session_preload_libraries = '/tmp/x'")]
    [InlineData("ALTER ROLE CURRENT_USER SET session_preload_libraries = '/tmp/x'")]
    [InlineData("SELECT lo_export(lo_from_bytea(0, 'x'), '/tmp/x')")]
    [InlineData("SELECT pg_ls_dir('/')")]
    [InlineData("CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN RETURN pg_read_file('/etc/passwd'); END $$; SELECT f()")]
    [InlineData("DO $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''true'''; END $$")]
    [InlineData("-- schematasks: no-transaction\nALTER DATABASE template1 SET work_mem = '1MB'")]
    [InlineData("CREATE FOREIGN DATA WRAPPER w VALIDATOR postgresql_fdw_validator")]
    [InlineData("CREATE CAST (bytea AS jsonb) WITHOUT FUNCTION")]
    [InlineData("CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN RAISE EXCEPTION 'it was a superuser'; END IF; END $$; CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION f(); ALTER EVENT TRIGGER e ENABLE ALWAYS; CREATE EXTENSION IF NOT EXISTS plpgsql; COPY (SELECT 1) TO PROGRAM 'true'")]
    public async Task A_migration_that_reaches_outside_of_its_database_fails_with_our_sentence(string sql)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("001_attack.sql", sql);

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => ReplayAsync(directory));

        var diagnostic = Assert.Single(fault.Diagnostics);
        Assert.Equal("ST2040", diagnostic.Code);
        Assert.DoesNotContain("it was a superuser", diagnostic.Message, StringComparison.Ordinal);
    }

    /// <summary>Wrappers check their options by their validators: a wrapper of the same functions without one would check nothing.</summary>
    [Theory]
    [InlineData("file_fdw", "CREATE FOREIGN DATA WRAPPER w HANDLER file_fdw_handler; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE t (a text) SERVER s OPTIONS (program 'true'); SELECT * FROM t")]
    [InlineData("file_fdw", "CREATE SERVER s FOREIGN DATA WRAPPER file_fdw; CREATE FOREIGN TABLE t (a text) SERVER s OPTIONS (program 'true'); SELECT * FROM t")]
    [InlineData("file_fdw", "CREATE SERVER s FOREIGN DATA WRAPPER file_fdw; CREATE FOREIGN TABLE t (a text) SERVER s OPTIONS (filename '/etc/passwd'); SELECT * FROM t")]
    [InlineData("postgres_fdw", "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host :socket, dbname 'postgres'); CREATE USER MAPPING FOR CURRENT_USER SERVER s OPTIONS (user 'schematasks_administrator'); CREATE FOREIGN TABLE t (rolname name) SERVER s OPTIONS (schema_name 'pg_catalog', table_name 'pg_authid'); SELECT * FROM t")]
    [InlineData("postgres_fdw", "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw; CREATE USER MAPPING FOR CURRENT_USER SERVER s OPTIONS (user 'schematasks_administrator', password_required 'false')")]
    [InlineData("dblink", "SELECT dblink_connect('host=' || :socket || ' user=schematasks_administrator dbname=postgres')")]
    [InlineData("dblink", "SELECT dblink_connect_u('host=' || :socket || ' user=schematasks_administrator dbname=postgres')")]
    [InlineData("dblink", "GRANT EXECUTE ON FUNCTION dblink_connect_u(text) TO CURRENT_USER; SELECT dblink_connect_u('host=' || :socket || ' user=schematasks_administrator dbname=postgres')")]
    [InlineData("adminpack", "SELECT pg_file_write('postgresql.auto.conf', 'x', true)")]
    [InlineData("pg_surgery", "SELECT heap_force_kill('pg_authid'::regclass, ARRAY['(0,1)']::tid[])")]
    [InlineData("plpython3u", "CREATE FUNCTION f() RETURNS int LANGUAGE plpython3u AS 'return 1'; SELECT f()")]
    public async Task What_an_extension_reaches_the_replay_s_role_does_not(string extension, string sql)
    {
        if ((await AvailableAsync(extension)).Count == 0) Skipping.Test($"{extension} is not installed.");
        using var directory = new TemporaryDirectory();
        directory.Write("001_extension.sql", $"CREATE EXTENSION {extension};");
        directory.Write("002_attack.sql", sql.Contains(":socket", StringComparison.Ordinal)
            ? $"DO $do$ DECLARE socket text := quote_literal(current_setting('unix_socket_directories')); BEGIN EXECUTE replace({SqlLiteral.Quote(sql)}, ':socket', socket); END $do$"
            : sql);

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => ReplayAsync(directory));

        Assert.Equal("ST2040", Assert.Single(fault.Diagnostics).Code);
        Assert.Contains("002_attack.sql", Assert.Single(fault.Diagnostics).Location!.File, StringComparison.Ordinal);
    }

    /// <summary>What is run with more rights is one statement for the server as it is for the tokenizer, whatever the migration set before.</summary>
    [Theory]
    [InlineData("SET standard_conforming_strings = off; SET backslash_quote = on; COMMENT ON EXTENSION plpgsql IS 'a\\'' ; {0} --'")]
    [InlineData("SET client_encoding = 'GBK'; SET backslash_quote = on; COMMENT ON EXTENSION plpgsql IS E'\u20ac\\' ; {0} --'")]
    [InlineData("SET client_encoding = 'SJIS'; SET backslash_quote = on; COMMENT ON EXTENSION plpgsql IS E'\u00e9\u20ac\\' ; {0} --'")]
    public async Task A_setting_makes_no_second_statement_of_a_text(string sql)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("001_attack.sql", sql.Replace("{0}", "CREATE TABLE public.stolen AS SELECT rolname FROM pg_authid;", StringComparison.Ordinal));
        try
        {
            await using var database = await ReplayAsync(directory);

            Assert.Equal(["0"], await TestDatabase.QueryAsync(database.Connection, "SELECT count(*)::text FROM pg_class WHERE relname = 'stolen'"));
        }
        catch (DiagnosticException exception)
        {
            Assert.Equal("ST2040", Assert.Single(exception.Diagnostics).Code);
        }
    }

    [Fact]
    public async Task The_sentence_says_what_widens_it()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("001_attack.sql", "COPY (SELECT 1) TO PROGRAM 'true'");

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => ReplayAsync(directory));

        Assert.Contains("set 'shadow: superuser: true' in schema.config.yaml", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrations_can_do_what_real_folders_do()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("001_roles.sql", """
            CREATE ROLE app_owner; CREATE ROLE app_reader LOGIN PASSWORD 'x'; CREATE USER app_user IN ROLE app_reader;
            GRANT app_reader TO app_owner; GRANT pg_read_all_data TO app_reader; GRANT pg_monitor TO app_reader;
            CREATE SCHEMA app AUTHORIZATION app_owner; ALTER SCHEMA public OWNER TO app_owner; ALTER SCHEMA public OWNER TO postgres;
            CREATE TABLE app.t (id int PRIMARY KEY, name text); ALTER TABLE app.t OWNER TO app_owner; GRANT SELECT ON app.t TO app_reader;
            ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA app GRANT SELECT ON TABLES TO app_reader;
            SET ROLE app_owner; CREATE TABLE app.u (id int); RESET ROLE;
            ALTER TABLE app.t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON app.t TO app_reader USING (true);
            REVOKE ALL ON SCHEMA public FROM PUBLIC; COMMENT ON SCHEMA public IS 'x'; COMMENT ON EXTENSION plpgsql IS 'x';
            """);
        directory.Write("002_events.sql", """
            CREATE FUNCTION public.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
            CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION watch();
            ALTER EVENT TRIGGER watch DISABLE; COMMENT ON EVENT TRIGGER watch IS 'x'; ALTER EVENT TRIGGER watch ENABLE;
            CREATE TABLE app.v (id int);
            """);
        directory.Write("003_rest.sql", """
            CREATE PUBLICATION everything FOR ALL TABLES; ALTER PUBLICATION everything SET (publish = 'insert'); DROP PUBLICATION everything;
            CREATE FOREIGN DATA WRAPPER nothing; CREATE SERVER s FOREIGN DATA WRAPPER nothing; CREATE FOREIGN TABLE app.f (id int) SERVER s; CREATE USER MAPPING FOR PUBLIC SERVER s;
            CREATE FUNCTION app.less(int, int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1 < $2';
            CREATE TYPE app.mood AS ENUM ('a', 'b'); CREATE CAST (int AS app.mood) WITH INOUT;
            CREATE OPERATOR app.<<< (FUNCTION = app.less, LEFTARG = int, RIGHTARG = int);
            CREATE TEXT SEARCH CONFIGURATION app.c (COPY = simple); CREATE COLLATION app.k (locale = 'C');
            DO $$ BEGIN EXECUTE 'CREATE TABLE app.w (id int)'; END $$;
            """);
        directory.Write("004_alone.sql", "-- schematasks: no-transaction\nCREATE INDEX CONCURRENTLY i ON app.t (name);\nVACUUM app.t;\nALTER TYPE app.mood ADD VALUE 'c';\n");

        await using var database = await ReplayAsync(directory);

        var schema = (await CatalogReader.ReadAsync(database.Connection, CatalogOptions.Default, TestContext.Current.CancellationToken)).Schema;
        Assert.Equal("watch", Assert.Single(schema.EventTriggers).Name);
        Assert.DoesNotContain(schema.Schemas.SelectMany(one => one.Routines), routine => routine.Name.StartsWith("schematasks", StringComparison.Ordinal));
        Assert.Contains(schema.Other, other => other is { Kind: "cast" });
        Assert.Contains(schema.Other, other => other is { Kind: "foreign data wrapper", Identity: "nothing" });
    }

    [Theory]
    [InlineData("hstore")]
    [InlineData("pg_stat_statements")]
    [InlineData("postgres_fdw")]
    [InlineData("file_fdw")]
    public async Task Extensions_of_the_machine_are_created_whether_trusted_or_not(string extension)
    {
        if ((await AvailableAsync(extension)).Count == 0) Skipping.Test($"{extension} is not installed.");
        using var directory = new TemporaryDirectory();
        directory.Write("001_extension.sql", $"CREATE SCHEMA ext;\nCREATE EXTENSION IF NOT EXISTS {extension} SCHEMA ext;\nCOMMENT ON EXTENSION {extension} IS 'x';\n{(extension == "postgres_fdw" ? "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw;\n" : "")}");
        directory.Write("002_gone.sql", $"DROP EXTENSION {extension} CASCADE;\nCREATE EXTENSION {extension} SCHEMA ext;\n");

        await using var database = await ReplayAsync(directory);

        Assert.Equal([$"{extension}|postgres"], await TestDatabase.QueryAsync(database.Connection, "SELECT extname || '|' || extowner::regrole FROM pg_extension WHERE extname <> 'plpgsql'"));
    }

    [Fact]
    public async Task Databases_of_others_are_never_dropped()
    {
        string[] strangers = ["schematasks_shadow_db", "schematasks_shadow_2024", "schematasks-shadow-20240101", "schematasks_shadow_20240101_abcdef012345"];
        await using var outer = await server.CreateDatabaseAsync();
        foreach (var stranger in strangers) await outer.ExecuteAsync($"CREATE DATABASE \"{stranger}\" TEMPLATE template0");
        try
        {
            await ScratchDatabase.ReapAsync(outer.Connection, TestContext.Current.CancellationToken);

            Assert.Equal(strangers.Order(StringComparer.Ordinal), await outer.QueryAsync("SELECT datname::text FROM pg_database WHERE datname LIKE 'schematasks_shadow_%' AND datname IN ('schematasks_shadow_db', 'schematasks_shadow_2024', 'schematasks-shadow-20240101', 'schematasks_shadow_20240101_abcdef012345') ORDER BY datname COLLATE \"C\""));
        }
        finally
        {
            foreach (var stranger in strangers) await outer.ExecuteAsync($"DROP DATABASE IF EXISTS \"{stranger}\"");
        }
    }

    [Fact]
    public async Task A_live_server_is_never_the_shadow()
    {
        await using var live = await server.CreateDatabaseAsync();
        var url = $"postgres://{live.Connection.User}@/{live.Name}?host={Uri.EscapeDataString(live.Connection.Host)}&port={live.Connection.Port}";
        var options = new ShadowOptions { LiveVariables = ["DATABASE_URL"], Environment = name => name is "SCHEMA_SHADOW_URL" or "DATABASE_URL" ? url : null };

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => ShadowServer.StartAsync(options, TestContext.Current.CancellationToken));

        Assert.Equal("ST5012", Assert.Single(fault.Diagnostics).Code);
    }

    [Fact]
    public async Task A_live_server_that_is_reached_by_another_way_is_never_the_shadow()
    {
        await using var own = await OwnServer.StartAsync(server, []);
        var socket = $"postgres://postgres@/postgres?host={Uri.EscapeDataString(own.Administration.Host)}&port={own.Port}";
        var options = new ShadowOptions { LiveVariables = ["NEON_DATABASE_URL"], Environment = name => name switch { "SCHEMA_SHADOW_URL" => socket, "NEON_DATABASE_URL" => $"postgres://postgres@127.0.0.1:{own.Port}/postgres?sslmode=disable", _ => null } };

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => ShadowServer.StartAsync(options, TestContext.Current.CancellationToken));

        Assert.Equal("ST5012", Assert.Single(fault.Diagnostics).Code);
        Assert.Contains("NEON_DATABASE_URL", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_shared_server_a_role_without_rights_replays_and_is_removed()
    {
        await using var own = await OwnServer.StartAsync(server, []);
        var options = new ShadowOptions { Rights = ShadowRights.Migrations, Environment = name => name == "SCHEMA_SHADOW_URL" ? $"postgres://postgres@127.0.0.1:{own.Port}/postgres?sslmode=disable" : null };

        await using (var shadow = await ShadowServer.StartAsync(options, TestContext.Current.CancellationToken))
        {
            Assert.Equal(["false|true"], await TestDatabase.QueryAsync(shadow.ConnectionSettings, "SELECT rolsuper || '|' || (current_user LIKE 'schematasks\\_replay\\_%') FROM pg_roles WHERE rolname = current_user"));
            Assert.Equal(["1"], await TestDatabase.QueryAsync(own.Administration, $"SELECT count(*)::text FROM pg_database WHERE shobj_description(oid, 'pg_database') ~ '{ScratchMark.Pattern}'"));
        }

        Assert.Equal(["0|0"], await TestDatabase.QueryAsync(own.Administration, "SELECT (SELECT count(*) FROM pg_database WHERE datname LIKE 'schematasks%') || '|' || (SELECT count(*) FROM pg_roles WHERE rolname LIKE 'schematasks%')"));
    }

    [Fact]
    public async Task A_program_that_a_migration_started_ends_with_the_server()
    {
        if (!Directory.Exists("/proc/self")) Skipping.Test("Processes are found by /proc.");
        await using (var shadow = await ShadowServer.StartAsync(LocalOptions(ShadowRights.Superuser), TestContext.Current.CancellationToken))
        {
            await TestDatabase.QueryAsync(shadow.ConnectionSettings, "COPY (SELECT 1) TO PROGRAM 'cat >/dev/null; sleep 86421 >/dev/null 2>&1 &'");
            for (var tries = 0; !Sleepers().Any(); tries++)
            {
                Assert.True(tries < 500, "the program was not started");
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }

        Assert.Empty(Sleepers());
    }

    [Fact]
    public async Task The_server_s_process_sees_nothing_of_the_build_s_environment()
    {
        await using var shadow = await ShadowServer.StartAsync(LocalOptions(ShadowRights.Superuser), TestContext.Current.CancellationToken);
        var file = Path.Combine(shadow.ConnectionSettings.Host, "environment");

        await TestDatabase.QueryAsync(shadow.ConnectionSettings, $"COPY (SELECT 1) TO PROGRAM 'cat >/dev/null; tr \"\\\\000\" \"\\\\n\" </proc/self/environ >{file}'");

        var names = (await TestDatabase.QueryAsync(shadow.ConnectionSettings, $"SELECT split_part(regexp_split_to_table(pg_read_file('{file}'), E'\\n'), '=', 1)")).Where(name => name!.Length > 0 && !name.StartsWith("PG", StringComparison.Ordinal));
        Assert.Empty(names.Except(["LC_ALL", "SCHEMATASKS_RUN", "PWD", "OLDPWD", "SHLVL", "_", "LC_COLLATE", "LC_CTYPE", "LC_MESSAGES", "LC_MONETARY", "LC_NUMERIC", "LC_TIME"]));
    }

    [Fact]
    public async Task Programs_by_a_relative_path_or_of_another_account_are_not_run()
    {
        var relative = new ShadowOptions { Provider = ShadowProvider.Local, Environment = name => name == "SCHEMATASKS_PG_BIN" ? "pgbin" : null };
        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => ShadowServer.StartAsync(relative, TestContext.Current.CancellationToken));
        Assert.Contains("which is no absolute path", fault.Message, StringComparison.Ordinal);

        if (OperatingSystem.IsWindows()) return;
        using var place = new TemporaryDirectory();
        foreach (var name in (string[])["postgres", "initdb"]) File.SetUnixFileMode(place.Write(name, "#!/bin/sh\ntouch $0.ran\n"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite);
        fault = await Assert.ThrowsAsync<DiagnosticException>(() => ShadowServer.StartAsync(new ShadowOptions { Provider = ShadowProvider.Local, BinDirectory = place.Path }, TestContext.Current.CancellationToken));
        Assert.Contains("every account may write to", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(place.Path, "postgres.ran")));
    }

    private static string Canary() => Path.Combine(Path.GetTempPath(), $"schematasks-canary-{Guid.NewGuid():n}");

    private static IEnumerable<string> Sleepers() => Directory.EnumerateDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)).Where(path =>
    {
        try
        {
            return File.ReadAllText(Path.Combine(path, "cmdline")).Contains("sleep\086421", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    });

    private ShadowOptions LocalOptions(ShadowRights rights)
    {
        Skipping.When(server.ShadowOptions.Provider == ShadowProvider.Url, "A server of its own is started from local programs only");
        return server.ShadowOptions with { Rights = rights };
    }

    private async Task<IReadOnlyList<string?>> AvailableAsync(string extension)
    {
        await using var database = await server.CreateDatabaseAsync();
        return await database.QueryAsync($"SELECT 1 FROM pg_available_extensions WHERE name = '{extension}'");
    }

    private async Task<OpenDatabase> ReplayAsync(TemporaryDirectory directory)
    {
        var options = LocalOptions(ShadowRights.Migrations);
        return await OpenDatabase.OpenAsync(
            new DatabaseRequest { Mode = DatabaseMode.Shadow, MigrationsDirectory = directory.Path, Shadow = ShadowProvider.Local, Environment = name => name == "SCHEMATASKS_PG_BIN" ? options.BinDirectory : options.Environment(name) },
            null, TestContext.Current.CancellationToken);
    }
}
