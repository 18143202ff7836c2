using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation.Types.BigQuery;
using SchemaTasks.Generation.Types.CSharp;
using SchemaTasks.Generation.Types.Python;
using SchemaTasks.Generation.Types.TypeScript;
using SchemaTasks.Model;
using Scriban.Runtime;

namespace SchemaTasks.Generation.Types.Templates;

/// <summary>What templates see: the manifest, with the names and types of each language at tables and columns, and the facts of its version.</summary>
internal sealed class TemplateModel
{
    private static readonly string[] Relations = ["tables", "views", "materialized_views"];

    private readonly TemplateNode _root;
    private readonly TypedSchema _schema;

    private TemplateModel(TemplateNode root, TypedSchema schema) => (_root, _schema) = (root, schema);

    public static TemplateModel Create(GenerationInput input)
    {
        var root = TemplateNodeWriter.Of(input.Schema);
        AddTypes(root, input);
        Freeze(root);
        return new TemplateModel(root, input.Types);
    }

    /// <summary>The variables for each file of a template.</summary>
    public IEnumerable<ScriptObject> Each(TemplateScope scope)
    {
        switch (scope)
        {
            case TemplateScope.None:
                yield return Variables();
                break;
            case TemplateScope.Schema:
                foreach (var schema in Items(_root, "schemas")) yield return Variables(("schema", schema));
                break;
            case TemplateScope.Table:
                foreach (var schema in Items(_root, "schemas"))
                    foreach (var table in Items(schema, "tables")) yield return Variables(("schema", schema), ("table", table));
                break;
            case TemplateScope.Enum:
                foreach (var schema in Items(_root, "schemas"))
                    foreach (var type in Items(schema, "enums")) yield return Variables(("schema", schema), ("enum", type));
                break;
        }
    }

    private ScriptObject Variables(params ReadOnlySpan<(string Name, TemplateNode Node)> current)
    {
        var variables = new ScriptObject
        {
            ["hash"] = _schema.Hash,
            ["schema_version"] = _schema.Version,
            ["tables_count"] = _schema.TableCount,
            ["enums_count"] = _schema.Enums.Length,
        };
        foreach (var key in (string[])["version", "postgres", "comment", "extensions", "schemas", "event_triggers", "publications", "other"]) variables[key] = _root.Find(key);
        foreach (var (name, node) in current) variables[name] = node;
        variables.IsReadOnly = true;
        return variables;
    }

    // Where a language cannot name something, its own output reports that; templates see the names as far as they go.
    private static void AddTypes(TemplateNode root, GenerationInput input)
    {
        var unseen = ImmutableArray.CreateBuilder<Diagnostic>();
        var schema = input.Types;
        var csharpNames = new CSharpNames(schema, input, unseen);
        var csharp = new CSharpTypes(schema, input.Configuration.CSharp, csharpNames);
        var csharpOverrides = new TypeOverrides(input.Configuration, "csharp", "C#", CSharpTypeSyntax.Fault, unseen);
        var python = new PythonTypes(input, new PythonNames(input, unseen), new TypeOverrides(input.Configuration, "python", "Python", PythonTypes.Fault, unseen), unseen);
        var typescript = new TypeScriptTypes(input, new TypeOverrides(input.Configuration, "typescript", "TypeScript", TypeScriptTypes.Fault, unseen), unseen) { Reference = SupabasePrinter.Reference };
        var bigquery = new BigQueryTypes(schema, new BigQueryNames(input, unseen));
        var relations = schema.Relations.ToDictionary(relation => (relation.Path.Kind, relation.Name));
        foreach (var item in Items(root, "schemas"))
        {
            for (var kind = 0; kind < Relations.Length; kind++)
            {
                foreach (var node in Items(item, Relations[kind]))
                {
                    var relation = relations[(kind switch { 0 => ObjectKind.Table, 1 => ObjectKind.View, _ => ObjectKind.MaterializedView }, new QualifiedName(item.Name, node.Name))];
                    node["row_name"] = csharpNames.OfRow(relation);
                    foreach (var (column, target) in relation.Columns.Zip(Items(node, "columns"))) AddTypes(target, column);
                }
            }
        }

        void AddTypes(TemplateNode target, TypedColumn column)
        {
            var type = csharpOverrides.Find(column) ?? csharp.Of(column.Shape).Name;
            target["csharp_type"] = column.Nullable ? type + "?" : type;
            target["python_type"] = python.Of(column);
            target["ts_type"] = typescript.Of(column) + (column.Nullable ? " | null" : "");
            target["json_type"] = JsonType(column.Shape.Base);
            var warehouse = bigquery.Of(column.Shape);
            target["bigquery_type"] = warehouse.Name;
            target["not_null"] = !column.Nullable;
            target["insert"] = column.Insert switch
            {
                WriteRule.Required => "required",
                WriteRule.Optional => "optional",
                WriteRule.Never => "never",
            };
        }
    }

    private static string JsonType(TypeShape shape) => shape switch
    {
        ArrayShape => "array",
        CompositeShape or RowShape => "object",
        LeafShape { Name: "hstore" or "geometry" } => "object",
        LeafShape { Name: "boolean" } => "boolean",
        LeafShape { Name: "smallint" or "integer" or "bigint" } => "integer",
        LeafShape { Name: "real" or "double precision" or "numeric" } => "number",
        LeafShape { Name: "json" or "jsonb" } => "any",
        _ => "string",
    };

    private static IEnumerable<TemplateNode> Items(TemplateNode node, string key) => node.Find(key) is ScriptArray items ? items.OfType<TemplateNode>() : [];

    private static void Freeze(object? value)
    {
        if (value is ScriptArray items)
        {
            foreach (var item in items) Freeze(item);
            items.IsReadOnly = true;
        }
        if (value is not TemplateNode node) return;
        foreach (var item in node.Values) Freeze(item);
        node.IsReadOnly = true;
    }
}
