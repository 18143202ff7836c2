using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Objects;

/// <summary>The options of sequences and identity columns.</summary>
internal static class SequenceText
{
    /// <summary>Only what is not PostgreSQL's default.</summary>
    public static IEnumerable<string> Options(SequenceOptions options)
    {
        if (options.Increment is { } increment) yield return Text($"INCREMENT BY {increment}");
        if (options.Minimum is { } minimum) yield return Text($"MINVALUE {minimum}");
        if (options.Maximum is { } maximum) yield return Text($"MAXVALUE {maximum}");
        if (options.Start is { } start) yield return Text($"START WITH {start}");
        if (options.Cache is { } cache) yield return Text($"CACHE {cache}");
        if (options.Cycle) yield return "CYCLE";
    }

    /// <summary>Every option outright, so that it also undoes what was there.</summary>
    /// <param name="options">The options wanted.</param>
    /// <param name="type"><c>smallint</c>, <c>integer</c> or <c>bigint</c>: the bounds that PostgreSQL's default start follows.</param>
    public static IEnumerable<string> AllOptions(SequenceOptions options, string type)
    {
        var increment = options.Increment ?? 1;
        var (minimum, maximum) = Bounds(options, type);
        yield return Text($"INCREMENT BY {increment}");
        yield return Text($"MINVALUE {minimum}");
        yield return Text($"MAXVALUE {maximum}");
        yield return Text($"START WITH {options.Start ?? (increment > 0 ? minimum : maximum)}");
        yield return Text($"CACHE {options.Cache ?? 1}");
        yield return options.Cycle ? "CYCLE" : "NO CYCLE";
    }

    /// <summary>The least and the greatest value, PostgreSQL's defaults where the options say nothing.</summary>
    public static (long Minimum, long Maximum) Bounds(SequenceOptions options, string type)
    {
        var ascending = (options.Increment ?? 1) > 0;
        var highest = type switch { "smallint" => short.MaxValue, "integer" => int.MaxValue, _ => long.MaxValue };
        return (options.Minimum ?? (ascending ? 1 : -highest - 1), options.Maximum ?? (ascending ? highest : -1));
    }

    /// <summary>Every position of the present sequence is one of the wanted sequence, too.</summary>
    public static bool IsWithin(SequenceOptions present, string presentType, SequenceOptions wanted, string wantedType)
    {
        var (inner, outer) = (Bounds(present, presentType), Bounds(wanted, wantedType));
        return inner.Minimum >= outer.Minimum && inner.Maximum <= outer.Maximum;
    }

    /// <summary>A position outside of the new bounds is refused, so the sequence goes on at the nearest one inside.</summary>
    /// <param name="alter">The statement that sets the options; RESTART is added to it.</param>
    /// <param name="sequence">An expression that gives the sequence's name, quoted.</param>
    /// <param name="options">The options wanted.</param>
    /// <param name="type">The sequence's type.</param>
    public static SqlStep Clamped(string alter, string sequence, SequenceOptions options, string type)
    {
        var (minimum, maximum) = Bounds(options, type);
        var body = string.Create(CultureInfo.InvariantCulture, $"""

            DECLARE
              next_value numeric;
            BEGIN
              EXECUTE 'SELECT last_value::numeric + CASE WHEN is_called THEN {options.Increment ?? 1} ELSE 0 END FROM ' || {sequence} INTO next_value;
              EXECUTE {SqlLiteral.Quote(alter + " RESTART WITH ")} || greatest(least(next_value, {maximum}), {minimum});
            END

            """).ReplaceLineEndings("\n");
        return new($"DO {SqlLiteral.DollarQuote(body)}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
