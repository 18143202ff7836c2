using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Outputs;

/// <summary>
/// Every output: a new one is a line here, a member of <see cref="OutputKind"/> and a generator. <c>build/SchemaTasks.Outputs.targets</c> and
/// the README's table are printed from here (<c>OutputRegistryTests</c> with <c>UPDATE_EXPECTED=1</c>).
/// </summary>
internal static class OutputRegistry
{
    /// <summary>The word that asks for no output.</summary>
    public const string None = "none";

    public static ImmutableArray<OutputDefinition> All { get; } =
    [
        new("firestore-schema", OutputKind.FirestoreSchema, "SchemaFirestoreFile", "FIRESTORE_SCHEMA.json", "The description of all Firestore collections."),
        new("firestore-indexes", OutputKind.FirestoreIndexes, "SchemaFirestoreIndexesFile", "firestore.indexes.json", "Firestore's composite and vector indexes, ready to deploy."),
        new("firestore-rules", OutputKind.FirestoreRules, "SchemaFirestoreRulesFile", "firestore.rules", "Firestore rules that validate documents; the part between the two access markers is kept, so use a committed folder to edit it."),
        new("firestore-types", OutputKind.FirestoreTypes, "SchemaFirestoreTypesFile", "firestore-types.ts", "Document types and converters in TypeScript."),
        new("amplify", OutputKind.Amplify, "SchemaAmplifyFile", "AMPLIFY_TYPES.graphql", "The GraphQL schema for AWS Amplify."),
        new("amplify-api", OutputKind.AmplifyApi, "SchemaAmplifyApiFile", "AMPLIFY_API.graphql", "The API that Amplify generates from it: inputs, filters, queries, mutations, subscriptions."),
        new("amplify-ts", OutputKind.AmplifyTs, "SchemaAmplifyTsFile", "schema.generated.ts", "The schema for AWS Amplify Gen 2 in TypeScript, for `amplify/data/resource.ts` to import."),
        new("csharp", OutputKind.Csharp, "SchemaCSharpFile", "$(_SchemaIntermediate)Schema.g.cs", "C# rows, enums, constants and parameters, compiled into the project."),
        new("python", OutputKind.Python, "SchemaPythonDirectory", "python/", "A typed Python package: enums, and TypedDicts of rows, inserts and updates."),
        new("typescript", OutputKind.Typescript, "SchemaDatabaseTypesFile", "database.types.ts", "TypeScript types of the database for supabase-js and PostgREST, or for Kysely."),
        new("json-schema", OutputKind.JsonSchema, "SchemaJsonSchemaDirectory", "jsonschema/", "A JSON Schema of the rows of each table and view."),
        new("bigquery", OutputKind.Bigquery, "SchemaBigQueryDirectory", "bigquery/", "The tables as BigQuery takes them: fields, keys, partitioning, clustering."),
        new("docs", OutputKind.Docs, "SchemaDocsDirectory", "docs/", "Documentation as Markdown: an index with metrics, and a page for each table, view, type and routine with its diagram."),
        new("html", OutputKind.Html, "SchemaHtmlFile", "schema.html", "One page with the diagram and everything about each object, which needs no other file."),
        new("mermaid", OutputKind.Mermaid, "SchemaMermaidFile", "schema.mmd", "The schema as a Mermaid diagram; each viewpoint beside it, and each schema where one diagram cannot hold all."),
        new("dbml", OutputKind.Dbml, "SchemaDbmlFile", "schema.dbml", "The schema in DBML, for dbdiagram.io and dbdocs.io."),
        new("chartdb", OutputKind.Chartdb, "SchemaChartDbFile", "chartdb.json", "A diagram for ChartDB's import of JSON files."),
        new("chartdb-tables", OutputKind.ChartdbTables, "SchemaChartDbTablesDirectory", "chartdb/", "A JSON file of each table and `schema_index.json`, which lists them; ChartDB imports `chartdb` instead."),
    ];

    public static ImmutableArray<OutputGroup> Groups { get; } =
    [
        new("firestore", ["firestore-schema", "firestore-indexes", "firestore-rules"]),
    ];

    /// <summary>The words that may be keys of <c>names</c> in the configuration file.</summary>
    public static ImmutableArray<string> NamesKeys { get; } = ["amplify", "firestore", "firestore-types", "csharp", "python", "typescript", "json-schema", "bigquery"];

    /// <summary>The words that may be keys of <c>types</c> in the configuration file.</summary>
    public static ImmutableArray<string> TypesKeys { get; } = ["amplify", "firestore", "csharp", "python", "typescript", "json-schema", "bigquery"];

    /// <summary>Properties that <c>SchemaOutputs</c> replaced: a build that still sets one gets a warning.</summary>
    public static ImmutableArray<RetiredProperty> Retired { get; } =
    [
        new("SchemaGenerateFirestore", Word: "firestore-schema"),
        new("SchemaGenerateFirestoreIndexes", Word: "firestore-indexes"),
        new("SchemaGenerateFirestoreRules", Word: "firestore-rules"),
        new("SchemaGenerateTypeScript", Word: "firestore-types"),
        new("SchemaGenerateAmplify", Word: "amplify"),
        new("SchemaGenerateAmplifyApi", Word: "amplify-api"),
        new("SchemaTypeScriptFile", Successor: "SchemaFirestoreTypesFile"),
    ];

    /// <summary>Every word that <c>SchemaOutputs</c> takes, groups first.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Groups.Select(group => group.Word), .. All.Select(output => output.Word), None];

    public static OutputDefinition Of(OutputKind kind) => All.First(output => output.Kind == kind);

    /// <summary>The output of this word, whatever its case.</summary>
    /// <exception cref="DiagnosticException">ST0012: there is none.</exception>
    public static OutputDefinition Of(string word) =>
        All.FirstOrDefault(output => string.Equals(output.Word, word, StringComparison.OrdinalIgnoreCase)) ?? throw new DiagnosticException(Unknown(word));

    /// <summary>Checks the words of <c>SchemaOutputs</c>.</summary>
    /// <exception cref="DiagnosticException">ST0012 for each that is not an output, a group or <c>none</c>; ST0005 for <c>none</c> beside others.</exception>
    public static void Check(IReadOnlyCollection<string> words)
    {
        var unknown = words.Where(word => !Words.Contains(word, StringComparer.OrdinalIgnoreCase)).Select(Unknown).ToImmutableArray();
        if (unknown.Length > 0) throw new DiagnosticException(unknown);
        if (words.Count > 1 && words.Contains(None, StringComparer.OrdinalIgnoreCase))
        {
            throw new DiagnosticException(Diagnostic.Create(HostDiagnostics.WrongProperty, null, "SchemaOutputs", string.Join(';', words), $"'{None}' alone, or the words of outputs"));
        }
    }

    private static Diagnostic Unknown(string word) =>
        Diagnostic.Create(HostDiagnostics.UnknownOutput, null, word, Suggestion.Of(word, Words), string.Join(", ", Words.Select(Explained)));

    private static string Explained(string word) =>
        Groups.FirstOrDefault(group => group.Word == word) is { } group ? $"{word} (= {string.Join(", ", group.Outputs)})" : word;
}
