using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SchemaTasks.Diagnostics;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Types.BigQuery;

/// <summary>
/// Prints each table twice: its fields (<c>bq mk --schema</c>) and the whole table as the REST API takes it, with keys, partitioning and
/// clustering; and the facts of the schema's version.
/// </summary>
internal sealed class BigQueryGenerator : ISchemaGenerator
{
    public string Name => "bigquery";

    public GeneratedFiles Generate(GenerationInput input) => TypesOutput.Print(
        input, OutputKind.Bigquery, (folder, diagnostics) => Print(input, folder, diagnostics), folder => BigQueryIndex.Read(input, folder));

    private static List<(string Path, ReadOnlyMemory<byte> Content)> Print(GenerationInput input, string folder, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var files = new List<(string, ReadOnlyMemory<byte>)>();
        using var documents = new Documents();
        foreach (var table in BigQueryModel.Build(input, diagnostics))
        {
            var name = TypesOutput.FileName($"{table.Dataset}.{table.Name}");
            var fields = documents.Print(json => Write(json, table.Fields));
            files.Add((Path.Combine(folder, name + ".json"), fields));
            files.Add((Path.Combine(folder, name + ".table.json"), documents.Print(json => Write(json, table, documents.Indent(fields.Span)))));
        }
        files.Add((Path.Combine(folder, BigQueryIndex.FileName), documents.Print(json => BigQueryIndex.Write(json, input.Types, files))));
        return files;
    }

    /// <summary>Prints documents one after the other with the same writer and buffer.</summary>
    private sealed class Documents : IDisposable
    {
        /// <summary>A table's fields are two levels down: <c>schema.fields</c>.</summary>
        private static ReadOnlySpan<byte> Indentation => "    "u8;

        private readonly ArrayBufferWriter<byte> _bytes = new(16_384);
        private readonly ArrayBufferWriter<byte> _indented = new(16_384);
        private readonly Utf8JsonWriter _json;

        public Documents() => _json = new Utf8JsonWriter(_bytes, TypesOutput.Json);

        public ReadOnlyMemory<byte> Print(Action<Utf8JsonWriter> write)
        {
            _bytes.ResetWrittenCount();
            _json.Reset();
            write(_json);
            _json.Flush();
            _bytes.Write("\n"u8);
            return SafeJson.Escape(_bytes.WrittenSpan.ToArray());
        }

        /// <summary>A printed document as a table's member <c>schema.fields</c>: strings hold no line ends, so that all of them are layout.</summary>
        public ReadOnlySpan<byte> Indent(ReadOnlySpan<byte> document)
        {
            _indented.ResetWrittenCount();
            var rest = document.TrimEnd((byte)'\n');
            for (var end = rest.IndexOf((byte)'\n'); end >= 0; end = rest.IndexOf((byte)'\n'))
            {
                _indented.Write(rest[..(end + 1)]);
                _indented.Write(Indentation);
                rest = rest[(end + 1)..];
            }
            _indented.Write(rest);
            return _indented.WrittenSpan;
        }

        public void Dispose() => _json.Dispose();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<BigQueryField> fields)
    {
        json.WriteStartArray();
        foreach (var field in fields) Write(json, field);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, BigQueryField field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("type", field.Type.Name);
        if (field.Type.IsRepeated || field.IsRequired) json.WriteString("mode", field.Type.IsRepeated ? "REPEATED" : "REQUIRED");
        if (field.Description is { } description) json.WriteString("description", description);
        Number("maxLength", field.Type.MaxLength);
        Number("precision", field.Type.Precision);
        Number("scale", field.Type.Scale);
        if (field.Type.Collation is { } collation) json.WriteString("collation", collation);
        if (field.Type.RangeElement is { } element)
        {
            json.WriteStartObject("rangeElementType");
            json.WriteString("type", element);
            json.WriteEndObject();
        }
        if (field.Default is { } expression) json.WriteString("defaultValueExpression", expression);
        if (field.PolicyTag is { } tag)
        {
            json.WriteStartObject("policyTags");
            Texts(json, "names", [tag]);
            json.WriteEndObject();
        }
        if (!field.Type.Fields.IsEmpty)
        {
            json.WritePropertyName("fields");
            Write(json, field.Type.Fields);
        }
        json.WriteEndObject();

        // REST's int64 is a string in JSON.
        void Number(string name, int? value)
        {
            if (value is { } number) json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Write(Utf8JsonWriter json, BigQueryTable table, ReadOnlySpan<byte> fields)
    {
        json.WriteStartObject();
        WriteReference(json, "tableReference", table.Dataset, table.Name);
        if (table.Description is { } description) json.WriteString("description", description);
        json.WriteStartObject("schema");
        json.WritePropertyName("fields");
        json.WriteRawValue(fields, skipInputValidation: true);
        json.WriteEndObject();
        if (!table.PrimaryKey.IsEmpty || !table.ForeignKeys.IsEmpty) WriteConstraints(json, table);
        if (table.PartitionedBy is { } column)
        {
            json.WriteStartObject("timePartitioning");
            json.WriteString("type", "DAY");
            json.WriteString("field", column);
            json.WriteEndObject();
        }
        if (!table.Clustering.IsEmpty)
        {
            json.WriteStartObject("clustering");
            Texts(json, "fields", table.Clustering);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteConstraints(Utf8JsonWriter json, BigQueryTable table)
    {
        json.WriteStartObject("tableConstraints");
        if (!table.PrimaryKey.IsEmpty)
        {
            json.WriteStartObject("primaryKey");
            Texts(json, "columns", table.PrimaryKey);
            json.WriteEndObject();
        }
        if (!table.ForeignKeys.IsEmpty)
        {
            json.WriteStartArray("foreignKeys");
            foreach (var key in table.ForeignKeys)
            {
                json.WriteStartObject();
                json.WriteString("name", key.Name);
                WriteReference(json, "referencedTable", key.Dataset, key.Table);
                json.WriteStartArray("columnReferences");
                foreach (var (referencing, referenced) in key.Columns)
                {
                    json.WriteStartObject();
                    json.WriteString("referencingColumn", referencing);
                    json.WriteString("referencedColumn", referenced);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, string property, string dataset, string table)
    {
        json.WriteStartObject(property);
        json.WriteString("datasetId", dataset);
        json.WriteString("tableId", table);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string property, ImmutableArray<string> values)
    {
        json.WriteStartArray(property);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
