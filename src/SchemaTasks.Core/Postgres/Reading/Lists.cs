using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Lists for the model.</summary>
internal static class Lists
{
    /// <summary>In ordinal order of name.</summary>
    public static ImmutableArray<T> ByName<T>(this IEnumerable<T> items, Func<T, string> name) => [.. items.OrderBy(name, StringComparer.Ordinal)];

    /// <summary>One of each row, in ordinal order of name. Names are unique.</summary>
    public static ImmutableArray<T> ByName<TRow, T>(this ReadOnlySpan<TRow> rows, Func<TRow, T> make, Func<T, string> name)
    {
        if (rows.IsEmpty) return [];
        var items = new T[rows.Length];
        for (var i = 0; i < items.Length; i++) items[i] = make(rows[i]);
        return Sorted(items, name);
    }

    /// <summary>One of each row that is asked for, in ordinal order of name. Names are unique.</summary>
    public static ImmutableArray<T> ByName<TRow, T>(this ReadOnlySpan<TRow> rows, Func<TRow, bool> where, Func<TRow, T> make, Func<T, string> name)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (where(row)) count++;
        }
        if (count == 0) return [];
        var items = new T[count];
        var at = 0;
        foreach (var row in rows)
        {
            if (where(row)) items[at++] = make(row);
        }
        return Sorted(items, name);
    }

    /// <summary>One of each row, in their order.</summary>
    public static ImmutableArray<T> All<TRow, T>(this ReadOnlySpan<TRow> rows, Func<TRow, T> make)
    {
        if (rows.IsEmpty) return [];
        var items = new T[rows.Length];
        for (var i = 0; i < items.Length; i++) items[i] = make(rows[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>In ordinal order; NULL is empty.</summary>
    public static ImmutableArray<string> Sorted(this string[]? items) => items is null ? [] : [.. items.Order(StringComparer.Ordinal)];

    /// <summary>As they are; NULL is empty.</summary>
    public static ImmutableArray<string> AsIs(this string[]? items) => items is null ? [] : [.. items];

    private static ImmutableArray<T> Sorted<T>(T[] items, Func<T, string> name)
    {
        if (items.Length > 1)
        {
            var names = new string[items.Length];
            for (var i = 0; i < names.Length; i++) names[i] = name(items[i]);
            Array.Sort(names, items, StringComparer.Ordinal);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }
}
