using System.Globalization;
using System.Text.Json.Nodes;
using SchemaTasks.Manifest.Printing;
using SchemaTasks.Manifest.Yaml;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest;

/// <summary>
/// What a manifest says, without YAML: the printer's nodes as JSON. Whole numbers are <c>{"$integer": "…"}</c> and others
/// <c>{"$number": …}</c>, since not every JSON reader keeps 64 bits.
/// </summary>
internal sealed class JsonNodeWriter : INodeWriter
{
    private readonly Stack<JsonNode> _open = new();
    private string _key = "";

    public JsonNode Root { get; private set; } = new JsonObject();

    public static JsonNode Of(DatabaseSchema schema)
    {
        var writer = new JsonNodeWriter();
        DatabasePrinter.Print(writer, schema);
        return writer.Root;
    }

    public void BeginMapping() => Begin(new JsonObject());

    public void EndMapping() => Root = _open.Pop();

    public void Key(string key) => _key = key;

    public void BeginSequence() => Begin(new JsonArray());

    public void EndSequence() => _open.Pop();

    public void Text(string value) => Add(JsonValue.Create(value));

    public void Texts(ReadOnlySpan<string> values) => Add(new JsonArray([.. values.ToArray().Select(value => (JsonNode)JsonValue.Create(value))]));

    public void Integer(long value) => Add(new JsonObject { ["$integer"] = value.ToString(CultureInfo.InvariantCulture) });

    public void Number(double value) => Add(new JsonObject { ["$number"] = value });

    public void Flag(bool value) => Add(JsonValue.Create(value));

    private void Begin(JsonNode node)
    {
        if (_open.Count > 0) Add(node);
        _open.Push(node);
    }

    private void Add(JsonNode node)
    {
        if (_open.Peek() is JsonArray list) list.Add(node);
        else _open.Peek()[_key] = node;
    }
}
