using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using TypeScriptText = SchemaTasks.Generation.Firestore.TypeScriptText;

namespace SchemaTasks.Generation.Types.TypeScript;

/// <summary>Prints the interface <c>DB</c> of Kysely (<see href="https://kysely.dev/docs/getting-started#types"/>), for its PostgreSQL dialect on node-postgres.</summary>
internal sealed class KyselyPrinter
{
    private readonly GenerationInput _input;
    private readonly TypeScriptTypes _types;
    private readonly OutputText _text = new();
    private readonly Dictionary<QualifiedName, string> _names = [];

    private KyselyPrinter(GenerationInput input, TypeScriptTypes types, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_input, _types) = (input, types);
        var table = new NameTable(input, new NamingRules
        {
            Language = "TypeScript",
            Setting = "typescript",
            IsGiven = NameWords.IsIdentifier,
            GivenTakes = "letters, digits and '_', the first no digit",
            Named = "table, view or enum",
            Kinds = [.. NamingRules.Relations, ObjectKind.Enum],
            Write = static (path, part) => NameWords.Pascal(path.Kind == ObjectKind.Enum ? part : NameWords.Singular(part)),
        }, diagnostics);
        var paths = input.Types.Relations.Select(relation => relation.Path).Concat(input.Types.Enums.Select(type => ObjectPath.Of(ObjectKind.Enum, type.Name.Schema, type.Name.Name))).ToList();
        var names = table.Assign([.. paths.Select(Candidate)], static name => name is "DB" or "Json" or "ColumnType" or "Generated" or "GeneratedAlways", "type");
        for (var i = 0; i < names.Length; i++) _names.TryAdd(new QualifiedName(paths[i].Schema, paths[i].Name), names[i] + (paths[i].Kind == ObjectKind.Enum ? "" : "Table"));
        table.ReportUnused();
        types.Reference = shape => shape is EnumShape type ? _names[type.Name] : "string";
    }

    public static ReadOnlyMemory<byte> Print(GenerationInput input, TypeScriptTypes types, ImmutableArray<Diagnostic>.Builder diagnostics) => new KyselyPrinter(input, types, diagnostics).Print();

    private ReadOnlyMemory<byte> Print()
    {
        _text.Append("// Generated from the schema manifest. Do not edit: the next build overwrites it.\n// Values are those of node-postgres.\nimport type { ColumnType, Generated, GeneratedAlways } from 'kysely';\n");
        foreach (var import in _input.Configuration.TypeScript.Imports) _text.Append(import).Append('\n');
        _text.Append("\nexport type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];\n");
        foreach (var type in _input.Types.Enums) _text.Append('\n').Append(TypeScriptText.Comment(type.Enum.Comment, "")).Append($"export type {_names[type.Name]} = {TypeScriptTypes.Union(type.Enum)};\n");
        foreach (var relation in _input.Types.Relations)
        {
            _text.Append('\n').Append(TypeScriptText.Comment(relation.Comment, "")).Append($"export interface {_names[relation.Name]} {{\n");
            foreach (var column in relation.Columns) _text.Append(TypeScriptText.Comment(column.Comment, "  ")).Append($"  {TypeScriptText.Key(column.Name)}: {TypeOf(column)};\n");
            _text.Append("}\n");
        }
        _text.Append("\nexport interface DB {\n");
        foreach (var relation in _input.Types.Relations)
        {
            var name = _input.Configuration.IsDefaultSchema(relation.Path.Schema) ? relation.Path.Name : relation.Name.ToString();
            _text.Append($"  {TypeScriptText.Key(name)}: {_names[relation.Name]};\n");
        }
        return _text.Append("}\n").Written;
    }

    private string TypeOf(TypedColumn column)
    {
        var type = _types.Of(column) + (column.Nullable ? " | null" : "");
        // What a statement takes where it is not what a query returns.
        var written = column.Shape.Base is LeafShape leaf ? leaf.Name switch
        {
            "date" or "timestamp without time zone" or "timestamp with time zone" => "Date | string",
            "bigint" => "string | number | bigint",
            "numeric" => "string | number",
            "json" or "jsonb" => "string",
            _ => null,
        } : null;
        if (column.Nullable && written is not null) written += " | null";
        if (column.IsReadOnly) return $"GeneratedAlways<{type}>";
        if (column.Insert == WriteRule.Required) return written is null ? type : $"ColumnType<{type}, {written}, {written}>";
        if (written is not null) return $"ColumnType<{type}, {written} | undefined, {written}>";
        // A nullable column is optional to Kysely by itself.
        return column.Nullable && column.Default is null ? type : $"Generated<{type}>";
    }

    private NameCandidate Candidate(ObjectPath path)
    {
        var own = path.Kind == ObjectKind.Enum ? path.Name : NameWords.Singular(path.Name);
        var name = _input.Configuration.IsDefaultSchema(path.Schema) ? NameWords.Pascal(own) : NameWords.Pascal(path.Schema) + NameWords.Pascal(own).TrimStart('_');
        return new NameCandidate(path, path.Name, name, [path.Kind == ObjectKind.Enum ? "" : "Table"]);
    }
}
