using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

/// <summary>Prints <c>FIRESTORE_SCHEMA.json</c>, in the shape of <c>firestore-schema.v1.json</c>.</summary>
internal sealed class FirestoreSchemaPrinter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Utf8JsonWriter _json;

    private FirestoreSchemaPrinter(Utf8JsonWriter json) => _json = json;

    public static ReadOnlyMemory<byte> Print(FirestoreModel model)
    {
        var bytes = new ArrayBufferWriter<byte>(SizeOf(model));
        using (var json = new Utf8JsonWriter(bytes, Options)) new FirestoreSchemaPrinter(json).Write(model);
        bytes.Write("\n"u8);
        return bytes.WrittenMemory;
    }

    // In bytes: somewhat more than a usual table takes, since a buffer that grows is copied.
    private static int SizeOf(FirestoreModel model) => (int)Math.Min(256L + model.Collections.Sum(collection => 1536L + collection.Fields.Length * 224L), int.MaxValue / 4);

    private void Write(FirestoreModel model)
    {
        _json.WriteStartObject();
        _json.WriteString("version", "1.0");
        _json.WriteStartObject("collections");
        foreach (var collection in model.Collections) Write(collection);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Write(FirestoreCollection collection)
    {
        _json.WriteStartObject(collection.Name);
        _json.WriteString("source", collection.Source.ToString());
        _json.WriteString("kind", Configuration.KindNames.Of(collection.Source.Kind));
        Text("description", collection.Description);
        if (collection.ReadOnly) _json.WriteBoolean("readOnly", true);
        if (!collection.Ancestors.IsEmpty) Texts("parents", collection.Ancestors);
        _json.WriteStartObject("documentId");
        if (collection.DocumentId.IsEmpty) _json.WriteBoolean("auto", true);
        else Texts("fields", collection.DocumentId);
        _json.WriteEndObject();
        _json.WriteStartObject("fields");
        foreach (var field in collection.Fields) Write(field);
        _json.WriteEndObject();
        if (!collection.References.IsEmpty) Write(collection.References);
        _json.WriteStartArray("indexes");
        foreach (var index in collection.Indexes) Write(index);
        _json.WriteEndArray();
        if (!collection.Unmapped.IsEmpty) Write(collection.Unmapped);
        _json.WriteEndObject();
    }

    private void Write(FirestoreField field)
    {
        _json.WriteStartObject(field.Name);
        Write(field.Type, field.Required);
        if (field.Name != field.Column) _json.WriteString("column", field.Column);
        _json.WriteString("postgres", field.PostgresType);
        Text("description", field.Description);
        Text("default", field.Default);
        if (field.Generated) _json.WriteBoolean("generated", true);
        if (field.References is { } reference)
        {
            _json.WriteStartObject("references");
            _json.WriteString("collection", reference.Collection);
            _json.WriteString("field", reference.ReferencedFields[0]);
            _json.WriteEndObject();
        }
        if (!field.Indexed) _json.WriteBoolean("indexed", false);
        _json.WriteEndObject();
    }

    private void Write(FirestoreType type, bool? required)
    {
        _json.WriteString("type", NameOf(type.Kind));
        if (required is { } known) _json.WriteBoolean("required", known);
        Text("format", type.Format);
        Number("maxLength", type.MaxLength);
        Number("minimum", type.Minimum);
        Number("maximum", type.Maximum);
        Number("dimension", type.Dimension);
        Text("collection", type.Collection);
        if (!type.Enum.IsEmpty || type.EnumName is not null) Texts("enum", type.Enum);
        if (!type.Checks.IsEmpty) Texts("checks", type.Checks);
        if (type.Items is { } items)
        {
            _json.WriteStartObject("items");
            Write(items, null);
            _json.WriteEndObject();
        }
        if (type.Properties.IsEmpty) return;
        _json.WriteStartObject("properties");
        foreach (var property in type.Properties)
        {
            _json.WriteStartObject(property.Name);
            Write(property.Type, property.Required);
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
    }

    private void Write(FirestoreIndex index)
    {
        _json.WriteStartObject();
        _json.WriteString("name", index.Source.Member);
        if (index.Automatic) _json.WriteBoolean("automatic", true);
        _json.WriteStartArray("fields");
        foreach (var field in index.Fields)
        {
            _json.WriteStartObject();
            _json.WriteString("field", field.Field);
            _json.WriteString("mode", field.Mode switch
            {
                FirestoreIndexMode.Ascending => "ascending",
                FirestoreIndexMode.Descending => "descending",
                FirestoreIndexMode.Contains => "contains",
                FirestoreIndexMode.Vector => "vector",
            });
            Number("dimension", field.Dimension);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Write(ImmutableArray<FirestoreReference> references)
    {
        _json.WriteStartArray("references");
        foreach (var reference in references)
        {
            _json.WriteStartObject();
            Texts("fields", reference.Fields);
            _json.WriteString("collection", reference.Collection);
            Texts("referencedFields", reference.ReferencedFields);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Write(ImmutableArray<Unmapped> unmapped)
    {
        _json.WriteStartArray("unmapped");
        foreach (var item in unmapped)
        {
            _json.WriteStartObject();
            _json.WriteString("kind", Configuration.KindNames.Of(item.Source.Kind));
            _json.WriteString("name", item.Source.Member);
            _json.WriteString("reason", item.Reason);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private static string NameOf(FirestoreKind kind) => kind switch
    {
        FirestoreKind.String => "string",
        FirestoreKind.Number => "number",
        FirestoreKind.Boolean => "boolean",
        FirestoreKind.Timestamp => "timestamp",
        FirestoreKind.Bytes => "bytes",
        FirestoreKind.Map => "map",
        FirestoreKind.Array => "array",
        FirestoreKind.GeoPoint => "geopoint",
        FirestoreKind.Vector => "vector",
        FirestoreKind.Reference => "reference",
        FirestoreKind.Any => "any",
    };

    private void Text(string name, string? value)
    {
        if (value is not null) _json.WriteString(name, value);
    }

    private void Number(string name, long? value)
    {
        if (value is { } number) _json.WriteNumber(name, number);
    }

    private void Texts(string name, ImmutableArray<string> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values) _json.WriteStringValue(value);
        _json.WriteEndArray();
    }
}
