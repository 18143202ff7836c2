using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// <c>transform.conf.json</c>: Amplify puts the resolvers of all relations into one stack, which holds about 249; above that they are spread.
/// What the file holds besides our stacks is its user's and is kept.
/// </summary>
internal static class StackMapping
{
    public const string FileName = "transform.conf.json";

    /// <summary>Relation fields that Amplify's own stack holds: two resources each, of 500.</summary>
    private const int OneStack = 240;

    /// <summary>Relation fields of each of ours; at 200 the stack's parameters are too many.</summary>
    private const int PerStack = 120;

    private const string StackPrefix = "ConnectionStack";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's text; <see langword="null"/> when there is none to write: no stacks of ours, now or before.</summary>
    public static string? Print(AmplifyModel model, string path, string? existing, Draft draft)
    {
        var stacks = Plan(model);
        if (stacks.Count == 0 && existing is null) return null;
        JsonObject file;
        try
        {
            file = JsonNode.Parse(existing ?? "{}") as JsonObject ?? throw new JsonException("it is another kind of value.");
        }
        catch (JsonException exception)
        {
            draft.TellAt(AmplifyDiagnostics.StackMappingNotJson, new SourceLocation(path, (int)(exception.LineNumber ?? 0) + 1, 1), path, exception.Message);
            return null;
        }
        var mapping = file["StackMapping"] as JsonObject ?? [];
        var before = mapping.Count;
        foreach (var ours in mapping.Where(IsOurs).Select(entry => entry.Key).ToList()) mapping.Remove(ours);
        if (stacks.Count == 0 && mapping.Count == before) return existing;
        foreach (var (resolver, stack) in stacks) mapping[resolver] = stack;
        file["StackMapping"] = mapping;
        if (stacks.Count > 0) draft.Tell(AmplifyDiagnostics.StackMapping, ObjectPath.Database, null, stacks.Count, FileName);
        return file.ToJsonString(Layout) + "\n";
    }

    private static bool IsOurs(KeyValuePair<string, JsonNode?> entry) =>
        entry.Value is JsonValue value && value.TryGetValue<string>(out var stack) && stack.StartsWith(StackPrefix, StringComparison.Ordinal)
        && int.TryParse(stack.AsSpan(StackPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static List<(string Resolver, string Stack)> Plan(AmplifyModel model)
    {
        var relations = model.Types.SelectMany(type => type.Relations.Select(relation => ResolverId(type.Name, relation.Name))).ToList();
        if (relations.Count <= OneStack) return [];
        return [.. relations.Select((resolver, index) => (resolver, string.Create(CultureInfo.InvariantCulture, $"{StackPrefix}{(index / PerStack) + 2}")))];
    }

    /// <summary>The resolver's id as Amplify makes it: underscores are taken out, and a hash of the original stands for them.</summary>
    private static string ResolverId(string type, string field)
    {
        var name = type + field;
        if (name.Contains('_', StringComparison.Ordinal)) name = name.Replace("_", "", StringComparison.Ordinal) + AmplifyHash.Of(name, 4);
        return $"{name}Resolver";
    }
}
