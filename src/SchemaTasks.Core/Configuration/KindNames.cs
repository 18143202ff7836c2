using SchemaTasks.Model;

namespace SchemaTasks.Configuration;

/// <summary>The kinds of object as the configuration file, the reports and their JSON spell them: <c>foreign_key</c>, <c>materialized_view</c> …</summary>
public static class KindNames
{
    private static readonly string[] Names = [.. Enum.GetValues<ObjectKind>().Select(kind => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()))];
    private static readonly Dictionary<string, ObjectKind> Kinds = Enum.GetValues<ObjectKind>().ToDictionary(Of, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Kinds.Keys;

    public static string Of(ObjectKind kind) => Names[(int)kind];

    public static ObjectKind? Parse(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;
}
