namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>Prints one C# file: enums, rows, constants, parameters, the mapping for Npgsql and the facts of the schema's version.</summary>
internal sealed class CSharpGenerator : ISchemaGenerator
{
    public string Name => "csharp";

    public GeneratedFiles Generate(GenerationInput input) =>
        TypesOutput.Print(input, OutputKind.Csharp, (path, diagnostics) => [(path, CSharpPrinter.Print(input.Types, input, diagnostics))]);
}
