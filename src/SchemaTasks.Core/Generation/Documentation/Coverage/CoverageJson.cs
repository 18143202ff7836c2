using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Prints <c>SCHEMA_DOCS_REPORT.json</c>, for programs.</summary>
internal static class CoverageJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlyMemory<byte> Print(CommentCoverage coverage, DocsCoverage thresholds, ISourceLocator positions, int missed)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("format_version", 1);
            json.WriteBoolean("passed", missed == 0);
            json.WriteStartArray("coverage");
            foreach (var schema in coverage.Schemas) Schema(schema, thresholds.Schemas.GetValueOrDefault(schema.Schema!) ?? CoverageThreshold.None);
            Schema(coverage.All, thresholds.Everywhere);
            json.WriteEndArray();
            json.WriteStartArray("without_comment");
            foreach (var path in coverage.Schemas.SelectMany(static schema => schema.Tables.Missing.Concat(schema.Columns.Missing)))
            {
                json.WriteStartObject();
                json.WriteString("kind", KindNames.Of(path.Kind));
                json.WriteString("object", path.ToString());
                json.WriteNumber("line", positions.Locate(path).Line);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();

            void Schema(SchemaCoverage schema, CoverageThreshold threshold)
            {
                json.WriteStartObject();
                if (schema.Schema is { } name) json.WriteString("schema", name);
                else json.WriteNull("schema");
                Count("tables", schema.Tables, threshold.Tables);
                Count("columns", schema.Columns, threshold.Columns);
                json.WriteEndObject();
            }

            void Count(string name, CoverageCount count, int? least)
            {
                json.WriteStartObject(name);
                json.WriteNumber("total", count.Whole);
                json.WriteNumber("commented", count.Commented);
                json.WriteNumber("percent", count.Percent);
                if (least is { } threshold) json.WriteNumber("threshold", threshold);
                json.WriteEndObject();
            }
        }
        bytes.Write("\n"u8);
        return SafeJson.Escape(bytes.WrittenMemory);
    }
}
