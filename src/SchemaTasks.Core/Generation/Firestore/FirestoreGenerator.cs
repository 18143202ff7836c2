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
        if (input.Outputs.TryGetValue(OutputKind.Firestore, out var schema)) files.Add(new GeneratedFile(OutputKind.Firestore, schema, FirestoreSchemaPrinter.Print(model)));
        return new GeneratedFiles(files.DrainToImmutable(), diagnostics.DrainToImmutable());
    }
}
