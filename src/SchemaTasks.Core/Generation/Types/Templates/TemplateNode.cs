using System.Collections.Frozen;
using System.Text.Json;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SchemaTasks.Generation.Types.Templates;

/// <summary>
/// A mapping of the manifest. A key that the manifest leaves out because it says nothing is null; a key that no manifest has is an error of
/// the template.
/// </summary>
internal sealed class TemplateNode : ScriptObject
{
    /// <summary>Keys that are not the manifest's.</summary>
    private static readonly string[] Own = ["row_name", "csharp_type", "python_type", "ts_type", "json_type", "bigquery_type", "insert", "not_null"];

    private static readonly FrozenSet<string> Known = ManifestKeys().Concat(Own).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The value of a key; <see langword="null"/> where the manifest leaves it out.</summary>
    public object? Find(string key) => ContainsKey(key) ? this[key] : null;

    /// <summary>The value of <c>name</c>.</summary>
    public string Name => (string)Find("name")!;

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object value)
    {
        if (base.TryGetValue(context!, span, member, out value!)) return true;
        value = null!;
        return Known.Contains(member);
    }

    /// <summary>Every key of the manifest's JSON Schema.</summary>
    private static List<string> ManifestKeys()
    {
        using var schema = JsonDocument.Parse(JsonSchemas.Manifest);
        var keys = new List<string>();
        Collect(schema.RootElement);
        return keys;

        void Collect(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray()) Collect(item);
            }
            if (element.ValueKind != JsonValueKind.Object) return;
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name == "properties" && property.Value.ValueKind == JsonValueKind.Object) keys.AddRange(property.Value.EnumerateObject().Select(key => key.Name));
                Collect(property.Value);
            }
        }
    }
}
