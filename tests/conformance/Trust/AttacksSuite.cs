using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;
using SchemaTasks.Manifest;
using SchemaTasks.Migrations;
using SchemaTasks.Model;
using SchemaTasks.Operations;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;
using SchemaTasks.Shadow.Sandbox;
using SchemaTasks.Sql;
using SchemaTasks.Text;
using SchemaTasks.Verification;

namespace SchemaTasks.Conformance;

/// <summary>The attacks of docs/security.md, each tried for real: where it is stopped, and by which code.</summary>
internal sealed class AttacksSuite : IConformanceSuite
{
    private const string Secret = "canary-of-a-secret";

    private readonly string _canary = Path.Combine(Path.GetTempPath(), $"schematasks-canary-{Guid.NewGuid():n}");

    public string Name => "attacks";

    public async Task RunAsync(ConformanceReport report)
    {
        ShadowServer victim;
        try
        {
            victim = await ShadowServer.StartAsync(new ShadowOptions { Provider = ShadowProvider.Local, Rights = ShadowRights.Superuser }, CancellationToken.None);
        }
        catch (DiagnosticException exception)
        {
            report.Skip("all", exception.Message);
            return;
        }
        await using (victim)
        {
            foreach (var (attack, where, attempt) in Attacks(victim))
            {
                var (stopped, code) = await attempt();
                if (File.Exists(_canary)) (stopped, code) = (false, "the program ran");
                report.Tell($"{attack,-58} | {where,-34} | {code}");
                if (stopped) report.Pass();
                else report.Fail(attack, code);
            }
        }
    }

    private IEnumerable<(string Attack, string Where, Func<Task<(bool Stopped, string Code)>> Attempt)> Attacks(ShadowServer victim)
    {
        yield return ("A live materialized view runs a program", "replay WITH NO DATA, without rights", () => ViewAsync(victim));
        yield return ("The same by default, where the major versions differ", "replay WITH NO DATA, without rights", () => OtherMajorAsync(victim));
        yield return ("A manifest's definition is COPY TO PROGRAM", "reading the manifest", () => Manifest($"other:\n  - kind: cast\n    identity: (x AS y)\n    definition: COPY (SELECT 1) TO PROGRAM 'touch {_canary}'\n"));
        yield return ("A manifest's default is a command of psql", "reading the manifest", () => Manifest(Column($"default: \"1\\n\\\\! touch {_canary}\\n\"")));
        yield return ("A manifest's type drops a column", "reading the manifest", () => Manifest(Column("type: \"integer, DROP COLUMN b\"")));
        yield return ("A number hides a quote from psql", "reading the manifest", () => Manifest(Column($"default: \"$1E'\\\\'\\n\\\\! touch {_canary}\\n'\"")));
        yield return ("A comment with U+0000 moves psql's quotes", "reading the manifest", () => Manifest(Column("comment: \"a\\0b\"")));
        yield return ("A server's text is a second statement", "before a script is written", () => Lie());
        yield return ("A name begins a workflow command", "the way to the console", () => Safe("t\r::add-mask::q"));
        yield return ("A message sets a variable of Azure Pipelines", "the way to the console", () => Safe("x ##vso[task.setvariable variable=a]b"));
        yield return ("A database of others has a name like ours", "the mark of scratch databases", () => StrangersAsync(victim));
        yield return ("SCHEMA_SHADOW_URL is the live server", "before anything runs there", () => LiveAsync(victim));
        foreach (var (attack, sql) in Migrations()) yield return (attack, "the rights of the replay's role", () => MigrateAsync(sql));
        yield return ("A foreign server's options hold secrets", "reading the server", () => SecretsAsync(victim));
        yield return ("The programs are of a relative path", "before they are run", () => ProgramsAsync());
    }

    private (string Attack, string Sql)[] Migrations() =>
    [
        ("A migration runs a program", $"COPY (SELECT 1) TO PROGRAM 'touch {_canary}'"),
        ("A migration reads a file of the server", "SELECT pg_read_file('/etc/passwd')"),
        ("A migration becomes a superuser", "SET ROLE schematasks_administrator"),
        ("A migration makes itself run programs", "GRANT pg_execute_server_program TO CURRENT_USER"),
        ("A migration drops another database", "-- schematasks: no-transaction\nDROP DATABASE template1 WITH (FORCE)"),
        ("A migration changes the server's settings", "-- schematasks: no-transaction\nALTER SYSTEM SET work_mem = '1MB'"),
        ("A migration calls our own helper", "SELECT pg_catalog.schematasks_elevate('guess', '', 'COPY (SELECT 1) TO PROGRAM ''true''')"),
        ("A wrapper of file_fdw's functions checks no options", "CREATE EXTENSION file_fdw; CREATE FOREIGN DATA WRAPPER w HANDLER file_fdw_handler"),
        ("A setting makes two statements of our one", $"SET standard_conforming_strings = off; COMMENT ON EXTENSION plpgsql IS 'a\\'' ; COPY (SELECT 1) TO PROGRAM $q$touch {_canary}$q$; --'; SELECT pg_ls_dir('/')"),
        ("An encoding makes two statements of our one", $"SET client_encoding = 'GBK'; COMMENT ON EXTENSION plpgsql IS E'\u20ac\\' ; COPY (SELECT 1) TO PROGRAM $q$touch {_canary}$q$; --'; SELECT pg_ls_dir('/')"),
        ("A migration's syntax error repeats a password", $"ALTER ROLE postgres PASSWORD {Secret.Replace('-', '_')}"),
    ];

    private static string Column(string key) =>
        $"schemas:\n  - name: s\n    tables:\n      - name: t\n        columns:\n          - name: a\n            nullable: true\n            {(key.StartsWith("type", StringComparison.Ordinal) ? "" : "type: integer\n            ")}{key}\n";

    private static Task<(bool, string)> Manifest(string body)
    {
        try
        {
            ManifestFile.Parse("version: \"1.0\"\n" + body, "schema.manifest.yaml");
            return Task.FromResult((false, "accepted"));
        }
        catch (ManifestException exception)
        {
            return Task.FromResult((exception.Diagnostics.All(fault => fault.Code is "ST0222" or "ST0223" or "ST0224"), string.Join(", ", exception.Diagnostics.Select(fault => fault.Code))));
        }
    }

    private Task<(bool, string)> Lie()
    {
        try
        {
            ScriptGuard.Require(new SqlScript { Statements = [new SqlStatement { Text = $"SELECT 1\n\\! touch {_canary}", Object = ObjectPath.Database }] });
            return Task.FromResult((false, "accepted"));
        }
        catch (DiagnosticException exception)
        {
            return Task.FromResult((true, exception.Diagnostics[0].Code));
        }
    }

    private static Task<(bool, string)> Safe(string text)
    {
        var line = SafeText.Line(text);
        return Task.FromResult((!line.StartsWith("::", StringComparison.Ordinal) && !line.Contains('\r', StringComparison.Ordinal) && !line.Contains("##vso[", StringComparison.Ordinal), "shown as an escape"));
    }

    private async Task<(bool, string)> ViewAsync(ShadowServer victim)
    {
        var live = await victim.CreateDatabaseAsync("attacked", CancellationToken.None);
        await SchemaCreation.RunAsync(live, $"""
            CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN BEGIN EXECUTE $c$COPY (SELECT 1) TO PROGRAM 'touch {_canary}'$c$; EXCEPTION WHEN OTHERS THEN NULL; END; RETURN 1; END $$;
            CREATE MATERIALIZED VIEW m AS SELECT f() AS x WITH NO DATA;
            """);
        var reading = await CatalogReader.ReadAsync(live, CatalogOptions.Default, CancellationToken.None);
        await using var shadow = await ShadowServer.StartAsync(new ShadowOptions { Provider = ShadowProvider.Local }, CancellationToken.None);
        await ScriptRunner.ReplayAsync(shadow, shadow.ConnectionSettings, SqlScript.Create(reading.Schema), CancellationToken.None);
        await SchemaCreation.RunAsync(shadow.ConnectionSettings, "SELECT f()");
        return (!File.Exists(_canary), "nothing runs; without rights if it did");
    }

    /// <summary>The verdict needs a replay then, and says so once.</summary>
    private async Task<(bool, string)> OtherMajorAsync(ShadowServer victim)
    {
        var (bin, missing) = await EmbeddedPostgres.InstallAsync(victim.PostgresMajor >= 16 ? 15 : 16);
        if (bin is null) return (true, $"not tried: {missing}");
        await using var live = await ShadowServer.StartAsync(new ShadowOptions { Provider = ShadowProvider.Local, Rights = ShadowRights.Superuser, BinDirectory = bin }, CancellationToken.None);
        var sql = $"""
            CREATE TABLE t (a int CHECK (a > 0));
            CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN BEGIN EXECUTE $c$COPY (SELECT 1) TO PROGRAM 'touch {_canary}'$c$; EXCEPTION WHEN OTHERS THEN NULL; END; RETURN 1; END $$;
            CREATE VIEW v AS SELECT a FROM t;
            CREATE MATERIALIZED VIEW m AS SELECT f() AS x, a FROM t WITH NO DATA;
            """;
        var before = await victim.CreateDatabaseAsync("before", CancellationToken.None);
        foreach (var connection in (ConnectionSettings[])[before, live.ConnectionSettings]) await SchemaCreation.RunAsync(connection, sql);
        var directory = Directory.CreateTempSubdirectory("schematasks-attack-");
        try
        {
            var manifest = Path.Combine(directory.FullName, "schema.manifest.yaml");
            ManifestFile.Write((await CatalogReader.ReadAsync(before, CatalogOptions.Default, CancellationToken.None)).Schema, manifest);
            var url = $"postgres://{live.ConnectionSettings.User}@/{live.ConnectionSettings.Database}?host={Uri.EscapeDataString(live.ConnectionSettings.Host)}&port={live.ConnectionSettings.Port}";
            var result = await VerifyOperation.RunAsync(
                new VerifyRequest
                {
                    ManifestFile = manifest,
                    ReportFile = Path.Combine(directory.FullName, "report.md"),
                    Database = new DatabaseRequest { Mode = DatabaseMode.Live, ConnectionVariables = ["DATABASE_URL"], Shadow = ShadowProvider.Local, Environment = name => name == "DATABASE_URL" ? url : null },
                },
                CancellationToken.None);
            var said = result.Report.Replay is { Code: "ST1008" } && result.Diagnostics.All(diagnostic => diagnostic.Code is not ("ST1007" or "ST1008"));
            return (said && result.Report.Outcome == DriftOutcome.InSync, said ? $"ST1008, {result.Report.Summary}" : string.Join(" ", result.Diagnostics));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<(bool, string)> StrangersAsync(ShadowServer victim)
    {
        const string name = "schematasks_shadow_20240101_abcdef012345";
        await ServerSession.ExecuteAsync(victim.Administration, $"CREATE DATABASE {name} TEMPLATE template0", CancellationToken.None);
        await ScratchDatabase.ReapAsync(victim.Administration, CancellationToken.None);
        try
        {
            await ServerSession.ExecuteAsync(victim.Administration.WithDatabase(name), "SELECT 1", CancellationToken.None);
            return (true, "it stays");
        }
        catch (Npgsql.PostgresException)
        {
            return (false, "it was dropped");
        }
    }

    private static async Task<(bool, string)> LiveAsync(ShadowServer victim)
    {
        var connection = victim.ConnectionSettings;
        var url = $"postgres://{connection.User}@/{connection.Database}?host={Uri.EscapeDataString(connection.Host)}&port={connection.Port}";
        return await RefusedAsync(() => ShadowServer.StartAsync(new ShadowOptions { LiveVariables = ["DATABASE_URL"], Environment = name => name is "SCHEMA_SHADOW_URL" or "DATABASE_URL" ? url : null }, CancellationToken.None), "ST5012");
    }

    private async Task<(bool, string)> MigrateAsync(string sql)
    {
        var directory = Directory.CreateTempSubdirectory("schematasks-attack-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(directory.FullName, "001_attack.sql"), sql);
            return await RefusedAsync(() => OpenDatabase.OpenAsync(new DatabaseRequest { Mode = DatabaseMode.Shadow, MigrationsDirectory = directory.FullName, Shadow = ShadowProvider.Local }, null, CancellationToken.None), "ST2040", "ST5010");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<(bool, string)> SecretsAsync(ShadowServer victim)
    {
        var live = await victim.CreateDatabaseAsync("secrets", CancellationToken.None);
        await SchemaCreation.RunAsync(live, $"CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (conn_string 'Password={Secret}', sa_key '{Secret}', url 'postgres://u:{Secret}@h/d', sas '{Secret}')");
        var reading = await CatalogReader.ReadAsync(live, CatalogOptions.Default, CancellationToken.None);
        return (!ManifestFile.Print(reading.Schema).Contains(Secret, StringComparison.Ordinal), string.Join(", ", reading.Diagnostics.Select(diagnostic => diagnostic.Code).Distinct()));
    }

    private static Task<(bool, string)> ProgramsAsync() =>
        RefusedAsync(() => ShadowServer.StartAsync(new ShadowOptions { Provider = ShadowProvider.Local, Environment = name => name == "SCHEMATASKS_PG_BIN" ? "pgbin" : null }, CancellationToken.None), "ST5002");

    private static async Task<(bool, string)> RefusedAsync<T>(Func<Task<T>> attempt, params string[] codes)
        where T : IAsyncDisposable
    {
        try
        {
            await (await attempt()).DisposeAsync();
            return (false, "it went through");
        }
        catch (DiagnosticException exception)
        {
            var repeats = string.Concat(exception.Diagnostics).Contains(Secret.Replace('-', '_'), StringComparison.Ordinal);
            return (codes.Contains(exception.Diagnostics[0].Code) && !repeats, exception.Diagnostics[0].Code);
        }
    }
}
