using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SchemaTasks.Conformance.Firestore;

/// <summary>A rules file and the requests to decide on.</summary>
internal sealed record RulesJob(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("rules")] string Rules,
    [property: JsonPropertyName("cases")] IReadOnlyList<RulesCase> Cases);

/// <param name="Op"><c>create</c>, <c>update</c>, <c>delete</c>, <c>get</c></param>
/// <param name="Path">Of the document.</param>
/// <param name="Why">What is tried.</param>
/// <param name="Data">The document's fields, as Firestore's REST API writes them.</param>
/// <param name="Expect"><c>allow</c> or <c>deny</c></param>
internal sealed partial record RulesCase(
    [property: JsonPropertyName("op")] string Op,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("why")] string Why,
    [property: JsonPropertyName("data")] JsonObject? Data,
    [property: JsonPropertyName("expect")] string Expect);
