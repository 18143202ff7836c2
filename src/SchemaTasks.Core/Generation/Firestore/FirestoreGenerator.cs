using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Firestore;

/// <summary>Prints Firestore's files: the schema, the indexes, the rules, and TypeScript types of the documents.</summary>
public sealed class FirestoreGenerator : ISchemaGenerator
{
    private static readonly ImmutableArray<OutputKind> Outputs = [OutputKind.Firestore, OutputKind.FirestoreIndexes, OutputKind.FirestoreRules, OutputKind.TypeScript];

    public string Name => "firestore";

    public GeneratedFiles Generate(GenerationInput input)
    {
        if (!Outputs.Any(input.Outputs.ContainsKey)) return GeneratedFiles.None;

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        var model = FirestoreModelBuilder.Build(input, diagnostics);
        // The schema is the largest file and has nothing to report: it is printed beside the others.
        var schema = input.Outputs.TryGetValue(OutputKind.Firestore, out var path) ? Task.Run(() => new GeneratedFile(OutputKind.Firestore, path, FirestoreSchemaPrinter.Print(model))) : null;
        if (input.Outputs.TryGetValue(OutputKind.FirestoreIndexes, out var indexes)) files.Add(new GeneratedFile(OutputKind.FirestoreIndexes, indexes, FirestoreIndexesPrinter.Print(model, input.Configuration.Firestore.Billing, diagnostics)));
        if (input.Outputs.TryGetValue(OutputKind.FirestoreRules, out var rules) && RulesAccessSection.Keep(rules, input.ExistingText(rules), diagnostics) is { } access)
        {
            files.Add(new GeneratedFile(OutputKind.FirestoreRules, rules, FirestoreRulesPrinter.Print(model, access, input, diagnostics)));
        }
        if (input.Outputs.TryGetValue(OutputKind.TypeScript, out var types)) files.Add(new GeneratedFile(OutputKind.TypeScript, types, TypeScriptPrinter.Print(model, input, diagnostics)));
        if (schema is not null) files.Insert(0, schema.GetAwaiter().GetResult());
        return new GeneratedFiles(files.DrainToImmutable(), diagnostics.DrainToImmutable());
    }
}
