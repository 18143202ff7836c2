namespace SchemaTasks.Diagnostics;

/// <summary>Guesses what a misspelt word was meant to be.</summary>
internal static class Suggestion
{
    /// <summary><c> Did you mean 'x'?</c> with a space before it, or nothing.</summary>
    public static string Of(string word, IEnumerable<string> known) => Nearest(word, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary><c>Did you mean 'x'?</c>, or else what is known.</summary>
    public static string Sentence(string word, IReadOnlyCollection<string> known) =>
        Nearest(word, known) is { } nearest ? $"Did you mean '{nearest}'?" : $"It takes {string.Join(", ", known.Distinct())}.";

    /// <summary>The known word at the least edit distance, at most a third of the word's length (1 for short words); the first of several. Words of one or two letters are no misspelling of anything.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length < 3) return null;
        string? nearest = null;
        var least = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) >= least) continue;
            var distance = Distance(word, candidate);
            if (distance >= least) continue;
            (nearest, least) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>Optimal string alignment: insertions, deletions, substitutions, swaps of neighbours; case does not count.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
