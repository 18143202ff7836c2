using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaTasks.Model;
using SchemaTasks.Text;

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
        return SafeJson.Escape(bytes.WrittenMemory);
    }

    // In bytes: somewhat more than a usual table takes, since a buffer that grows is copied.
    private static int SizeOf(FirestoreModel model) => (int)Math.Min(256L + model.Collections.Sum(collection => 1536L + collection.Fields.Length * 224L), int.MaxValue / 4);

    private void Write(FirestoreModel model)
    {
        _json.WriteStartObject();
        _json.WriteString(Words.Version, "1.0");
        _json.WriteStartObject(Words.Collections);
        foreach (var collection in model.Collections) Write(collection);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Write(FirestoreCollection collection)
    {
        _json.WriteStartObject(collection.Name);
        _json.WriteString(Words.Source, collection.Source.ToString());
        _json.WriteString(Words.Kind, KindNames.Of(collection.Source.Kind));
        Text(Words.Description, collection.Description);
        if (collection.ReadOnly) _json.WriteBoolean(Words.ReadOnly, true);
        if (!collection.Ancestors.IsEmpty) Texts(Words.Parents, collection.Ancestors);
        _json.WriteStartObject(Words.DocumentId);
        if (collection.DocumentId.IsEmpty) _json.WriteBoolean(Words.Auto, true);
        else Texts(Words.Fields, collection.DocumentId);
        _json.WriteEndObject();
        _json.WriteStartObject(Words.Fields);
        foreach (var field in collection.Fields) Write(field);
        _json.WriteEndObject();
        if (!collection.References.IsEmpty) Write(collection.References);
        _json.WriteStartArray(Words.Indexes);
        foreach (var index in collection.Indexes) Write(index);
        _json.WriteEndArray();
        if (!collection.Unmapped.IsEmpty) Write(collection.Unmapped);
        _json.WriteEndObject();
    }

    private void Write(FirestoreField field)
    {
        _json.WriteStartObject(field.Name);
        Write(field.Type, field.Required);
        if (field.Name != field.Column) _json.WriteString(Words.Column, field.Column);
        _json.WriteString(Words.Postgres, field.PostgresType);
        Text(Words.Description, field.Description);
        Text(Words.Default, field.Default);
        if (field.Generated) _json.WriteBoolean(Words.Generated, true);
        if (field.References is { } reference)
        {
            _json.WriteStartObject(Words.References);
            _json.WriteString(Words.Collection, reference.Collection);
            _json.WriteString(Words.Field, reference.ReferencedFields[0]);
            _json.WriteEndObject();
        }
        if (!field.Indexed) _json.WriteBoolean(Words.Indexed, false);
        _json.WriteEndObject();
    }

    private void Write(FirestoreType type, bool? required)
    {
        _json.WriteString(Words.Type, NameOf(type.Kind));
        if (required is { } known) _json.WriteBoolean(Words.Required, known);
        Text(Words.Format, type.Format);
        Number(Words.MaxLength, type.MaxLength);
        Number(Words.Minimum, type.Minimum);
        Number(Words.Maximum, type.Maximum);
        Number(Words.Dimension, type.Dimension);
        Text(Words.Collection, type.Collection);
        if (!type.Enum.IsEmpty || type.EnumName is not null) Texts(Words.Enum, type.Enum);
        if (!type.Checks.IsEmpty) Texts(Words.Checks, type.Checks);
        if (type.Items is { } items)
        {
            _json.WriteStartObject(Words.Items);
            Write(items, null);
            _json.WriteEndObject();
        }
        if (type.Properties.IsEmpty) return;
        _json.WriteStartObject(Words.Properties);
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
        _json.WriteString(Words.Name, index.Source.Member);
        if (index.Automatic) _json.WriteBoolean(Words.Automatic, true);
        _json.WriteStartArray(Words.Fields);
        foreach (var field in index.Fields)
        {
            _json.WriteStartObject();
            _json.WriteString(Words.Field, field.Field);
            _json.WriteString(Words.Mode, field.Mode switch
            {
                FirestoreIndexMode.Ascending => "ascending",
                FirestoreIndexMode.Descending => "descending",
                FirestoreIndexMode.Contains => "contains",
                FirestoreIndexMode.Vector => "vector",
            });
            Number(Words.Dimension, field.Dimension);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Write(ImmutableArray<FirestoreReference> references)
    {
        _json.WriteStartArray(Words.References);
        foreach (var reference in references)
        {
            _json.WriteStartObject();
            Texts(Words.Fields, reference.Fields);
            _json.WriteString(Words.Collection, reference.Collection);
            Texts(Words.ReferencedFields, reference.ReferencedFields);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Write(ImmutableArray<Unmapped> unmapped)
    {
        _json.WriteStartArray(Words.Unmapped);
        foreach (var item in unmapped)
        {
            _json.WriteStartObject();
            _json.WriteString(Words.Kind, KindNames.Of(item.Source.Kind));
            _json.WriteString(Words.Name, item.Source.Member);
            _json.WriteString(Words.Reason, item.Reason);
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

    private void Text(JsonEncodedText name, string? value)
    {
        if (value is not null) _json.WriteString(name, value);
    }

    private void Number(JsonEncodedText name, long? value)
    {
        if (value is { } number) _json.WriteNumber(name, number);
    }

    private void Texts(JsonEncodedText name, ImmutableArray<string> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values) _json.WriteStringValue(value);
        _json.WriteEndArray();
    }

    /// <summary>The file's property names, encoded once.</summary>
    private static class Words
    {
        public static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
        public static readonly JsonEncodedText Collections = JsonEncodedText.Encode("collections");
        public static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
        public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
        public static readonly JsonEncodedText Description = JsonEncodedText.Encode("description");
        public static readonly JsonEncodedText ReadOnly = JsonEncodedText.Encode("readOnly");
        public static readonly JsonEncodedText Parents = JsonEncodedText.Encode("parents");
        public static readonly JsonEncodedText DocumentId = JsonEncodedText.Encode("documentId");
        public static readonly JsonEncodedText Auto = JsonEncodedText.Encode("auto");
        public static readonly JsonEncodedText Fields = JsonEncodedText.Encode("fields");
        public static readonly JsonEncodedText Indexes = JsonEncodedText.Encode("indexes");
        public static readonly JsonEncodedText Column = JsonEncodedText.Encode("column");
        public static readonly JsonEncodedText Postgres = JsonEncodedText.Encode("postgres");
        public static readonly JsonEncodedText Default = JsonEncodedText.Encode("default");
        public static readonly JsonEncodedText Generated = JsonEncodedText.Encode("generated");
        public static readonly JsonEncodedText References = JsonEncodedText.Encode("references");
        public static readonly JsonEncodedText Collection = JsonEncodedText.Encode("collection");
        public static readonly JsonEncodedText Field = JsonEncodedText.Encode("field");
        public static readonly JsonEncodedText Indexed = JsonEncodedText.Encode("indexed");
        public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
        public static readonly JsonEncodedText Required = JsonEncodedText.Encode("required");
        public static readonly JsonEncodedText Format = JsonEncodedText.Encode("format");
        public static readonly JsonEncodedText MaxLength = JsonEncodedText.Encode("maxLength");
        public static readonly JsonEncodedText Minimum = JsonEncodedText.Encode("minimum");
        public static readonly JsonEncodedText Maximum = JsonEncodedText.Encode("maximum");
        public static readonly JsonEncodedText Dimension = JsonEncodedText.Encode("dimension");
        public static readonly JsonEncodedText Enum = JsonEncodedText.Encode("enum");
        public static readonly JsonEncodedText Checks = JsonEncodedText.Encode("checks");
        public static readonly JsonEncodedText Items = JsonEncodedText.Encode("items");
        public static readonly JsonEncodedText Properties = JsonEncodedText.Encode("properties");
        public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
        public static readonly JsonEncodedText Automatic = JsonEncodedText.Encode("automatic");
        public static readonly JsonEncodedText Mode = JsonEncodedText.Encode("mode");
        public static readonly JsonEncodedText ReferencedFields = JsonEncodedText.Encode("referencedFields");
        public static readonly JsonEncodedText Unmapped = JsonEncodedText.Encode("unmapped");
        public static readonly JsonEncodedText Reason = JsonEncodedText.Encode("reason");
    }
}
