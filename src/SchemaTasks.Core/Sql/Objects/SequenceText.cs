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

    /// <summary>The options that are other than they were; all of them for another type, whose bounds PostgreSQL would take over.</summary>
    public static IEnumerable<string> ChangedOptions((SequenceOptions Options, string Type) wanted, (SequenceOptions Options, string Type) present)
    {
        var options = AllOptions(wanted.Options, wanted.Type);
        return wanted.Type == present.Type ? options.Except(AllOptions(present.Options, present.Type)) : options;
    }

    /// <summary>
    /// Gives a sequence its options. Where its position may lie outside of the new bounds, which PostgreSQL refuses, it goes on at the
    /// nearest position inside.
    /// </summary>
    /// <param name="alter">ALTER with the options wanted.</param>
    /// <param name="position">From the expression of the next value: the statement that puts it into <c>next_value</c>.</param>
    /// <param name="wanted">The options and the type to be.</param>
    /// <param name="present">The options and the type there are.</param>
    public static SqlStep Change(string alter, Func<string, string> position, (SequenceOptions Options, string Type) wanted, (SequenceOptions Options, string Type) present)
    {
        if (IsWithin(present.Options, present.Type, wanted.Options, wanted.Type)) return new(alter);
        var (minimum, maximum) = Bounds(wanted.Options, wanted.Type);
        var next = Text($"last_value::numeric + CASE WHEN is_called THEN {wanted.Options.Increment ?? 1} ELSE 0 END");
        var body = string.Create(CultureInfo.InvariantCulture, $"""

            DECLARE
              next_value numeric;
            BEGIN
              {position(next)};
              EXECUTE {SqlLiteral.Quote(alter + " RESTART WITH ")} || greatest(least(next_value, {maximum}), {minimum});
            END

            """).ReplaceLineEndings("\n");
        return new($"DO {SqlLiteral.DollarQuote(body)}");
    }

    /// <summary>The least and the greatest value, PostgreSQL's defaults where the options say nothing.</summary>
    private static (long Minimum, long Maximum) Bounds(SequenceOptions options, string type)
    {
        var ascending = (options.Increment ?? 1) > 0;
        var highest = type switch { "smallint" => short.MaxValue, "integer" => int.MaxValue, _ => long.MaxValue };
        return (options.Minimum ?? (ascending ? 1 : -highest - 1), options.Maximum ?? (ascending ? highest : -1));
    }

    /// <summary>Sets the sequence behind the values that the column holds.</summary>
    /// <param name="sequence">What gives the sequence.</param>
    /// <param name="options">Its options.</param>
    /// <param name="type">Its type.</param>
    /// <param name="table">The column's table, quoted.</param>
    /// <param name="column">The column.</param>
    public static SqlStep Continue(string sequence, SequenceOptions options, string type, string table, string column)
    {
        var (minimum, maximum) = Bounds(options, type);
        var last = $"{((options.Increment ?? 1) > 0 ? "max" : "min")}({SqlIdentifier.Quote(column)})";
        return new(Text($"SELECT pg_catalog.setval({sequence}, {last}) FROM {table} HAVING {last} BETWEEN {minimum} AND {maximum}"));
    }

    /// <summary>Every position of the present sequence is one of the wanted sequence, too.</summary>
    private static bool IsWithin(SequenceOptions present, string presentType, SequenceOptions wanted, string wantedType)
    {
        var (inner, outer) = (Bounds(present, presentType), Bounds(wanted, wantedType));
        return inner.Minimum >= outer.Minimum && inner.Maximum <= outer.Maximum;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
