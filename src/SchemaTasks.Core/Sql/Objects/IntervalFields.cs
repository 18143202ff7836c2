namespace SchemaTasks.Sql.Objects;

/// <summary>What a type <c>interval</c> keeps of its values (<see href="https://www.postgresql.org/docs/current/datatype-datetime.html"/>).</summary>
/// <param name="First">The position of the largest unit that it names, 0 for years.</param>
/// <param name="Last">The position of the smallest unit, 5 for seconds.</param>
/// <param name="Precision">Digits of a second.</param>
internal sealed record IntervalFields(int First, int Last, int Precision)
{
    private static readonly string[] Units = ["year", "month", "day", "hour", "minute", "second"];

    /// <summary>Nothing is dropped.</summary>
    public bool IsWhole => (Last, Precision) == (5, 6);

    /// <summary><see langword="null"/> for another type.</summary>
    /// <param name="type">As <c>format_type</c> prints it: <c>interval</c>, <c>interval(3)</c>, <c>interval day to second(3)</c>.</param>
    public static IntervalFields? Of(string type)
    {
        var words = TypeModifier.Base(type).Split(' ');
        if (words[0] != "interval" || type.EndsWith("[]", StringComparison.Ordinal)) return null;
        var precision = TypeModifier.Of(type)?.First ?? 6;
        return words.Length == 1 ? new(0, 5, precision) : new(Array.IndexOf(Units, words[1]), Array.IndexOf(Units, words[^1]), precision);
    }

    /// <summary>PostgreSQL drops units below the last one; those above the first it keeps.</summary>
    public bool Hold(IntervalFields other) => Last >= other.Last && (Last < 5 || Precision >= other.Precision);
}
