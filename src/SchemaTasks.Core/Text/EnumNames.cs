using System.Text.Json;

namespace SchemaTasks.Manifest;

/// <summary>The members of an enum as the manifest spells them: <c>set_null</c>, <c>initially_deferred</c>.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    /// <summary>In the enum's order.</summary>
    public static string[] All { get; } = [.. Values.Select(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()))];

    public static string Of(T value) => All[Array.IndexOf(Values, value)];

    /// <summary>With blanks, for messages.</summary>
    public static string Spoken(T value) => Of(value).Replace('_', ' ');

    public static T? Parse(string word)
    {
        var index = Array.IndexOf(All, word);
        return index < 0 ? null : Values[index];
    }
}
