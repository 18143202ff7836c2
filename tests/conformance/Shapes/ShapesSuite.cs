using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SchemaTasks.Configuration;
using SchemaTasks.Conformance.Amplify;
using SchemaTasks.Conformance.Firestore;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Amplify;
using SchemaTasks.Generation.Firestore;
using SchemaTasks.Model;

namespace SchemaTasks.Conformance.Shapes;

/// <summary>
/// Schemas of public ones' shapes through every consumer of Amplify's forms and Firestore's files, and a table of what was accepted. The
/// large ones take minutes: they are a suite of their own.
/// </summary>
internal abstract class ShapesSuite(int mostTables) : IConformanceSuite
{
    private const string V2 = "V2", V1 = "V1", Sql = "Sql", Gen2 = "Gen 2 DynamoDB", Gen2Sql = "Gen 2 SQL", Rules = "rules", Indexes = "indexes", Documents = "schema", Types = "types";

    private static readonly string[] Forms = [V2, V1, Sql, Gen2, Gen2Sql, Rules, Indexes, Documents, Types];

    public abstract string Name { get; }

    public virtual bool OnDemand => false;

    private string Folder => Path.Combine(Places.Artifacts, Name);

    public async Task RunAsync(ConformanceReport report)
    {
        var packages = new Dictionary<string, NodePackage>(StringComparer.Ordinal);
        foreach (var name in (string[])["amplify", "amplify-gen2", "firestore-rules", "firestore-indexes", "firestore-schema", "typescript"])
        {
            var (package, missing) = await NodePackage.InstallAsync(name);
            if (package is null)
            {
                report.Skip("all shapes", missing!);
                return;
            }
            packages.Add(name, package);
        }
        var watch = Stopwatch.StartNew();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        var shapes = PublicShapes.All.Where(shape => shape.Schema.Schemas.Sum(schema => schema.Tables.Length) <= mostTables).ToList();
        var outcome = new ConcurrentDictionary<(string Shape, string Form), string?>();
        var files = new ConcurrentDictionary<(string Shape, string Form), string>();
        foreach (var (shape, schema) in shapes) Generate(shape, schema, files, outcome);

        // What AWS does not take is still transformed; that it says so is the generator's part.
        var beyond = shapes.Where(shape => IsBeyond(shape.Name, shape.Schema)).Select(shape => shape.Name.Replace(' ', '_')).ToHashSet(StringComparer.Ordinal);

        // Each takes one core, and some hundred megabytes; the longest first.
        Func<Task>[] consumers =
        [
            async () =>
            {
                // Both in one folder.
                await TypeScript(packages, Gen2, beyond, files, outcome);
                await TypeScript(packages, Gen2Sql, beyond, files, outcome);
            },
            () => Amplify(packages["amplify"], "validate-v2.mjs", V2, files, outcome, (name, file) => new { Name = name, File = file, Sql = false, StackMapping = Mapping(file), Synthesize = false, Unlimited = beyond.Contains(name) }),
            () => Amplify(packages["amplify"], "validate-v2.mjs", Sql, files, outcome, (name, file) => new { Name = name, File = file, Sql = true, StackMapping = Mapping(file), Synthesize = false, Unlimited = beyond.Contains(name) }),
            () => Firestore(packages["typescript"], Types, files, outcome, "faults", list => ["check.mjs", list]),
            () => Amplify(packages["amplify"], "validate-v1.mjs", V1, files, outcome, (name, file) => new { Name = name, File = file, StackMapping = Mapping(file), Synthesize = false }),
            () => Firestore(packages["firestore-rules"], Rules, files, outcome, "syntax", list => ["run.mjs", list]),
            () => Firestore(packages["firestore-indexes"], Indexes, files, outcome, "fault", list => ["validate.mjs", list]),
            () => Firestore(packages["firestore-schema"], Documents, files, outcome, "fault", list => ["validate.mjs", Path.Combine(Places.Repository, "src", "SchemaTasks.Core", "Generation", "Firestore", "firestore-schema.v1.json"), list]),
        ];
        await Parallel.ForEachAsync(consumers, new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(Environment.ProcessorCount, 1, 4) }, async (consumer, _) => await consumer());

        foreach (var form in Forms) Tell(form, shapes.Select(shape => shape.Name).ToList(), outcome, report);
        foreach (var (shape, schema) in shapes)
        {
            var accepted = Forms.Count(form => outcome[(shape, form)] is null);
            report.Tell($"{shape}: {schema.Schemas.Sum(each => each.Tables.Length)} tables, {schema.Schemas.Sum(each => each.Tables.Sum(table => table.ForeignKeys.Length))} foreign keys: {accepted} of {Forms.Length} forms accepted{(beyond.Contains(shape.Replace(' ', '_')) ? "; more than CloudFormation takes, which is a warning" : "")}");
        }
        report.Tell(string.Create(CultureInfo.InvariantCulture, $"{shapes.Count} shapes × {Forms.Length} forms ({string.Join(", ", Forms)}): {outcome.Values.Count(fault => fault is null)} of {outcome.Count} accepted; {watch.Elapsed.TotalSeconds:0} seconds"));
    }

    private static void Tell(string form, List<string> shapes, ConcurrentDictionary<(string Shape, string Form), string?> outcome, ConformanceReport report)
    {
        foreach (var shape in shapes)
        {
            if (outcome[(shape, form)] is { } fault) report.Fail($"{shape}, {form}", fault[..Math.Min(fault.Length, 600)]);
            else report.Pass();
        }
    }

    private void Generate(string shape, DatabaseSchema schema, ConcurrentDictionary<(string Shape, string Form), string> files, ConcurrentDictionary<(string Shape, string Form), string?> outcome)
    {
        var each = new AmplifyCase(shape.Replace(' ', '_'), schema, SchemaConfiguration.Default, CheckStacks: false);
        foreach (var (form, dialect, output, end) in ((string, AmplifyDialect, OutputKind, string)[])
            [(V2, AmplifyDialect.V2, OutputKind.Amplify, ".graphql"), (V1, AmplifyDialect.V1, OutputKind.Amplify, ".graphql"), (Sql, AmplifyDialect.Sql, OutputKind.Amplify, ".graphql"), (Gen2, AmplifyDialect.V2, OutputKind.AmplifyTs, ".ts"), (Gen2Sql, AmplifyDialect.Sql, OutputKind.AmplifyTs, ".ts")])
        {
            var (made, errors) = each.Generate(dialect, Path.Combine(Folder, form.Replace(' ', '_'), each.Name), output);
            outcome[(shape, form)] = errors.IsEmpty ? null : "not generated: " + string.Join("; ", errors.Take(3));
            if (errors.IsEmpty) files[(shape, form)] = made.Single(file => file.Path.EndsWith(end, StringComparison.Ordinal)).Path;
        }
        foreach (var (form, output, end) in ((string, OutputKind, string)[])
            [(Rules, OutputKind.FirestoreRules, ".rules"), (Indexes, OutputKind.FirestoreIndexes, ".indexes.json"), (Documents, OutputKind.FirestoreSchema, ".json"), (Types, OutputKind.FirestoreTypes, ".ts")])
        {
            var path = Path.Combine(Folder, "firestore", each.Name + end);
            var made = new FirestoreGenerator().Generate(new GenerationInput { Schema = schema, Positions = AmplifyCase.Nowhere, Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(output, path) });
            var error = made.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            outcome[(shape, form)] = error is null ? null : $"not generated: {error}";
            if (error is not null) continue;
            AtomicFile.WriteIfDifferent(path, made.Files.Single().Content.Span);
            files[(shape, form)] = path;
        }
    }

    /// <summary>Whether ST3261 says that CloudFormation takes less.</summary>
    private static bool IsBeyond(string shape, DatabaseSchema schema)
    {
        var model = new AmplifyCase(shape, schema, SchemaConfiguration.Default, CheckStacks: false).Model(AmplifyDialect.V2);
        return model is not null && AmplifySizes.Of(model, StackMapping.RelationsPerStack(model)).RootBytes > AmplifySizes.RootLimit;
    }

    /// <summary>Type-checked, run, and what comes of it transformed.</summary>
    private async Task TypeScript(Dictionary<string, NodePackage> packages, string form, HashSet<string> beyond, ConcurrentDictionary<(string Shape, string Form), string> files, ConcurrentDictionary<(string Shape, string Form), string?> outcome)
    {
        await Amplify(packages["amplify-gen2"], "check.mjs", form, files, outcome, (name, file) => new { Name = name, File = file, Sdl = Path.ChangeExtension(file, ".graphql") });
        foreach (var key in files.Keys.Where(key => key.Form == form && outcome[key] is null)) files[key] = Path.ChangeExtension(files[key], ".graphql");
        await Amplify(packages["amplify"], "validate-v2.mjs", form, files, outcome, (name, file) => new { Name = name, File = file, Sql = form == Gen2Sql, Gen2 = true, Synthesize = false, Unlimited = beyond.Contains(name) });
    }

    private static string? Mapping(string schema)
    {
        var file = Path.Combine(Path.GetDirectoryName(schema)!, "transform.conf.json");
        return File.Exists(file) ? file : null;
    }

    private async Task Amplify<T>(NodePackage package, string script, string form, ConcurrentDictionary<(string Shape, string Form), string> files, ConcurrentDictionary<(string Shape, string Form), string?> outcome, Func<string, string, T> job)
    {
        var entries = files.Where(entry => entry.Key.Form == form && outcome[entry.Key] is null).ToList();
        var list = Path.Combine(Folder, $"jobs.{form.Replace(' ', '_')}.json");
        AtomicFile.WriteIfDifferent(list, JsonSerializer.Serialize(entries.Select(entry => job(entry.Key.Shape.Replace(' ', '_'), entry.Value)), JsonSerializerOptions.Web));
        var (_, output) = await package.RunAsync(script, list);
        var results = output.Split('\n').Where(line => line.StartsWith("RESULT ", StringComparison.Ordinal)).Select(line => JsonDocument.Parse(line["RESULT ".Length..]).RootElement)
            .ToDictionary(result => result.GetProperty("name").GetString()!, StringComparer.Ordinal);
        foreach (var (key, _) in entries)
        {
            if (!results.TryGetValue(key.Shape.Replace(' ', '_'), out var result)) outcome[key] = "no result: " + output[^Math.Min(output.Length, 500)..];
            else if (!result.GetProperty("ok").GetBoolean()) outcome[key] = result.GetProperty("error").GetString() ?? "refused";
        }
    }

    private static async Task Firestore(NodePackage package, string form, ConcurrentDictionary<(string Shape, string Form), string> files, ConcurrentDictionary<(string Shape, string Form), string?> outcome, string fault, Func<string, string[]> arguments)
    {
        var entries = files.Where(entry => entry.Key.Form == form).ToList();
        var list = await FileList.WriteAsync($"shapes.{form}.json", entries.Select(entry => new { name = entry.Key.Shape, file = entry.Value, rules = entry.Value, cases = Array.Empty<object>() }));
        var call = arguments(list);
        var (_, output) = await package.RunAsync(call[0], call[1..]);
        var results = output.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(result => result.GetProperty("name").GetString()!, StringComparer.Ordinal);
        foreach (var (key, _) in entries)
        {
            if (!results.TryGetValue(key.Shape, out var result)) outcome[key] = "no result: " + output[^Math.Min(output.Length, 500)..];
            else if (result.GetProperty(fault) is { ValueKind: JsonValueKind.Array } faults ? faults.GetArrayLength() > 0 : result.GetProperty(fault).ValueKind != JsonValueKind.Null) outcome[key] = result.GetProperty(fault).ToString();
        }
    }
}

/// <summary>Those that every run has time for.</summary>
internal sealed class SmallShapesSuite() : ShapesSuite(mostTables: 150)
{
    public override string Name => "shapes";
}

/// <summary>All of them.</summary>
internal sealed class AllShapesSuite() : ShapesSuite(mostTables: int.MaxValue)
{
    public override string Name => "shapes-all";

    public override bool OnDemand => true;
}
