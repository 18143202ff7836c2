using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;
using SchemaTasks.Generation;
using SchemaTasks.Model;
using SchemaTasks.Sql;

namespace SchemaTasks.Conformance.Drift;

/// <summary>Drift reports through npm's <c>ajv</c> and the published JSON Schema: one for every change that can be, and broken ones to be refused.</summary>
internal sealed class DriftReportSuite : IConformanceSuite
{
    private const string Rules = """
        drift:
          rules:
            - {objects: '*', facet: comment, severity: ignore}
            - {objects: '*', facet: type, severity: note}
          baseline:
            - {object: schema.table, facet: server, reason: "a \"quoted\" reason", expires: 2999-01-01}
        """;

    public string Name => "drift-report";

    public async Task RunAsync(ConformanceReport report)
    {
        var (package, missing) = await NodePackage.InstallAsync("drift-report");
        if (package is null)
        {
            report.Skip("all reports", missing!);
            return;
        }
        var cases = Reports().Select(each => new Case(each.Name, each.Report.ToJson(), Valid: true)).ToList();
        cases.AddRange(Broken(cases[0].Text).Select(each => new Case($"broken: {each.Name}", each.Text, Valid: false)));
        var list = Path.Combine(Places.Artifacts, Name, "cases.json");
        AtomicFile.WriteIfDifferent(list, JsonSerializer.Serialize(cases, JsonSerializerOptions.Web));

        var (exitCode, output) = await package.RunAsync("validate.mjs", Path.Combine(Places.Repository, "src/SchemaTasks.Core/Drift/schema-drift-report.v1.json"), list);
        if (exitCode != 0) report.Fail("validate.mjs", output);
        var verdicts = output.Split('\n').Where(line => line.StartsWith("{\"name\"", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line)!)
            .ToDictionary(verdict => verdict["name"]!.GetValue<string>(), verdict => verdict["why"]!.GetValue<string>());
        foreach (var each in cases)
        {
            if (!verdicts.TryGetValue(each.Name, out var why)) report.Fail(each.Name, "no verdict");
            else if (why.Length > 0) report.Fail(each.Name, why);
            else report.Pass();
        }
        report.Tell($"{cases.Count(each => each.Valid)} reports accepted by ajv, {cases.Count(each => !each.Valid)} broken ones to be refused");
    }

    public static IEnumerable<(string Name, DriftReport Report)> Reports()
    {
        var gate = new DriftGate(new DriftGateOptions
        {
            Configuration = ConfigurationFile.Parse(Rules, "/repository/schema.config.yaml") with { Owners = true, Grants = true },
            Today = new DateOnly(2026, 1, 1),
            ReportFile = "/repository/SCHEMA_DRIFT_REPORT.md",
            Outputs = Enum.GetValues<OutputKind>().ToImmutableDictionary(output => output, output => $"/repository/{output}.txt"),
        });
        var positions = new FirstLine();
        var model = FilledModel.Create();
        var empty = new DatabaseSchema();
        var unreadable = Diagnostic.Create(ConnectionDiagnostics.Unreachable, null, [.. Enumerable.Repeat<object?>("\u0001 \"x\" </script>", 5)]);
        yield return ("everything missing", gate.Check(model, positions, empty));
        yield return ("everything unexpected", gate.Check(empty, positions, model));
        yield return ("in sync", gate.Check(model, positions, model));
        yield return ("could not check", gate.CouldNotCheck([unreadable]));
        yield return ("in sync as far as could be read", gate.Check(model, positions, model, [unreadable]));
        yield return ("drift as far as could be read", gate.Check(model, positions, empty, [unreadable]));
        var drift = gate.Check(model, positions, empty);
        var fix = new SqlScript { Statements = [.. drift.Verdict.Changes.Select((change, i) => new SqlStatement { Text = "\u0001", Object = change.Path, Hazards = [.. Enum.GetValues<Hazard>()], Withheld = i % 2 == 0 })], Withheld = [.. drift.Verdict.Changes.Select(change => change.Path)] };
        yield return ("with a fix", drift.WithFix(fix));
        yield return ("with a fix that is proven", drift.WithFix(fix, []));
        yield return ("with a fix that leaves drift", drift.WithFix(fix with { Unfixable = [new(ObjectPath.Database, "\u0001")] }, drift.Verdict.Changes));
        yield return ("with a fix that could not be tried", drift.WithUntriedFix(fix, [unreadable]));
        foreach (var (where, mutant) in FilledModel.Mutants(model)) yield return (where, gate.Check(model, positions, mutant));
    }

    private static IEnumerable<(string Name, string Text)> Broken(string text)
    {
        foreach (var (name, spoil) in new (string, Action<JsonObject>)[]
        {
            ("another outcome", root => root["outcome"] = "fine"),
            ("in sync with changes", root => root["outcome"] = "in_sync"),
            ("no total", root => root.Remove("totalDrifts")),
            ("no fix", root => root.Remove("fix")),
            ("another proof", root => root["fix"] = JsonNode.Parse("""{"statements":1,"proof":"maybe","withheld":[],"unfixable":[],"touched":[],"remaining":[],"couldNotProve":[]}""")),
            ("an unknown key", root => root["generatedAt"] = "2026-01-01"),
            ("counts of an unknown kind", root => root["counts"]!["tabel"] = new JsonObject { ["expected"] = 1, ["matching"] = 1 }),
            ("a change without a code", root => root["changes"]![0]!.AsObject().Remove("code")),
            ("a change that is a note", root => root["changes"]![0]!["severity"] = "note"),
            ("a change with an unknown key", root => root["changes"]![0]!["listing"] = "note"),
            ("a line of zero", root => root["changes"]![0]!["line"] = 0),
        })
        {
            var root = JsonNode.Parse(text)!.AsObject();
            spoil(root);
            yield return (name, root.ToJsonString());
        }
    }

    private sealed record Case(string Name, string Text, bool Valid);

    private sealed class FirstLine : ISourceLocator
    {
        public SourceLocation Locate(ObjectPath path, string? facet = null) => new("/repository/schema.manifest.yaml", 1, 1);
    }
}
