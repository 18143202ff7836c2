using System.Diagnostics;
using System.Globalization;
using System.Text;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;
using SchemaTasks.Manifest.Sql;
using SchemaTasks.Postgres;
using SchemaTasks.Text;

namespace SchemaTasks.Conformance;

/// <summary>
/// Mutated inputs through what reads untrusted text: the manifest, SQL, connections, the way to the console. 20 seconds;
/// <c>SCHEMATASKS_FUZZ_SECONDS=300</c> says how many, <c>SCHEMATASKS_FUZZ_SEED</c> where to begin.
/// </summary>
internal sealed class FuzzSuite : IConformanceSuite
{
    private static readonly string[] Fragments =
    [
        ";", "'", "\"", "E'\\''", "\\", "$$", "$a$", "--", "/*", "*/", "(", ")", "[", "]", ",", "::", ":", "\n", "\r", "\t", "\v", "\0", "END", "BEGIN ATOMIC", "CASE", "U&'", "é", "\u202e", "\ud83d\ude00", "\ufeff", "- ", "  ", "? ", "|", ">", "&a", "*a", "!x", "%", "#",
        "::add-mask::", "##vso[", "##teamcity[", "\u001b[0m", "@", "=", "%25", "%zz", "postgres://", "//", "host=", "Password=", "sslmode=", ",,",
    ];

    private static readonly string[] Connections =
    [
        "postgres://user:pass@host:5432/db?sslmode=require", "host=h port=1 dbname='a b' user=u password='p\\'q'", "Host=h;Port=1;Database=d;Username=u;Password=\"a;b\"", "postgresql://[::1]:5432,other/db?target_session_attrs=any",
    ];

    public string Name => "fuzz";

    public Task RunAsync(ConformanceReport report)
    {
        var seconds = Number("SCHEMATASKS_FUZZ_SECONDS", 20);
        var seed = Number("SCHEMATASKS_FUZZ_SEED", 1);
        (string Name, Func<Random, string?> Try)[] targets = [("manifest", Manifest), ("SQL", Sql), ("connection", Connection), ("console", Console)];
        foreach (var (name, attempt) in targets)
        {
            var (inputs, findings) = (0, 0);
            for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < (double)seconds / targets.Length; inputs++)
            {
                if (Guarded(() => attempt(new Random(seed + inputs))) is not { } finding) continue;
                report.Fail($"{name}, seed {seed + inputs}", finding);
                if (++findings == 5) break;
            }
            report.Tell($"{name}: {inputs} inputs in {seconds / (double)targets.Length:0.0} s, {findings} findings");
            if (findings == 0) report.Pass();
        }
        return Task.CompletedTask;
    }

    private static string? Guarded(Func<string?> attempt)
    {
        try
        {
            return attempt();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }

    /// <summary>Read, or refused at a line; what is read prints to what reads the same.</summary>
    private static string? Manifest(Random random)
    {
        var text = Mutate(ManifestFile.Print(new DatabaseGenerator(random.Next(400), size: 1).Database()), random);
        try
        {
            var printed = ManifestFile.Print(ManifestFile.Parse(text, "m.yaml").Schema);
            var again = ManifestFile.Print(ManifestFile.Parse(printed, "m.yaml").Schema);
            if (again == printed) return null;
            var (before, after) = printed.Split('\n').Zip(again.Split('\n')).FirstOrDefault(lines => lines.First != lines.Second);
            return $"what was read prints to another manifest: '{before}' becomes '{after}'";
        }
        catch (ManifestException exception)
        {
            return exception.Diagnostics.All(fault => fault.Location is { Line: > 0, Column: > 0 }) ? null : $"a fault without a place: {exception.Message}";
        }
    }

    /// <summary>Tokens are the text, without gap; what is sound is one statement wherever it stands.</summary>
    private static string? Sql(Random random)
    {
        var text = Mutate(random.Next(3) switch { 0 => "(a + 1)", 1 => "E'a\\\\b'::text", _ => "CASE WHEN a THEN 'x'::text ELSE $$y$$ END" }, random);
        var tokens = SqlTokenizer.Tokenize(text);
        if (string.Concat(tokens.Select(token => text.Substring(token.Start, token.Length))) != text) return $"tokens are not the text: {text}";
        foreach (var kind in Enum.GetValues<SqlTextKind>())
        {
            var fault = SqlTextRules.FaultOf(kind, text);
            if (kind is SqlTextKind.Expression or SqlTextKind.Default && fault is null && !text.Contains('\0', StringComparison.Ordinal) && !SingleStatement.Is($"CREATE TABLE t (a text DEFAULT {text}\n)")) return $"sound as {kind}, but not one statement: {text}";
        }
        return null;
    }

    /// <summary>Read or refused, and nothing of the password in what is said.</summary>
    private static string? Connection(Random random)
    {
        var text = Mutate(Connections[random.Next(Connections.Length)].Replace("pass", "canarypass", StringComparison.Ordinal), random);
        try
        {
            var settings = ConnectionSettings.FromVariables(["DATABASE_URL"], name => name == "DATABASE_URL" ? text : null);
            using var source = settings.CreateDataSource();
            return null;
        }
        catch (DiagnosticException exception)
        {
            return exception.Message.Contains("canarypass", StringComparison.Ordinal) ? $"the message repeats the password: {exception.Message}" : null;
        }
    }

    private static string? Console(Random random)
    {
        var line = SafeText.Line(Mutate("a name", random));
        if (line.Any(char.IsControl) || line.Contains('\u202e', StringComparison.Ordinal)) return $"a hidden character: {line}";
        if (line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##vso[", StringComparison.Ordinal) || line.Contains("##teamcity[", StringComparison.Ordinal)) return $"a command: {line}";
        return SafeText.Line(line) == line ? null : $"another line the second time: {line}";
    }

    private static string Mutate(string text, Random random)
    {
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(3) switch
            {
                0 when at < text.Length => text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at)),
                _ => text.Insert(at, Fragments[random.Next(Fragments.Length)]),
            };
        }
        // As a file is read: half of a pair of surrogates cannot come from one.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
