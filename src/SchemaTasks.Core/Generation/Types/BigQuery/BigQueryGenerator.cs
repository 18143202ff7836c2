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
        json.WriteString("name"u8, field.Name);
        json.WriteString("type"u8, field.Type.Name);
        if (field.Type.IsRepeated || field.IsRequired) json.WriteString("mode"u8, field.Type.IsRepeated ? "REPEATED" : "REQUIRED");
        if (field.Description is { } description) json.WriteString("description"u8, description);
        Number("maxLength"u8, field.Type.MaxLength);
        Number("precision"u8, field.Type.Precision);
        Number("scale"u8, field.Type.Scale);
        if (field.Type.Collation is { } collation) json.WriteString("collation"u8, collation);
        if (field.Type.RangeElement is { } element)
        {
            json.WriteStartObject("rangeElementType"u8);
            json.WriteString("type"u8, element);
            json.WriteEndObject();
        }
        if (field.Default is { } expression) json.WriteString("defaultValueExpression"u8, expression);
        if (field.PolicyTag is { } tag)
        {
            json.WriteStartObject("policyTags"u8);
            Texts(json, "names"u8, [tag]);
            json.WriteEndObject();
        }
        if (!field.Type.Fields.IsEmpty)
        {
            json.WritePropertyName("fields"u8);
            Write(json, field.Type.Fields);
        }
        json.WriteEndObject();

        // REST's int64 is a string in JSON.
        void Number(ReadOnlySpan<byte> name, int? value)
        {
            if (value is { } number) json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Write(Utf8JsonWriter json, BigQueryTable table, ReadOnlySpan<byte> fields)
    {
        json.WriteStartObject();
        WriteReference(json, "tableReference"u8, table.Dataset, table.Name);
        if (table.Description is { } description) json.WriteString("description"u8, description);
        json.WriteStartObject("schema"u8);
        json.WritePropertyName("fields"u8);
        json.WriteRawValue(fields, skipInputValidation: true);
        json.WriteEndObject();
        if (!table.PrimaryKey.IsEmpty || !table.ForeignKeys.IsEmpty) WriteConstraints(json, table);
        if (table.PartitionedBy is { } column)
        {
            json.WriteStartObject("timePartitioning"u8);
            json.WriteString("type"u8, "DAY");
            json.WriteString("field"u8, column);
            json.WriteEndObject();
        }
        if (!table.Clustering.IsEmpty)
        {
            json.WriteStartObject("clustering"u8);
            Texts(json, "fields"u8, table.Clustering);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteConstraints(Utf8JsonWriter json, BigQueryTable table)
    {
        json.WriteStartObject("tableConstraints"u8);
        if (!table.PrimaryKey.IsEmpty)
        {
            json.WriteStartObject("primaryKey"u8);
            Texts(json, "columns"u8, table.PrimaryKey);
            json.WriteEndObject();
        }
        if (!table.ForeignKeys.IsEmpty)
        {
            json.WriteStartArray("foreignKeys"u8);
            foreach (var key in table.ForeignKeys)
            {
                json.WriteStartObject();
                json.WriteString("name"u8, key.Name);
                WriteReference(json, "referencedTable"u8, key.Dataset, key.Table);
                json.WriteStartArray("columnReferences"u8);
                foreach (var (referencing, referenced) in key.Columns)
                {
                    json.WriteStartObject();
                    json.WriteString("referencingColumn"u8, referencing);
                    json.WriteString("referencedColumn"u8, referenced);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, ReadOnlySpan<byte> property, string dataset, string table)
    {
        json.WriteStartObject(property);
        json.WriteString("datasetId"u8, dataset);
        json.WriteString("tableId"u8, table);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, ReadOnlySpan<byte> property, ImmutableArray<string> values)
    {
        json.WriteStartArray(property);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
