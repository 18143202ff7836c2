using System.Collections.Immutable;

namespace SchemaTasks.Sql.Objects;

/// <summary>Lists of <c>name=value</c>: storage parameters and options of foreign objects.</summary>
internal static class OptionText
{
    /// <summary><c>"fillfactor" = '70'</c>; a TOAST parameter keeps its prefix outside of the quotes.</summary>
    public static string Storage(string option)
    {
        var (name, value) = Split(option);
        return $"{StorageName(name)} = {SqlLiteral.Quote(value)}";
    }

    /// <summary><c> WITH (…)</c>, or nothing.</summary>
    public static string With(ImmutableArray<string> options) => options.Length == 0 ? "" : $" WITH ({string.Join(", ", options.Select(Storage))})";

    /// <summary><c>"name" 'value'</c>.</summary>
    public static string Foreign(string option)
    {
        var (name, value) = Split(option);
        return $"{SqlIdentifier.Quote(name)} {SqlLiteral.Quote(value)}";
    }

    /// <summary>SET and RESET of storage parameters; empty when they are equal.</summary>
    /// <param name="alter"><c>ALTER TABLE "a"."b"</c>, or <c>… ALTER COLUMN "c"</c>.</param>
    /// <param name="wanted">The options wanted.</param>
    /// <param name="actual">The options there.</param>
    public static IEnumerable<SqlStep> ChangeStorage(string alter, ImmutableArray<string> wanted, ImmutableArray<string> actual)
    {
        var gone = actual.Select(option => Split(option).Name).Except(wanted.Select(option => Split(option).Name), StringComparer.Ordinal).ToList();
        if (gone.Count > 0) yield return new($"{alter} RESET ({string.Join(", ", gone.Select(StorageName))})");
        var set = wanted.Except(actual, StringComparer.Ordinal).ToList();
        if (set.Count > 0) yield return new($"{alter} SET ({string.Join(", ", set.Select(Storage))})");
    }

    /// <summary>OPTIONS (ADD …, SET …, DROP …), or <see langword="null"/> when they are equal.</summary>
    public static string? ChangeForeign(ImmutableArray<string> wanted, ImmutableArray<string> actual)
    {
        if (wanted.SequenceEqual(actual, StringComparer.Ordinal)) return null;
        var present = actual.ToDictionary(option => Split(option).Name, StringComparer.Ordinal);
        var steps = new List<string>();
        steps.AddRange(present.Keys.Where(name => wanted.All(option => Split(option).Name != name)).Select(name => $"DROP {SqlIdentifier.Quote(name)}"));
        steps.AddRange(wanted.Where(option => present.GetValueOrDefault(Split(option).Name) != option)
            .Select(option => $"{(present.ContainsKey(Split(option).Name) ? "SET" : "ADD")} {Foreign(option)}"));
        return steps.Count == 0 ? null : $"OPTIONS ({string.Join(", ", steps)})";
    }

    private static string StorageName(string name) =>
        name.StartsWith("toast.", StringComparison.Ordinal) ? $"toast.{SqlIdentifier.Quote(name["toast.".Length..])}" : SqlIdentifier.Quote(name);

    private static (string Name, string Value) Split(string option)
    {
        var at = option.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (option, "true") : (option[..at], option[(at + 1)..]);
    }
}
