using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Types.Python;

/// <summary>Prints a typed Python package: enums, TypedDicts of rows, inserts and updates, and the facts of the schema's version.</summary>
internal sealed class PythonGenerator : ISchemaGenerator
{
    private const string Header = "# Generated from the schema manifest. Do not edit: the next build overwrites it.\n";

    public string Name => "python";

    public GeneratedFiles Generate(GenerationInput input) => TypesOutput.Print(
        input, OutputKind.Python, (folder, diagnostics) => Print(input, folder, diagnostics),
        folder => [EarlierFiles.Marked(OutputKind.Python, folder, "*.py", Header.TrimEnd())]);

    private static (string Path, ReadOnlyMemory<byte> Content)[] Print(GenerationInput input, string folder, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var types = PythonPrinter.Print(input, Header, diagnostics, out var exported);
        return
        [
            (Path.Combine(folder, "__init__.py"), Package(exported)),
            (Path.Combine(folder, "database_types.py"), types),
            (Path.Combine(folder, "schema_version.py"), Version(input.Types)),
            (Path.Combine(folder, "py.typed"), ReadOnlyMemory<byte>.Empty),
        ];
    }

    private static ReadOnlyMemory<byte> Package(IReadOnlyList<string> exported)
    {
        var text = new OutputText();
        text.Append(Header).Append("\"\"\"Types of the database's rows.\"\"\"\n\n");
        string[] facts = ["DB_HASH", "ENUMS_COUNT", "SCHEMA_VERSION", "TABLES_COUNT"];
        if (exported.Count > 0) text.Append($"from .database_types import (\n    {string.Join(",\n    ", exported)},\n)\n");
        text.Append($"from .schema_version import {string.Join(", ", facts)}\n\n__all__ = [\n");
        foreach (var name in exported.Concat(facts)) text.Append($"    {PythonText.Literal(name)},\n");
        return text.Append("]\n").Written;
    }

    private static ReadOnlyMemory<byte> Version(TypedSchema schema)
    {
        var text = new OutputText();
        text.Append(Header).Append("\"\"\"The schema that the types were printed from.\"\"\"\n\nfrom typing import Final\n\n");
        text.Append($"DB_HASH: Final = \"{schema.Hash}\"\n\"\"\"SHA-256 of the manifest's canonical text.\"\"\"\n");
        text.Append($"SCHEMA_VERSION: Final = {PythonText.Literal(schema.Version)}\nTABLES_COUNT: Final = {schema.TableCount}\nENUMS_COUNT: Final = {schema.Enums.Length}\n");
        return text.Written;
    }
}
