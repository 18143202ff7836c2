#pragma warning disable CA1303
using System;
using System.Collections;
using System.Globalization;
using System.Linq;

namespace Program;

/// <summary>Prints what the suite counts, one line for each check.</summary>
internal static class Outcome
{
    public static int Failures { get; private set; }

    public static void Check(bool passed, string what)
    {
        if (passed)
        {
            Console.WriteLine("pass");
            return;
        }
        Failures++;
        Console.WriteLine("fail " + what.ReplaceLineEndings(" "));
    }

    public static void Tell(string line) => Console.WriteLine("tell " + line);

    /// <summary>Whether two values are the same, arrays and dictionaries element by element, records member by member.</summary>
    public static bool Same(object? first, object? second)
    {
        if (first is null || second is null) return first is null && second is null;
        if (first is string || first.Equals(second)) return first.Equals(second);
        if (first is IDictionary pairs && second is IDictionary others) return pairs.Count == others.Count && pairs.Keys.Cast<object>().All(key => Same(pairs[key], others[key]));
        if (first is IEnumerable items && second is IEnumerable values) return items.Cast<object?>().Count() == values.Cast<object?>().Count() && items.Cast<object?>().Zip(values.Cast<object?>()).All(pair => Same(pair.First, pair.Second));
        if (first.GetType() != second.GetType()) return false;
        if (first.GetType().Namespace?.StartsWith("Printed", StringComparison.Ordinal) == true) return first.GetType().GetProperties().All(property => Same(property.GetValue(first), property.GetValue(second)));
        return string.Equals(Convert.ToString(first, CultureInfo.InvariantCulture), Convert.ToString(second, CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
