namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>
/// The ends of a link, in crow's foot notation (Everest, 1976), as parts of its path: markers of SVG cannot take a line's colour in every
/// browser, and are slower. All lengths are in CSS pixels; a symbol is <see cref="Length"/> long.
/// </summary>
internal static class LinkSymbols
{
    /// <summary>How far from the box the line goes on.</summary>
    public const int Length = 20;

    /// <summary>Appends the symbol at an end, as commands relative to the point where the line meets the box.</summary>
    /// <param name="text">The value of <c>d</c>.</param>
    /// <param name="end">What is at this end.</param>
    /// <param name="toTheRight">Whether the line leaves the box to the right.</param>
    public static void Append(OutputText text, LinkEnd end, bool toTheRight)
    {
        var s = toTheRight ? 1 : -1;
        switch (end)
        {
            case LinkEnd.None:
                text.Append($"h{s * Length}");
                break;
            case LinkEnd.One:
                text.Append($"h{s * Length}m{s * -9} -5v10");
                break;
            case LinkEnd.ExactlyOne:
                text.Append($"h{s * Length}m{s * -9} -5v10m{s * -4} -10v10");
                break;
            case LinkEnd.ZeroOrOne:
                text.Append($"h{s * 12}m{s * -5} -5v10m{s * 5} -5");
                AppendCircle(text, s);
                break;
            case LinkEnd.ZeroOrMany:
                text.Append($"m0 -6l{s * 12} 6l{s * -12} 6m0 -6h{s * 12}");
                AppendCircle(text, s);
                break;
        }
    }

    private static void AppendCircle(OutputText text, int s) => text.Append($"a4 4 0 1 0 {s * 8} 0a4 4 0 1 0 {s * -8} 0");
}

/// <summary>How many rows there are at an end of a link for one at the other.</summary>
internal enum LinkEnd
{
    /// <summary>A link that is no foreign key.</summary>
    None,
    /// <summary>One, or none where the foreign key may be NULL: several foreign keys that differ in it share this end.</summary>
    One,
    ExactlyOne,
    ZeroOrOne,
    ZeroOrMany,
}
