namespace SchemaTasks.Sql.Objects;

/// <summary>How large and how exact the numbers of a type are.</summary>
/// <param name="Whole">Digits before the point that it holds whatever they are; those that it holds at most, in a value that is converted.</param>
/// <param name="Exact">Digits that it keeps exactly: of a binary type over all, of a decimal one behind the point.</param>
/// <param name="Binary">A binary floating-point type.</param>
internal sealed record NumberRange(int Whole, int Exact, bool Binary)
{
    private const int Unlimited = int.MaxValue;

    /// <summary><see langword="null"/> for a type that is no number.</summary>
    /// <param name="type">As <c>format_type</c> prints it.</param>
    public static NumberRange? Of(string type) => TypeModifier.Base(type) switch
    {
        "smallint" => new(5, 0, false),
        "integer" => new(10, 0, false),
        "bigint" => new(19, 0, false),
        "numeric" => TypeModifier.Of(type) is { } modifier ? new(modifier.First - modifier.Second, modifier.Second, false) : new(Unlimited, Unlimited, false),
        "real" => new(38, 6, true),
        "double precision" => new(308, 15, true),
        _ => null,
    };

    /// <summary>Every value of the other type comes over as exact as it was.</summary>
    public bool Keeps(NumberRange other) => Binary ? other.Binary ? Exact >= other.Exact : other.Exact == 0 && other.Whole <= Exact : !other.Binary && Exact >= other.Exact;

    /// <summary>No value of the other type is too large.</summary>
    public bool Holds(NumberRange other) => Whole >= other.Whole;
}
