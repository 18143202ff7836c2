namespace SchemaTasks.Diff;

/// <summary>Two versions of an ordered list: what vanished and what appeared between the same two neighbours.</summary>
internal static class PositionalMatches
{
    /// <summary>
    /// Pairs an item that vanished with one that appeared in the same gap between items that stayed, if they match and neither
    /// matches another one of that gap.
    /// </summary>
    public static IEnumerable<(T Left, T Right)> Pairs<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> name, Func<T, T, bool> isMatch)
    {
        var old = Split(before, after, name);
        var present = Split(after, before, name);
        foreach (var (gap, vanished) in old)
        {
            if (!present.TryGetValue(gap, out var appeared)) continue;
            foreach (var left in vanished)
            {
                var candidates = appeared.Where(right => isMatch(left, right)).ToList();
                if (candidates.Count == 1 && vanished.Count(other => isMatch(other, candidates[0])) == 1) yield return (left, candidates[0]);
            }
        }
    }

    /// <summary>The items of a list that the other one lacks, by the names of the neighbours that both have.</summary>
    private static Dictionary<(string? Before, string? After), List<T>> Split<T>(IReadOnlyList<T> items, IReadOnlyList<T> other, Func<T, string> name)
    {
        var common = other.Select(name).ToHashSet(StringComparer.Ordinal);
        var gaps = new Dictionary<(string?, string?), List<T>>();
        string? before = null;
        var run = new List<T>();
        void Close(string? after)
        {
            if (run.Count > 0) gaps[(before, after)] = run;
            run = [];
            before = after;
        }
        foreach (var item in items)
        {
            if (common.Contains(name(item))) Close(name(item));
            else run.Add(item);
        }
        Close(null);
        return gaps;
    }
}
