using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaTasks.Generation.Documentation.Layout;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Prints a diagram of ChartDB (<see href="https://github.com/chartdb/chartdb"/>), for its import of JSON files: tables, fields, indexes, checks, relationships, enums and composites, arranged.</summary>
internal sealed class ChartDbGenerator : ISchemaGenerator
{
    /// <summary>The colour that ChartDB gives to tables.</summary>
    private const string TableColor = "#8eb7ff";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>ChartDB refuses a file with another method; without one it shows the index all the same.</summary>
    private static readonly ImmutableHashSet<string> Methods = ["btree", "hash", "gist", "gin", "spgist", "brin"];

    public string Name => "chartdb";

    public GeneratedFiles Generate(GenerationInput input) => DocumentationOutput.Print(input, OutputKind.Chartdb, (path, _) => [(path, Print(input))]);

    private static ReadOnlyMemory<byte> Print(GenerationInput input)
    {
        var model = input.Documentation.Model;
        var corners = ChartDbLayout.Of(model.Diagram);
        var text = new StringBuilder();
        text.Append("{\n\"id\":\"schema\",\"name\":").Append(JsonSerializer.Serialize(model.Title, Relaxed)).Append(",\"databaseType\":\"postgresql\",\n");
        List(text, "tables", model.Diagram.Nodes.Select((node, index) => Table(node, index, corners[index], input.Configuration.Docs.Colors.GetValueOrDefault(node.Name.Schema, TableColor))));
        text.Append(",\n");
        List(text, "relationships", model.Diagram.Edges.Where(static edge => !edge.IsInheritance).SelectMany(edge => Relationships(model.Diagram, edge)));
        text.Append(",\n\"dependencies\":[],\"areas\":[],\n");
        List(text, "customTypes", Types(input));
        text.Append("\n}\n");
        return SafeJson.Escape(DocumentationOutput.Bytes(text));
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Each element on a line of its own: small, and a change is a change of its lines.</summary>
    private static void List(StringBuilder text, string name, IEnumerable<string> elements)
    {
        text.Append('"').Append(name).Append("\":[");
        var first = true;
        foreach (var element in elements)
        {
            text.Append(first ? "\n" : ",\n").Append(element);
            first = false;
        }
        text.Append(']');
    }

    private static string Object(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static string Table(DiagramNode node, int order, LayoutPoint corner, string color)
    {
        var text = new StringBuilder(Object(json =>
        {
            json.WriteString("id", ChartDbIds.Table(node.Name));
            json.WriteString("name", node.Name.Name);
            json.WriteString("schema", node.Name.Schema);
            json.WriteNumber("x", corner.X);
            json.WriteNumber("y", corner.Y);
            json.WriteNumber("width", ChartDbLayout.Width);
            json.WriteString("color", color);
            json.WriteBoolean("isView", false);
            json.WriteNumber("order", order);
            json.WriteNumber("createdAt", 0);
            if (!string.IsNullOrEmpty(node.Table.Comment)) json.WriteString("comments", node.Table.Comment);
        }));
        text.Length--;
        text.Append(",\n");
        List(text, "fields", node.Rows.Select(row => Field(node, row)));
        text.Append(",\n");
        List(text, "indexes", Indexes(node));
        if (!node.Table.Checks.IsEmpty)
        {
            text.Append(",\n");
            List(text, "checkConstraints", node.Table.Checks.Select(check => Object(json =>
            {
                json.WriteString("id", ChartDbIds.Check(node.Name, check.Name));
                json.WriteString("expression", check.Expression);
                json.WriteNumber("createdAt", 0);
            })));
        }
        return text.Append('}').ToString();
    }

    private static string Field(DiagramNode node, DiagramRow row) => Object(json =>
    {
        var type = ChartDbType.Of(row.Column.Type);
        json.WriteString("id", ChartDbIds.Field(node.Name, row.Name));
        json.WriteString("name", row.Name);
        json.WriteStartObject("type");
        json.WriteString("id", type.Id);
        json.WriteString("name", type.Name);
        json.WriteEndObject();
        json.WriteBoolean("primaryKey", row.PrimaryKey);
        json.WriteBoolean("unique", row.Unique || node.Table.PrimaryKey is { Columns: [var only] } && only == row.Name);
        json.WriteBoolean("nullable", row.Column.Nullable);
        if (row.Column.Identity != IdentityGeneration.None) json.WriteBoolean("increment", true);
        if (type.IsArray) json.WriteBoolean("isArray", true);
        if (type.Length is { } length) json.WriteString("characterMaximumLength", length);
        if (type.Precision is { } precision) json.WriteNumber("precision", precision);
        if (type.Scale is { } scale) json.WriteNumber("scale", scale);
        if (row.Column.Default is { } value) json.WriteString("default", value);
        if (row.Column.Collation is { } collation) json.WriteString("collation", collation);
        if (!string.IsNullOrEmpty(row.Column.Comment)) json.WriteString("comments", row.Column.Comment);
        json.WriteNumber("createdAt", 0);
    });

    private static IEnumerable<string> Indexes(DiagramNode node)
    {
        var table = node.Table;
        if (table.PrimaryKey is { } primary) yield return Index(primary.Name, primary.Columns, unique: true, "btree", isPrimaryKey: true);
        foreach (var key in table.UniqueConstraints) yield return Index(key.Name, key.Columns, unique: true, "btree");
        // ChartDB knows keys that are fields.
        foreach (var index in table.Indexes.Where(static index => index.Keys.All(static key => key.Column is not null)))
            yield return Index(index.Name, index.Keys.Select(static key => key.Column!), index.Unique, index.Method);

        string Index(string name, IEnumerable<string> columns, bool unique, string method, bool isPrimaryKey = false) => Object(json =>
        {
            json.WriteString("id", ChartDbIds.Index(node.Name, name));
            json.WriteString("name", name);
            json.WriteBoolean("unique", unique);
            json.WriteStartArray("fieldIds");
            foreach (var column in columns) json.WriteStringValue(ChartDbIds.Field(node.Name, column));
            json.WriteEndArray();
            if (Methods.Contains(method)) json.WriteString("type", method);
            if (isPrimaryKey) json.WriteBoolean("isPrimaryKey", true);
            json.WriteNumber("createdAt", 0);
        });
    }

    /// <summary>One for each pair of columns, from what is referred to to what refers.</summary>
    private static IEnumerable<string> Relationships(DiagramModel diagram, DiagramEdge edge)
    {
        var (parent, child, key) = (diagram.Nodes[edge.Parent], diagram.Nodes[edge.Child], edge.ForeignKey!);
        for (var pair = 0; pair < key.Columns.Length; pair++)
        {
            var index = pair;
            yield return Object(json =>
            {
                json.WriteString("id", ChartDbIds.Relationship(child.Name, key.Name, index));
                json.WriteString("name", key.Name);
                json.WriteString("sourceSchema", parent.Name.Schema);
                json.WriteString("sourceTableId", ChartDbIds.Table(parent.Name));
                json.WriteString("sourceFieldId", ChartDbIds.Field(parent.Name, key.ReferencedColumns[index]));
                json.WriteString("sourceCardinality", "one");
                json.WriteString("targetSchema", child.Name.Schema);
                json.WriteString("targetTableId", ChartDbIds.Table(child.Name));
                json.WriteString("targetFieldId", ChartDbIds.Field(child.Name, key.Columns[index]));
                json.WriteString("targetCardinality", edge.OneToOne ? "one" : "many");
                json.WriteNumber("createdAt", 0);
            });
        }
    }

    /// <summary>Enums and composites; ChartDB refuses a file with another kind.</summary>
    private static IEnumerable<string> Types(GenerationInput input)
    {
        var settings = input.Configuration.Docs;
        foreach (var schema in input.Schema.Schemas)
        {
            foreach (var type in schema.Enums.Where(type => settings.Shows(ObjectPath.Of(ObjectKind.Enum, schema.Name, type.Name))))
            {
                yield return Type(schema.Name, type.Name, "enum", json =>
                {
                    json.WriteStartArray("values");
                    foreach (var label in type.Values) json.WriteStringValue(label);
                    json.WriteEndArray();
                });
            }
            foreach (var type in schema.Composites.Where(type => settings.Shows(ObjectPath.Of(ObjectKind.Composite, schema.Name, type.Name))))
            {
                yield return Type(schema.Name, type.Name, "composite", json =>
                {
                    json.WriteStartArray("fields");
                    foreach (var attribute in type.Attributes)
                    {
                        json.WriteStartObject();
                        json.WriteString("field", attribute.Name);
                        json.WriteString("type", attribute.Type);
                        json.WriteEndObject();
                    }
                    json.WriteEndArray();
                });
            }
        }

        static string Type(string schema, string name, string kind, Action<Utf8JsonWriter> members) => Object(json =>
        {
            json.WriteString("id", ChartDbIds.Type(new QualifiedName(schema, name)));
            json.WriteString("schema", schema);
            json.WriteString("name", name);
            json.WriteString("kind", kind);
            members(json);
        });
    }
}
