using SchemaTasks.Model;

namespace SchemaTasks.Text;

/// <summary>The kinds of object as the configuration file, the reports and their JSON spell them: <c>foreign_key</c>, <c>materialized_view</c> …</summary>
internal static class KindNames
{
    public static IReadOnlyCollection<string> All => EnumNames<ObjectKind>.All;

    public static string Of(ObjectKind kind) => EnumNames<ObjectKind>.Of(kind);

    public static ObjectKind? Parse(string name) => EnumNames<ObjectKind>.Parse(name);

    /// <summary>A kind in a sentence: <c>foreign key</c>, <c>materialized view</c>.</summary>
    public static string InText(ObjectKind kind) => kind == ObjectKind.Other ? "object" : Of(kind).Replace('_', ' ');
}
