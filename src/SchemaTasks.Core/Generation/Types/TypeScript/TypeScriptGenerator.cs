using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Types.TypeScript;

/// <summary>Prints the database's types for supabase-js and PostgREST, or for Kysely, and beside them the facts of the schema's version.</summary>
internal sealed class TypeScriptGenerator : ISchemaGenerator
{
    public string Name => "typescript";

    public GeneratedFiles Generate(GenerationInput input) => TypesOutput.Print(input, OutputKind.Typescript, (path, diagnostics) => Print(input, path, diagnostics));

    private static List<(string Path, ReadOnlyMemory<byte> Content)> Print(GenerationInput input, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var overrides = new TypeOverrides(input.Configuration, "typescript", "TypeScript", TypeScriptTypes.Fault, diagnostics);
        var types = new TypeScriptTypes(input, overrides, diagnostics);
        var text = input.Configuration.TypeScript.Kysely ? KyselyPrinter.Print(input, types, diagnostics) : SupabasePrinter.Print(input, types, diagnostics);
        diagnostics.AddRange(overrides.Unused());
        return [(path, text), (Path.Combine(Path.GetDirectoryName(path)!, "schema-version.ts"), Version(input.Types))];
    }

    private static ReadOnlyMemory<byte> Version(TypedSchema schema)
    {
        var text = new OutputText();
        text.Append("// Generated from the schema manifest. Do not edit: the next build overwrites it.\n\n");
        text.Append($"/** SHA-256 of the manifest's canonical text. */\nexport const SCHEMA_HASH = '{schema.Hash}';\n");
        text.Append($"export const SCHEMA_VERSION = {Firestore.TypeScriptText.Literal(schema.Version)};\n");
        text.Append($"export const TABLES_COUNT = {schema.TableCount};\nexport const ENUMS_COUNT = {schema.Enums.Length};\n");
        return text.Written;
    }
}
