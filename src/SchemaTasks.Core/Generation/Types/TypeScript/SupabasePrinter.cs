using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using TypeScriptText = SchemaTasks.Generation.Firestore.TypeScriptText;

namespace SchemaTasks.Generation.Types.TypeScript;

/// <summary>
/// Prints the type <c>Database</c> in the shape that supabase-js infers from
/// (<see href="https://supabase.com/docs/guides/api/rest/generating-types"/>): schemas, and in each tables, views, functions, enums and composite types.
/// </summary>
internal sealed class SupabasePrinter
{
    private const string Empty = "{\n      [_ in never]: never;\n    };\n";
    private const int BytesPerColumn = 300;

    private readonly GenerationInput _input;
    private readonly TypeScriptTypes _types;
    private readonly OutputText _text;
    private readonly HashSet<ObjectGlob> _usedPatterns = [];

    private SupabasePrinter(GenerationInput input, TypeScriptTypes types)
    {
        (_input, _types) = (input, types);
        _text = new OutputText(4096 + (input.Types.Relations.Sum(relation => relation.Columns.Length + 4) * BytesPerColumn));
    }

    public static ReadOnlyMemory<byte> Print(GenerationInput input, TypeScriptTypes types, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var printer = new SupabasePrinter(input, types);
        types.Reference = Reference;
        printer.Print();
        foreach (var stale in input.Configuration.TypeScript.InsertableViews.Where(pattern => !printer._usedPatterns.Contains(pattern)))
        {
            diagnostics.Add(Diagnostic.Create(TypesDiagnostics.NothingMatched, stale.Location, "typescript.insertable_views", stale, "view"));
        }
        return printer._text.Written;
    }

    private void Print()
    {
        _text.Append($"// Generated from the schema manifest. Do not edit: the next build overwrites it.\n// Values are {(_types.IsNodePostgres ? "those of node-postgres" : "PostgREST's JSON")}.\n");
        foreach (var import in _input.Configuration.TypeScript.Imports) _text.Append(import).Append('\n');
        _text.Append("\nexport type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];\n\nexport type Database = {\n");
        var relations = _input.Types.Relations.ToLookup(relation => relation.Path.Schema, StringComparer.Ordinal);
        foreach (var schema in _input.Schema.Schemas) Write(schema, relations[schema.Name].ToList());
        _text.Append("};\n");
        _text.Append(TypeScriptHelpers.Of(DefaultSchema()));
        WriteConstants();
    }

    private string? DefaultSchema()
    {
        var names = _input.Schema.Schemas.Select(schema => schema.Name).ToList();
        return names.FirstOrDefault(_input.Configuration.IsDefaultSchema) ?? names.FirstOrDefault();
    }

    private void Write(Schema schema, List<TypedRelation> relations)
    {
        _text.Append(TypeScriptText.Comment(schema.Comment, "  ")).Append("  ").Append(TypeScriptText.Key(schema.Name)).Append(": {\n");
        WriteMap("Tables", relations.Where(relation => !relation.IsView).ToList(), WriteTable);
        WriteMap("Views", relations.Where(relation => relation.IsView).ToList(), WriteView);
        WriteFunctions(schema);
        WriteMap("Enums", schema.Enums, type => _text.Append(TypeScriptText.Comment(type.Comment, "      ")).Append($"      {TypeScriptText.Key(type.Name)}: {TypeScriptTypes.Union(type)};\n"));
        WriteMap("CompositeTypes", schema.Composites, type =>
        {
            _text.Append(TypeScriptText.Comment(type.Comment, "      ")).Append($"      {TypeScriptText.Key(type.Name)}: {{\n");
            foreach (var attribute in type.Attributes) _text.Append(TypeScriptText.Comment(attribute.Comment, "        ")).Append($"        {TypeScriptText.Key(attribute.Name)}: {_types.Of(_input.Types.Walk.Of(attribute.Type))} | null;\n");
            _text.Append("      };\n");
        });
        _text.Append("  };\n");
    }

    private void WriteMap<T>(string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        _text.Append("    ").Append(name).Append(": ");
        if (items.Count == 0)
        {
            _text.Append(Empty);
            return;
        }
        _text.Append("{\n");
        foreach (var item in items) write(item);
        _text.Append("    };\n");
    }

    private void WriteTable(TypedRelation table)
    {
        Open(table);
        WriteColumns("Row", table, static column => "");
        WriteColumns("Insert", table, static column => column.Insert == WriteRule.Required ? "" : "?");
        WriteColumns("Update", table, static column => "?");
        WriteRelationships(table.Table!);
        _text.Append("      };\n");
    }

    private void WriteView(TypedRelation view)
    {
        Open(view);
        WriteColumns("Row", view, static column => "");
        var patterns = _input.Configuration.TypeScript.InsertableViews.Where(pattern => pattern.Matches(view.Path)).ToList();
        _usedPatterns.UnionWith(patterns);
        if (patterns.Count > 0)
        {
            WriteColumns("Insert", view, static column => "?");
            WriteColumns("Update", view, static column => "?");
        }
        _text.Append("        Relationships: [];\n      };\n");
    }

    private void Open(TypedRelation relation) =>
        _text.Append(TypeScriptText.Comment(relation.Comment, "      ")).Append("      ").Append(TypeScriptText.Key(relation.Path.Name)).Append(": {\n");

    private void WriteColumns(string name, TypedRelation relation, Func<TypedColumn, string> mark)
    {
        _text.Append("        ").Append(name).Append(": {\n");
        foreach (var column in relation.Columns)
        {
            if (name == "Row") _text.Append(TypeScriptText.Comment(column.Comment, "          "));
            _text.Append("          ").Append(TypeScriptText.Key(column.Name)).Append(mark(column)).Append(": ");
            _text.Append(name != "Row" && column.IsComputed ? "never" : _types.Of(column));
            _text.Append(column.Nullable && !(name != "Row" && column.IsComputed) ? " | null;\n" : ";\n");
        }
        _text.Append("        };\n");
    }

    // Keys to other schemas are listed without their schema, as Supabase does.
    private void WriteRelationships(Table table)
    {
        if (table.ForeignKeys.IsEmpty)
        {
            _text.Append("        Relationships: [];\n");
            return;
        }
        _text.Append("        Relationships: [\n");
        foreach (var key in table.ForeignKeys)
        {
            _text.Append($"          {{\n            foreignKeyName: {TypeScriptText.Literal(key.Name)};\n            columns: {Tuple(key.Columns)};\n            isOneToOne: {(IsUnique(table, key.Columns) ? "true" : "false")};\n");
            _text.Append($"            referencedRelation: {TypeScriptText.Literal(key.References.Name)};\n            referencedColumns: {Tuple(key.ReferencedColumns)};\n          }},\n");
        }
        _text.Append("        ];\n");
    }

    private void WriteFunctions(Schema schema)
    {
        var functions = schema.Routines.Where(SupabaseFunction.IsCallable).GroupBy(routine => routine.Name, StringComparer.Ordinal).ToList();
        WriteMap("Functions", functions, group =>
        {
            _text.Append($"      {TypeScriptText.Key(group.Key)}: ");
            _text.Append(string.Join("\n        | ", group.Select(routine => SupabaseFunction.Print(routine, _types, _input.Types.Walk)))).Append(";\n");
        });
    }

    private void WriteConstants()
    {
        _text.Append("\nexport const Constants = {\n");
        foreach (var schema in _input.Schema.Schemas)
        {
            _text.Append($"  {TypeScriptText.Key(schema.Name)}: {{\n    Enums: {{");
            foreach (var type in schema.Enums) _text.Append($"\n      {TypeScriptText.Key(type.Name)}: {Tuple(type.Values)},");
            _text.Append(schema.Enums.IsEmpty ? "},\n  },\n" : "\n    },\n  },\n");
        }
        _text.Append("} as const;\n");
    }

    private static bool IsUnique(Table table, ImmutableArray<string> columns) =>
        new[] { table.PrimaryKey }.Concat(table.UniqueConstraints).OfType<KeyConstraint>().Any(key => key.Columns.Length == columns.Length && key.Columns.All(columns.Contains))
        || table.Indexes.Any(index => index.Unique && index.Where is null && index.Keys.Length == columns.Length && index.Keys.All(key => key.Column is { } column && columns.Contains(column)));

    private static string Tuple(ImmutableArray<string> values) => $"[{string.Join(", ", values.Select(TypeScriptText.Literal))}]";

    /// <summary>A type of the schema, by its path in <c>Database</c>.</summary>
    public static string Reference(TypeShape shape) => shape switch
    {
        EnumShape type => Path(type.Name, "Enums"),
        CompositeShape type => Path(type.Name, "CompositeTypes"),
        RowShape type => Path(type.Name, type.Kind == ObjectKind.Table ? "Tables" : "Views") + "['Row']",
        _ => throw new InvalidOperationException($"{shape.GetType().Name} has no name."),
    };

    private static string Path(QualifiedName name, string map) => $"Database[{TypeScriptText.Literal(name.Schema)}]['{map}'][{TypeScriptText.Literal(name.Name)}]";
}
