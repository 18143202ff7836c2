using System.Collections.Immutable;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Rows by the OID of what they belong to, in the query's order.</summary>
internal sealed class Groups<TRow>
{
    private readonly Dictionary<int, List<TRow>> _groups = [];

    public Groups(IEnumerable<TRow> rows, Func<TRow, int> owner)
    {
        foreach (var row in rows)
        {
            var oid = owner(row);
            if (!_groups.TryGetValue(oid, out var group)) _groups[oid] = group = [];
            group.Add(row);
        }
    }

    public IReadOnlyList<TRow> this[int oid] => _groups.TryGetValue(oid, out var group) ? group : [];
}

/// <summary>Lists for the model.</summary>
internal static class Lists
{
    /// <summary>In ordinal order of name.</summary>
    public static ImmutableArray<T> ByName<T>(this IEnumerable<T> items, Func<T, string> name) => [.. items.OrderBy(name, StringComparer.Ordinal)];

    /// <summary>In ordinal order; NULL is empty.</summary>
    public static ImmutableArray<string> Sorted(this string[]? items) => items is null ? [] : [.. items.Order(StringComparer.Ordinal)];

    /// <summary>As they are; NULL is empty.</summary>
    public static ImmutableArray<string> AsIs(this string[]? items) => items is null ? [] : [.. items];

    /// <summary>A vector of numbers as the server prints it: <c>1 2</c> or <c>{1,2}</c>; NULL is empty.</summary>
    public static int[] Numbers(string? vector) =>
        vector is null ? [] : [.. vector.Trim('{', '}').Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Number)];

    private static int Number(string text) => unchecked((int)long.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
