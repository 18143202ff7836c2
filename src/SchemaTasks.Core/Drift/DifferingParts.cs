namespace SchemaTasks.Drift;

/// <summary>Two long texts cut so that both show where they begin to differ.</summary>
internal static class DifferingParts
{
    /// <summary>How much of what is equal is shown before the difference.</summary>
    private const int Lead = 30;

    /// <param name="expected">One side; <see langword="null"/> for nothing.</param>
    /// <param name="actual">The other.</param>
    /// <param name="limit">In UTF-16 units, without ellipses.</param>
    /// <returns>Each on one line.</returns>
    public static (string? Expected, string? Actual) Of(string? expected, string? actual, int limit)
    {
        var (left, right) = (expected is null ? null : OneLine.Of(expected, int.MaxValue), actual is null ? null : OneLine.Of(actual, int.MaxValue));
        if (left is null || right is null || (left.Length <= limit && right.Length <= limit)) return (Cut(left, 0, limit), Cut(right, 0, limit));
        var begin = Math.Max(0, left.AsSpan().CommonPrefixLength(right) - Lead);
        return (Cut(left, begin, limit), Cut(right, begin, limit));
    }

    private static string? Cut(string? text, int begin, int limit)
    {
        if (text is null) return null;
        if (begin >= text.Length) begin = Math.Max(0, text.Length - Lead);
        var end = begin + limit < text.Length ? begin + limit : text.Length;
        // No half of a surrogate pair.
        if (begin > 0 && char.IsLowSurrogate(text[begin])) begin++;
        if (end < text.Length && char.IsLowSurrogate(text[end])) end--;
        return $"{(begin > 0 ? "…" : "")}{text[begin..end]}{(end < text.Length ? "…" : "")}";
    }
}
