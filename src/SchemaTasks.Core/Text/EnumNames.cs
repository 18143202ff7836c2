namespace SchemaTasks.Text;

/// <summary>The members of an enum as manifest, configuration, reports and scripts spell them: <c>set_null</c>, <c>initially_deferred</c>.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    /// <summary>In the enum's order.</summary>
    public static string[] All { get; } = [.. Values.Select(value => SnakeCase.Of(value.ToString()))];

    public static string Of(T value) => All[Array.IndexOf(Values, value)];

    /// <summary>With blanks, for messages.</summary>
    public static string Spoken(T value) => Of(value).Replace('_', ' ');

    public static T? Parse(string word)
    {
        var index = Array.IndexOf(All, word);
        return index < 0 ? null : Values[index];
    }
}
