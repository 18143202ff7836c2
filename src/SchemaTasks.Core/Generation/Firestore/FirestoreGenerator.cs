using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Firestore;

/// <summary>Prints Firestore's files: the schema, the indexes, the rules, and TypeScript types of the documents.</summary>
internal sealed class FirestoreGenerator : ISchemaGenerator
{
    private static readonly ImmutableArray<OutputKind> Outputs = [OutputKind.FirestoreSchema, OutputKind.FirestoreIndexes, OutputKind.FirestoreRules, OutputKind.FirestoreTypes];

    public string Name => "firestore";

    public GeneratedFiles Generate(GenerationInput input)
    {
        if (!Outputs.Any(input.Outputs.ContainsKey)) return GeneratedFiles.None;

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var model = FirestoreModelBuilder.Build(input, diagnostics);
        // An error of the model concerns every file; they are printed all the same, so that their own errors show in the same build.
        var faulty = HasErrors(diagnostics, 0);
        var files = Print(input, model, diagnostics);
        return new GeneratedFiles(faulty ? [] : files, diagnostics.DrainToImmutable());
    }

    private static ImmutableArray<GeneratedFile> Print(GenerationInput input, FirestoreModel model, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        // The schema is the largest file and has no diagnostics of its own: it is printed beside the others.
        var schema = input.Outputs.TryGetValue(OutputKind.FirestoreSchema, out var path) ? Task.Run(() => FirestoreSchemaPrinter.Print(model)) : null;
        Add(OutputKind.FirestoreIndexes, _ => FirestoreIndexesPrinter.Print(model, input.Configuration.Firestore.Billing, diagnostics));
        Add(OutputKind.FirestoreRules, rules => RulesAccessSection.Keep(rules, input.ExistingText(rules), diagnostics) is { } access ? FirestoreRulesPrinter.Print(model, access, input, diagnostics) : default);
        Add(OutputKind.FirestoreTypes, _ => TypeScriptPrinter.Print(model, input, diagnostics));
        if (schema is not null) files.Insert(0, new GeneratedFile(OutputKind.FirestoreSchema, path!, schema.GetAwaiter().GetResult()));
        return files.DrainToImmutable();

        void Add(OutputKind output, Func<string, ReadOnlyMemory<byte>> print)
        {
            if (!input.Outputs.TryGetValue(output, out var target)) return;
            var before = diagnostics.Count;
            var content = print(target);
            if (!HasErrors(diagnostics, before)) files.Add(new GeneratedFile(output, target, content));
        }
    }

    private static bool HasErrors(ImmutableArray<Diagnostic>.Builder diagnostics, int from) =>
        diagnostics.Skip(from).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
