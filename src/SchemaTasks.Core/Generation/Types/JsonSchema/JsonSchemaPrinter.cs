using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Types.JsonSchema;

/// <summary>Prints the schema of one relation (<see href="https://json-schema.org/draft/2020-12"/>). Only standard keywords and formats, so that strict validators take it.</summary>
internal sealed class JsonSchemaPrinter(GenerationInput input, TypeOverrides overrides, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>In each file as <c>$comment</c>.</summary>
    public const string Marker = "Generated from the schema manifest by SchemaTasks. Do not edit: the next build overwrites it.";

    private const int BytesPerColumn = 200;

    private readonly TypedSchema _schema = input.Types;
    private readonly bool _insert = input.Configuration.JsonSchema.Insert;

    public ReadOnlyMemory<byte> Print(TypedRelation relation, string id)
    {
        var bytes = new ArrayBufferWriter<byte>(1024 + (relation.Columns.Length * BytesPerColumn));
        using (var json = new Utf8JsonWriter(bytes, TypesOutput.Json))
        {
            var columns = _insert && !relation.IsView ? relation.Columns.Where(column => !column.IsReadOnly).ToImmutableArray() : relation.Columns;
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", id.Replace("%", "%25", StringComparison.Ordinal));
            json.WriteString("$comment", Marker);
            json.WriteString("title", relation.Name.ToString());
            if (!string.IsNullOrWhiteSpace(relation.Comment)) json.WriteString("description", relation.Comment);
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (var column in columns) Write(json, column);
            json.WriteEndObject();
            json.WriteStartArray("required");
            foreach (var column in columns)
            {
                if (!_insert || column.Insert == WriteRule.Required) json.WriteStringValue(column.Name);
            }
            json.WriteEndArray();
            json.WriteBoolean("additionalProperties", false);
            WriteDefinitions(json, columns);
            json.WriteEndObject();
        }
        bytes.Write("\n"u8);
        return SafeJson.Escape(bytes.WrittenMemory);
    }

    private void Write(Utf8JsonWriter json, TypedColumn column)
    {
        json.WriteStartObject(column.Name);
        if (!string.IsNullOrWhiteSpace(column.Comment)) json.WriteString("description", column.Comment);
        if (!_insert && column.IsComputed) json.WriteBoolean("readOnly", true);
        WriteDefault(json, column);
        if (overrides.Find(column) is { } given) WriteGiven(json, given, column.Nullable);
        else
        {
            if (column.Shape.Base is LeafShape leaf && JsonLeaves.IsUnknown(leaf))
                diagnostics.Add(Diagnostic.Create(TypesDiagnostics.TypeAsText, input.Positions.Locate(column.Path, "type"), column.Path, column.Type, "which has no JSON form of its own", "json-schema"));
            WriteNullable(json, column.Shape, column.Nullable);
        }
        json.WriteEndObject();
    }

    private static void WriteDefault(Utf8JsonWriter json, TypedColumn column)
    {
        if (column.Default is not { } expression || DefaultValue.Constant(expression, out var isQuoted) is not { } constant) return;
        switch (column.Shape.Base)
        {
            case LeafShape { Name: "boolean" } when constant is "true" or "false":
                json.WriteBoolean("default", constant == "true");
                break;
            case LeafShape { Name: "smallint" or "integer" or "bigint" or "numeric" or "real" or "double precision" } when !isQuoted && constant is not ("true" or "false"):
                json.WritePropertyName("default");
                json.WriteRawValue(constant);
                break;
            case EnumShape or LeafShape { Name: "text" or "character varying" } when isQuoted:
                json.WriteString("default", constant);
                break;
        }
    }

    private static void WriteGiven(Utf8JsonWriter json, string given, bool nullable)
    {
        json.WriteStartArray(nullable ? "anyOf" : "allOf");
        json.WriteRawValue(given);
        if (nullable) WriteNull(json);
        json.WriteEndArray();
    }

    private static void WriteNull(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "null");
        json.WriteEndObject();
    }

    private void WriteNullable(Utf8JsonWriter json, TypeShape shape, bool nullable)
    {
        // Any JSON value may be null already.
        if (!nullable || JsonLeaves.IsAny(shape.Base))
        {
            WriteKeywords(json, shape);
            return;
        }
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteKeywords(json, shape);
        json.WriteEndObject();
        WriteNull(json);
        json.WriteEndArray();
    }

    private void WriteKeywords(Utf8JsonWriter json, TypeShape shape)
    {
        switch (shape)
        {
            case DomainShape domain:
                WriteKeywords(json, domain.Of);
                break;
            case EnumShape type:
                json.WriteString("$ref", Reference(type.Name));
                break;
            case CompositeShape type:
                json.WriteString("$ref", Reference(type.Name));
                break;
            case RowShape type:
                json.WriteString("$ref", Reference(type.Name));
                break;
            case RangeShape:
                json.WriteString("type", "string");
                break;
            case ArrayShape array:
                WriteArray(json, array.Element, array.Dimensions);
                break;
            case LeafShape leaf:
                JsonLeaves.Write(json, leaf);
                break;
        }
    }

    // Elements may be NULL whatever the type says.
    private void WriteArray(Utf8JsonWriter json, TypeShape element, int dimensions)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        if (dimensions > 1) WriteArray(json, element, dimensions - 1);
        else WriteNullable(json, element, nullable: true);
        json.WriteEndObject();
    }

    private void WriteDefinitions(Utf8JsonWriter json, ImmutableArray<TypedColumn> columns)
    {
        var used = new SortedDictionary<QualifiedName, TypeShape>();
        foreach (var column in columns) Collect(column.Shape, used);
        if (used.Count == 0) return;
        json.WriteStartObject("$defs");
        foreach (var (name, shape) in used)
        {
            json.WriteStartObject(name.ToString());
            if (shape is EnumShape type) WriteEnum(json, type);
            else WriteObject(json, shape is CompositeShape composite ? composite.Attributes : ((RowShape)shape).Attributes);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteEnum(Utf8JsonWriter json, EnumShape type)
    {
        if (!string.IsNullOrWhiteSpace(type.Enum.Comment)) json.WriteString("description", type.Enum.Comment);
        // The list of an enum may not be empty: a type without labels has no value.
        if (type.Enum.Values.IsEmpty)
        {
            json.WriteStartObject("not");
            json.WriteEndObject();
            return;
        }
        json.WriteStartArray("enum");
        foreach (var value in type.Enum.Values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private void WriteObject(Utf8JsonWriter json, ImmutableArray<(string Name, string Type)> attributes)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var (name, type) in attributes)
        {
            json.WriteStartObject(name);
            WriteNullable(json, _schema.Walk.Of(type), nullable: true);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var (name, _) in attributes) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
    }

    private void Collect(TypeShape shape, SortedDictionary<QualifiedName, TypeShape> used)
    {
        switch (shape)
        {
            case ArrayShape array:
                Collect(array.Element, used);
                break;
            case DomainShape domain:
                Collect(domain.Of, used);
                break;
            case EnumShape type:
                used.TryAdd(type.Name, type);
                break;
            case CompositeShape composite when used.TryAdd(composite.Name, composite):
                foreach (var (_, type) in composite.Attributes) Collect(_schema.Walk.Of(type), used);
                break;
            case RowShape row when used.TryAdd(row.Name, row):
                foreach (var (_, type) in row.Attributes) Collect(_schema.Walk.Of(type), used);
                break;
        }
    }

    // A JSON pointer in a fragment: ~ and / by the pointer's own escapes, the rest percent-encoded.
    private static string Reference(QualifiedName name) =>
        "#/$defs/" + Uri.EscapeDataString(name.ToString().Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
}
