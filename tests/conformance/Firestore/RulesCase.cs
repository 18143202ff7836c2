using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaTasks.Conformance.Firestore;

/// <content>
/// A cases file: <c>collection</c>, <c>id</c>, <c>valid</c> (a document that fits), <c>allow</c> and <c>deny</c> (changes of it: <c>set</c>,
/// <c>remove</c>, another collection by <c>at</c>, another document id by <c>id</c>), <c>readOnly</c> for a view.
/// </content>
internal sealed partial record RulesCase
{
    /// <summary>With access functions that allow everything: what a document holds decides.</summary>
    public static IReadOnlyList<RulesCase> Open(JsonElement cases)
    {
        var writable = cases.TryGetProperty("readOnly", out _) ? "deny" : "allow";
        var valid = JsonObject.Create(cases.GetProperty("valid"))!;
        var path = Document(cases, cases.GetProperty("collection").GetString()!);
        return
        [
            new RulesCase("create", path, "a document that fits", valid, writable),
            new RulesCase("update", path, "a document that fits", valid, writable),
            new RulesCase("delete", path, "a document", valid, writable),
            new RulesCase("get", path, "a document", valid, "allow"),
            new RulesCase("create", "unknown_collection/x", "a collection that is not there", valid, "deny"),
            .. cases.GetProperty("allow").EnumerateArray().SelectMany(change => Changed(cases, change, valid, "allow")),
            .. cases.GetProperty("deny").EnumerateArray().SelectMany(change => Changed(cases, change, valid, "deny")),
        ];
    }

    /// <summary>With the access functions as they are printed: nobody may do anything.</summary>
    public static IReadOnlyList<RulesCase> Closed(JsonElement cases)
    {
        var valid = JsonObject.Create(cases.GetProperty("valid"))!;
        var path = Document(cases, cases.GetProperty("collection").GetString()!);
        return [.. new[] { "create", "update", "delete", "get" }.Select(operation => new RulesCase(operation, path, "a document that fits", valid, "deny"))];
    }

    private static IEnumerable<RulesCase> Changed(JsonElement cases, JsonElement change, JsonObject valid, string expect)
    {
        var data = valid.DeepClone().AsObject();
        if (change.TryGetProperty("set", out var set))
        {
            foreach (var field in set.EnumerateObject()) data[field.Name] = JsonNode.Parse(field.Value.GetRawText());
        }
        if (change.TryGetProperty("remove", out var remove))
        {
            foreach (var field in remove.EnumerateArray()) data.Remove(field.GetString()!);
        }
        var collection = change.TryGetProperty("at", out var at) ? at.GetString()! : cases.GetProperty("collection").GetString()!;
        var path = change.TryGetProperty("id", out var id) ? $"{collection}/{id.GetString()}" : Document(cases, collection);
        var why = change.GetProperty("why").GetString()!;
        return [new RulesCase("create", path, why, data, expect), new RulesCase("update", path, why, data, expect)];
    }

    private static string Document(JsonElement cases, string collection) => $"{collection}/{cases.GetProperty("id").GetString()}";
}
