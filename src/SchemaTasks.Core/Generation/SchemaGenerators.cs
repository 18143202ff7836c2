using System.Collections.Immutable;
using SchemaTasks.Generation.Amplify;
using SchemaTasks.Generation.Documentation;
using SchemaTasks.Generation.Documentation.Html;
using SchemaTasks.Generation.Firestore;
using SchemaTasks.Generation.Types.BigQuery;
using SchemaTasks.Generation.Types.CSharp;
using SchemaTasks.Generation.Types.JsonSchema;
using SchemaTasks.Generation.Types.Python;
using SchemaTasks.Generation.Types.Templates;
using SchemaTasks.Generation.Types.TypeScript;

namespace SchemaTasks.Generation;

/// <summary>Every generator there is; a new one is a folder and a line here.</summary>
public static class SchemaGenerators
{
    /// <summary>In the order in which they run; each generates only the outputs that are requested.</summary>
    public static ImmutableArray<ISchemaGenerator> All { get; } =
    [
        new AmplifyGenerator(),
        new FirestoreGenerator(),
        new CSharpGenerator(),
        new JsonSchemaGenerator(),
        new TypeScriptGenerator(),
        new PythonGenerator(),
        new BigQueryGenerator(),
        new MarkdownGenerator(),
        new HtmlGenerator(),
        new MermaidGenerator(),
        new DbmlGenerator(),
        new ChartDbGenerator(),
        new ChartDbTablesGenerator(),
        new TemplateGenerator(),
    ];
}
