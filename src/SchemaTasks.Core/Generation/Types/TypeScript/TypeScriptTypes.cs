using System.Collections.Frozen;
using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using TypeScriptText = SchemaTasks.Generation.Firestore.TypeScriptText;

namespace SchemaTasks.Generation.Types.TypeScript;

/// <summary>The TypeScript types of columns: of PostgREST's JSON, or of what node-postgres returns.</summary>
internal sealed class TypeScriptTypes(GenerationInput input, TypeOverrides overrides, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private static readonly FrozenDictionary<string, string> Json = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["boolean"] = "boolean",
        ["smallint"] = "number",
        ["integer"] = "number",
        ["bigint"] = "number",
        ["real"] = "number",
        ["double precision"] = "number",
        ["numeric"] = "number",
        ["json"] = "Json",
        ["jsonb"] = "Json",
        ["hstore"] = "{ [key: string]: string | null }",
        ["geometry"] = "{ type: string; [key: string]: Json | undefined }",
        ["int2vector"] = "number[]",
        ["oidvector"] = "string[]",
        ["void"] = "undefined",
        ["record"] = "Record<string, unknown>",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>As pg-types parses them (<see href="https://github.com/brianc/node-pg-types"/>).</summary>
    private static readonly FrozenDictionary<string, string> NodePostgres = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["boolean"] = "boolean",
        ["smallint"] = "number",
        ["integer"] = "number",
        ["real"] = "number",
        ["double precision"] = "number",
        ["oid"] = "number",
        ["json"] = "Json",
        ["jsonb"] = "Json",
        ["bytea"] = "Buffer",
        ["date"] = "Date",
        ["timestamp without time zone"] = "Date",
        ["timestamp with time zone"] = "Date",
        ["interval"] = "{ years?: number; months?: number; days?: number; hours?: number; minutes?: number; seconds?: number; milliseconds?: number }",
        ["point"] = "{ x: number; y: number }",
        ["circle"] = "{ x: number; y: number; radius: number }",
        ["void"] = "undefined",
        ["record"] = "string",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly TypeScriptSettings _settings = input.Configuration.TypeScript;
    private readonly Dictionary<TypeShape, string> _types = new(ReferenceEqualityComparer.Instance);

    /// <summary>Prints a reference to a type of the schema that has a name of its own in the file.</summary>
    public Func<TypeShape, string> Reference { get; set; } = static _ => "unknown";

    public bool IsNodePostgres => _settings.NodePostgres || _settings.Kysely;

    /// <summary>Why a text cannot be a type.</summary>
    public static string? Fault(string text)
    {
        var open = new Stack<char>();
        var quote = '\0';
        foreach (var character in text)
        {
            if (char.IsControl(character)) return "write it on one line.";
            if (quote != '\0') quote = character == quote ? '\0' : quote;
            else if (character is '\'' or '"' or '`') quote = character;
            else if (character is '(' or '[' or '{') open.Push(character);
            else if (character is ';' && open.Count == 0) return "a ';' ends it.";
            else if (character is ')' or ']' or '}' && (!open.TryPop(out var opened) || character != (opened == '(' ? ')' : opened == '[' ? ']' : '}'))) return $"'{character}' closes nothing.";
        }
        if (quote != '\0' || open.Count > 0) return "a quote or a bracket is not closed.";
        return text.Trim().Length == 0 ? "it is empty." : null;
    }

    /// <summary>The type of a column, without its null.</summary>
    public string Of(TypedColumn column)
    {
        if (overrides.Find(column) is { } given) return given.Contains('|', StringComparison.Ordinal) || given.Contains("=>", StringComparison.Ordinal) ? $"({given})" : given;
        if (column.Shape.Base is LeafShape leaf && JsonSchema.JsonLeaves.IsUnknown(leaf))
            diagnostics.Add(Diagnostic.Create(TypesDiagnostics.TypeAsText, input.Positions.Locate(column.Path, "type"), column.Path, column.Type, "which has no TypeScript type of its own", "typescript"));
        var type = Of(column.Shape);
        // Json has null in it, which a column that is not null does not: not as SQL's NULL at least.
        return type == "Json" && !column.Nullable ? "NonNullable<Json>" : type;
    }

    public string Of(TypeShape shape)
    {
        if (_types.TryGetValue(shape, out var known)) return known;
        return _types[shape] = shape switch
        {
            DomainShape domain => Of(domain.Of),
            EnumShape => Reference(shape),
            CompositeShape or RowShape => IsNodePostgres ? "string" : Reference(shape),
            RangeShape => "string",
            ArrayShape array => OfArray(array),
            LeafShape leaf => OfLeaf(leaf),
            _ => throw new InvalidOperationException($"{shape.GetType().Name} has no TypeScript type."),
        };
    }

    /// <summary>A union of the labels.</summary>
    public static string Union(EnumType type) => type.Values.IsEmpty ? "never" : string.Join(" | ", type.Values.Select(TypeScriptText.Literal));

    private string OfArray(ArrayShape array)
    {
        // node-postgres knows arrays of PostgreSQL's own types alone.
        if (IsNodePostgres && array.Element is not LeafShape { Schema: null }) return "string";
        var element = array.Element is LeafShape { Name: "numeric" } && IsNodePostgres ? "number" : Of(array.Element);
        if (_settings.NullableElements) element += " | null";
        if (element.Contains('|', StringComparison.Ordinal)) element = $"({element})";
        return element + string.Concat(Enumerable.Repeat("[]", array.Dimensions));
    }

    private string OfLeaf(LeafShape leaf)
    {
        if (leaf is { Schema: null, Name: "bigint" } && _settings.Bigint is { } bigint) return bigint;
        return (IsNodePostgres ? NodePostgres : Json).GetValueOrDefault(leaf.Name, "string");
    }
}
