using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using SchemaTasks.Manifest;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Postgres.Tests.Laws;

/// <summary>
/// No manifest that is accepted makes psql or the runner execute anything but the planned statements: compared with what a real server logs,
/// and with a file that psql's <c>\!</c> would write.
/// </summary>
public sealed partial class PlannedStatementsTests(PostgresServer server, ITestOutputHelper output)
{
    private const int Mutations = 4000;
    private const string Canary = "/tmp/schematasks-canary";

    private static readonly string[] Fragments =
    [
        ";", "; DROP TABLE s.t;", "\n\\! touch " + Canary + "\n", "\\gexec", "\\", "'", "''", "\"", "E'\\''", "E'", "\\'", "$$", "$a$", "$1E'\\'", "1E'", "--", "--\n", "/*", "*/", "(", ")", "[", "]", ",", ", DROP COLUMN b", "::", ":x", ":'HOST'",
        "\n", "\r", "\v", "\f", "\0", "END;", "BEGIN ATOMIC", "CASE", "U&'", "x'", "é", "COPY t FROM STDIN;\n1\n\\.\n", "A", " ", "\u00a0", "-", "/", "*", "$",
    ];

    /// <summary>The other kinds of text: what a manifest holds at the place of %, and a sound text for it.</summary>
    private static readonly (string Text, string Manifest)[] Kinds =
    [
        ("SELECT 1 AS a", "    views:\n      - {name: v, definition: %}\n"),
        ("SELECT 1 AS a", "    materialized_views:\n      - {name: v, definition: %}\n"),
        ("(VALUE > 0)", "    domains:\n      - {name: d, type: integer, nullable: true, checks: [{name: c, expression: %}]}\n"),
        ("(1 + 1)", "    domains:\n      - {name: d, type: integer, nullable: true, default: %}\n"),
        ("(a > 0)", "    tables:\n      - name: t\n        columns: [{name: a, type: integer, nullable: true}]\n        policies: [{name: p, roles: [public], using: %, with_check: %}]\n"),
        ("(a + 1)", "    tables:\n      - name: t\n        columns: [{name: a, type: integer, nullable: true}, {name: b, type: integer, nullable: true, generated: %}]\n"),
        ("CREATE TRIGGER g BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.f('x')", "    tables:\n      - name: t\n        columns: [{name: a, type: integer, nullable: true}]\n        triggers: [{name: g, definition: %}]\n"),
        ("CREATE RULE r AS ON INSERT TO s.t DO INSTEAD NOTHING", "    tables:\n      - name: t\n        columns: [{name: a, type: integer, nullable: true}]\n        rules: [{name: r, definition: %}]\n"),
        ("EXCLUDE USING gist (a WITH =)", "    tables:\n      - name: t\n        columns: [{name: a, type: integer, nullable: true}]\n        exclusions: [{name: e, definition: %}]\n"),
        ("FOR VALUES IN (1)", "    tables:\n      - name: t\n        columns: [{name: a, type: integer, nullable: true}]\n        partition_by: LIST (a)\n        partitions: [{schema: s, name: t_1, bound: %}]\n"),
        ("CREATE STATISTICS s.x ON a, b FROM s.t", "    tables:\n      - name: t\n        columns: [{name: a, type: integer, nullable: true}, {name: b, type: integer, nullable: true}]\n        statistics: [{schema: s, name: x, definition: %}]\n"),
    ];

    [Fact]
    public void Each_kind_of_text_is_tried_with_one_that_is_sound()
    {
        Assert.All(Kinds, kind => ManifestFile.Parse($"version: \"1.0\"\nschemas:\n  - name: s\n{kind.Manifest.Replace("%", JsonSerializer.Serialize(kind.Text), StringComparison.Ordinal)}", "m.yaml"));
    }

    [Fact]
    public async Task Whatever_is_accepted_runs_as_planned()
    {
        Skipping.When(PsqlProgram.Path is null, "psql is not installed");
        Skipping.When(server.Major < 15, "The log is read as JSON, which PostgreSQL writes since 15");
        await using var own = await OwnServer.StartAsync(server, ["logging_collector=on", "log_destination=jsonlog", "log_directory=log", "log_filename=all", "log_statement=all", "log_min_error_statement=error", "log_min_messages=error"]);
        using var place = new TemporaryDirectory();
        File.Delete(Canary);
        var (scripts, tried) = Accepted();
        foreach (var statement in scripts.SelectMany(script => script.Statements))
        {
            try
            {
                ScriptGuard.Require(statement);
            }
            catch (Diagnostics.DiagnosticException)
            {
                Assert.Fail($"accepted, but not one statement: {statement.Text}");
            }
        }
        output.WriteLine($"{tried} manifests, {scripts.Count} accepted");
        Assert.InRange(scripts.Count, Mutations / 20, Mutations);
        var file = place.Write("all.sql", string.Concat(scripts.Select(script => script.ToText() + "ROLLBACK;\n")));

        await RunPsqlAsync(own, file);

        Assert.False(File.Exists(Canary), "psql ran a command");
        var expected = Alone(scripts.SelectMany(Planned));
        var logged = Alone(await LogAsync(own));
        var first = expected.Zip(logged).FirstOrDefault(pair => pair.First != pair.Second);
        Assert.True(first == default, $"planned:\n{JsonSerializer.Serialize(first.First)}\nlogged:\n{JsonSerializer.Serialize(first.Second)}");
        Assert.Equal(expected.Count, logged.Count);
    }

    [Fact]
    public async Task What_the_reader_prints_runs_as_planned_by_the_runner()
    {
        await using var database = await server.CreateDatabaseAsync();
        await ScriptRunner.RunAsync(database.Connection, SqlScript.Create(ManifestFile.Parse(Text("(';' = ';')", "boolean"), "m.yaml").Schema), TestContext.Current.CancellationToken);

        Assert.Equal(["(';'::text = ';'::text)"], await database.QueryAsync("SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef"));
    }

    private static (List<SqlScript> Scripts, int Tried) Accepted()
    {
        var random = new Random(12);
        var scripts = new List<SqlScript>();
        for (var i = 0; i < Mutations; i++)
        {
            var kind = random.Next(3) == 0 ? random.Next(Kinds.Length) : -1;
            var original = kind >= 0 ? Kinds[kind].Text : random.Next(3) switch { 0 => "(a + 1)", 1 => "'x'::text", _ => "E'a\\\\b'" };
            var mutated = Mutate(original, random);
            try
            {
                scripts.Add(SqlScript.Create(ManifestFile.Parse(kind >= 0 ? $"version: \"1.0\"\nschemas:\n  - name: s\n{Kinds[kind].Manifest.Replace("%", JsonSerializer.Serialize(mutated), StringComparison.Ordinal)}" : random.Next(4) == 0 ? Text("1", Mutate("numeric(10,2)", random)) : Text(mutated, "integer"), "m.yaml").Schema));
            }
            catch (ManifestException)
            {
                // Refused before anything runs: the other half of the property.
            }
        }
        return (scripts, Mutations);
    }

    private static string Mutate(string text, Random random)
    {
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(text.Length + 1);
            text = text.Insert(at, Fragments[random.Next(Fragments.Length)]);
        }
        return text;
    }

    /// <summary>A manifest with the text at each of several keys, and names and comments that hold it too.</summary>
    private static string Text(string expression, string type)
    {
        var text = JsonSerializer.Serialize(expression);
        return $$"""
            version: "1.0"
            schemas:
              - name: s
                comment: {{text}}
                routines:
                  - name: f
                    arguments: x text
                    returns: integer
                    language: sql
                    body: {{text}}
                tables:
                  - name: t
                    columns:
                      - name: a
                        type: {{JsonSerializer.Serialize(type)}}
                        nullable: true
                        default: {{text}}
                        comment: {{text}}
                    checks:
                      - name: c
                        expression: {{text}}
                    indexes:
                      - name: i
                        keys:
                          - expression: {{text}}
                        where: {{text}}

            """;
    }

    private static IEnumerable<string> Planned(SqlScript script) => SqlScript.Settings.Concat(script.Statements.Select(statement => SingleStatement.ForPsql(statement.Text))).Select(Bare);

    private static async Task RunPsqlAsync(OwnServer own, string file)
    {
        var connection = own.Administration;
        var start = new ProcessStartInfo(PsqlProgram.Path!, ["-X", "-q", "-h", connection.Host, "-p", connection.Port, "-U", connection.User, "-d", "postgres", "-f", file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var psql = Process.Start(start)!;
        await Task.WhenAll(psql.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), psql.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await psql.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<List<string>> LogAsync(OwnServer own)
    {
        var statements = new List<string>();
        var path = Path.Combine(own.Administration.Host, "data", "log", "all.json");
        foreach (var line in await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken))
        {
            using var entry = JsonDocument.Parse(line);
            if (!entry.RootElement.TryGetProperty("application_name", out var application) || application.GetString() != "psql") continue;
            var message = entry.RootElement.GetProperty("message").GetString()!;
            if (message.StartsWith("statement: ", StringComparison.Ordinal)) statements.Add(Bare(message["statement: ".Length..]));
            else if (entry.RootElement.TryGetProperty("statement", out var failed) && statements.LastOrDefault() != Bare(failed.GetString()!)) statements.Add(Bare(failed.GetString()!));
        }
        return statements;
    }

    /// <summary>Without the comments before it and the semicolon behind it; psql leaves empty lines out.</summary>
    private static string Bare(string statement) => EmptyLines().Replace(LeadingComments().Replace(statement, "").ReplaceLineEndings("\n"), "\n").Trim().TrimEnd(';').Trim();

    /// <summary>Without what the printer puts around transactions, and without repetitions: what fails twice in a row is logged as if it had run once.</summary>
    private static List<string> Alone(IEnumerable<string> statements)
    {
        var alone = new List<string>();
        foreach (var statement in statements)
        {
            if (statement is "BEGIN" or "COMMIT" or "ROLLBACK") continue;
            if (alone.LastOrDefault() != statement) alone.Add(statement);
        }
        return alone;
    }

    [GeneratedRegex(@"\n{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"\A(?:\s*--[^\n]*\n)*", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingComments();
}
