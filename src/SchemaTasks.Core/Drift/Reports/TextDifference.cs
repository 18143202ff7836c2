namespace SchemaTasks.Drift;

/// <summary>Two texts of several lines as one, lines of one side marked: the longest common beginning and end appear once.</summary>
internal static class TextDifference
{
    /// <returns>Lines that begin with a blank (both), a minus (expected) or a plus (actual); at most <paramref name="limit"/>, then an ellipsis.</returns>
    public static IEnumerable<string> Lines(string expected, string actual, int limit)
    {
        var (left, right) = (Split(expected), Split(actual));
        var shorter = Math.Min(left.Length, right.Length);
        var (start, end) = (0, 0);
        while (start < shorter && left[start] == right[start]) start++;
        while (end < shorter - start && left[^(end + 1)] == right[^(end + 1)]) end++;

        // Three lines around say where it is.
        var from = Math.Max(0, start - 3);
        var lines = left[from..start].Select(line => " " + line)
            .Concat(left[start..^end].Select(line => "-" + line))
            .Concat(right[start..^end].Select(line => "+" + line))
            .Concat(left[^end..].Take(3).Select(line => " " + line))
            .ToList();
        return lines.Count <= limit ? lines : lines.Take(limit).Append(" …");
    }

    private static string[] Split(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
