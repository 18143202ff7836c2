using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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
    public const int PerStack = 120;

    /// <summary>Of one entry, in bytes, about.</summary>
    private const int EntrySize = 96;

    /// <summary>In UTF-16 units: longer ids take a string of their own.</summary>
    private const int UsualLength = 256;

    private const string Section = "StackMapping";
    private const string StackPrefix = "ConnectionStack";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file; <see langword="null"/> when there is none to write: no stacks of ours, now or before.</summary>
    public static ReadOnlyMemory<byte>? Print(AmplifyModel model, string path, string? existing, Draft draft)
    {
        var relations = model.Types.Sum(type => type.Relations.Length);
        if (relations <= OneStack) relations = 0;
        if (relations == 0 && existing is null) return null;
        try
        {
            using var document = JsonDocument.Parse(existing ?? "{}");
            var file = document.RootElement;
            if (file.ValueKind != JsonValueKind.Object) throw new JsonException("it is another kind of value.");
            if (existing is not null && relations == 0 && !Mapping(file).Any(IsOurs)) return Encoding.UTF8.GetBytes(existing);
            if (relations > 0) draft.Report(AmplifyDiagnostics.StackMapping, ObjectPath.Database, null, relations, FileName);
            return Print(file, model, relations);
        }
        catch (JsonException exception)
        {
            draft.ReportAt(AmplifyDiagnostics.StackMappingNotJson, new SourceLocation(path, (int)(exception.LineNumber ?? 0) + 1, 1), path, exception.Message);
            return null;
        }
    }

    /// <summary>Whether Amplify's own stack does not hold the relations.</summary>
    public static bool IsNeeded(AmplifyModel model) => model.Types.Sum(type => type.Relations.Length) > OneStack;

    /// <summary>How many relation fields a stack of relations holds with the mapping.</summary>
    public static int RelationsPerStack(AmplifyModel model) => IsNeeded(model) ? PerStack : OneStack;

    /// <summary>Warns where relations would need several stacks and there is no mapping: in Gen 2.</summary>
    public static void CheckUnmapped(AmplifyModel model, Draft draft)
    {
        var relations = model.Types.Sum(type => type.Relations.Length);
        if (relations > OneStack) draft.Report(AmplifyDiagnostics.ManyRelations, ObjectPath.Database, null, relations, OneStack);
    }

    private static ReadOnlyMemory<byte> Print(JsonElement file, AmplifyModel model, int relations)
    {
        var bytes = new ArrayBufferWriter<byte>(256 + (relations * EntrySize));
        using (var json = new Utf8JsonWriter(bytes, Layout))
        {
            json.WriteStartObject();
            foreach (var property in file.EnumerateObject())
            {
                if (property.NameEquals(Section)) WriteMapping(json, file, model, relations);
                else property.WriteTo(json);
            }
            if (!file.TryGetProperty(Section, out _)) WriteMapping(json, file, model, relations);
            json.WriteEndObject();
        }
        bytes.Write("\n"u8);
        return bytes.WrittenMemory;
    }

    private static void WriteMapping(Utf8JsonWriter json, JsonElement file, AmplifyModel model, int relations)
    {
        json.WriteStartObject(Section);
        foreach (var entry in Mapping(file))
        {
            if (!IsOurs(entry)) entry.WriteTo(json);
        }
        if (relations > 0) WriteStacks(json, model);
        json.WriteEndObject();
    }

    private static void WriteStacks(Utf8JsonWriter json, AmplifyModel model)
    {
        var (written, stack) = (0, "");
        foreach (var type in model.Types)
        {
            foreach (var relation in type.Relations)
            {
                if (written % PerStack == 0) stack = string.Create(CultureInfo.InvariantCulture, $"{StackPrefix}{(written / PerStack) + 2}");
                WriteEntry(json, type.Name, relation.Name, stack);
                written++;
            }
        }
    }

    private static JsonElement.ObjectEnumerator Mapping(JsonElement file) =>
        file.TryGetProperty(Section, out var mapping) && mapping.ValueKind == JsonValueKind.Object ? mapping.EnumerateObject() : default;

    private static bool IsOurs(JsonProperty entry) =>
        entry.Value.ValueKind == JsonValueKind.String && entry.Value.GetString()!.StartsWith(StackPrefix, StringComparison.Ordinal)
        && int.TryParse(entry.Value.GetString().AsSpan(StackPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The resolver's id as Amplify makes it: underscores are taken out, and a hash of the original represents them.</summary>
    private static void WriteEntry(Utf8JsonWriter json, string type, string field, string stack)
    {
        Span<char> id = stackalloc char[UsualLength];
        if (!type.Contains('_', StringComparison.Ordinal) && !field.Contains('_', StringComparison.Ordinal) && id.TryWrite($"{type}{field}Resolver", out var length))
        {
            json.WriteString(id[..length], stack);
            return;
        }
        var name = type + field;
        var hash = name.Contains('_', StringComparison.Ordinal) ? AmplifyHash.Of(name, 4) : "";
        json.WriteString($"{name.Replace("_", "", StringComparison.Ordinal)}{hash}Resolver", stack);
    }
}
