using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SchemaTasks.Sql.Objects;

/// <summary>
/// Conversions between PostgreSQL's own types (<c>pg_cast</c>, and through text as
/// <see href="https://www.postgresql.org/docs/current/sql-createcast.html"/> describes I/O conversions), each decided by the first row that
/// concerns it. tests/conformance tries every pair with edge values on a server.
/// </summary>
internal static class ConversionTable
{
    private const string Times = "date, time without time zone, time with time zone, timestamp without time zone, timestamp with time zone";
    private const string Strings = "text, character varying, character, bpchar, name";
    private const string Integers = "smallint, integer, bigint";
    private const string Numbers = Integers + ", numeric, real, double precision";
    private const string Floats = "real, double precision";
    private const string Bits = "bit, bit varying";
    private const string Shapes = "point, line, lseg, box, path, polygon, circle";
    private const string Ranges = "int4range, int8range, numrange, daterange, tsrange, tstzrange";
    private const string Multiranges = "int4multirange, int8multirange, nummultirange, datemultirange, tsmultirange, tstzmultirange";
    private const string Names = "regclass, regtype, regproc, regprocedure, regoper, regoperator, regrole, regnamespace, regconfig, regdictionary, regcollation";

    private const string ByText = "{0}::text::{1}";
    private const string ByCast = "{0}::{1}";

    /// <summary>Types that a row may be about; what is none of them is a user's or an extension's.</summary>
    public static FrozenSet<string> Types { get; } = List($"{Strings}, {Times}, {Numbers}, {Bits}, {Shapes}, {Ranges}, {Multiranges}, {Names}, boolean, money, interval, \"char\", bytea, uuid, json, jsonb, jsonpath, xml, inet, cidr, macaddr, macaddr8, oid, xid, xid8, cid, tid, pg_lsn, tsvector, tsquery, int2vector, oidvector, pg_snapshot, txid_snapshot, refcursor");

    public static ImmutableArray<ConversionRow> Rows { get; } =
    [
        // To text
        Row("", "\"char\"", "{0}::text::\"char\"", ConversionOutcome.Loses, "Only the first byte stays."),
        Row($"boolean, {Integers}, \"char\"", "name", ByText, ConversionOutcome.Exact, "The text of every value is short enough."),
        Row("", "name", ByText, ConversionOutcome.Loses, "A name is cut to 63 bytes."),
        Row($"{Strings}, json, xml, jsonpath, tsquery, tsvector, refcursor", "character, bpchar", null, ConversionOutcome.Loses, "Spaces at the end are no longer part of the value."),
        Row("date, timestamp without time zone", Strings, null, ConversionOutcome.Exact, "The text is written as DateStyle says.") with { Session = "DateStyle" },
        Row("timestamp with time zone", Strings, null, ConversionOutcome.Exact, "The text is written as DateStyle and TimeZone say.") with { Session = "DateStyle, TimeZone" },
        Row("interval", Strings, null, ConversionOutcome.Exact, "The text is written as IntervalStyle says.") with { Session = "IntervalStyle" },
        Row("money", Strings, null, ConversionOutcome.Exact, "The text is written as lc_monetary says.") with { Session = "lc_monetary" },
        Row("", Strings, null, ConversionOutcome.Exact, "Every value has a text, from which it can be read again."),

        // From text
        Row(Strings, $"{Integers}, numeric", ByCast, ConversionOutcome.Refuses, "A text that the number would not be written as (007, 1e3) is refused.") with { IsChecked = true },
        Row(Strings, $"boolean, uuid, inet, pg_lsn, json, xml, numrange, nummultirange", ByCast, ConversionOutcome.Refuses, "The type's input function refuses what is no value of it."),
        Row(Strings, Bits, "{0}::bit varying", ConversionOutcome.Refuses, "What is no string of bits, or of another length, is refused."),
        Row(Strings, Floats, ByCast, ConversionOutcome.Loses, "Digits that a binary number cannot hold are rounded away."),
        Row(Strings, "date, daterange, datemultirange", ByCast, ConversionOutcome.Loses, "A time of day in the text is dropped.") with { Session = "DateStyle" },
        Row(Strings, "time without time zone, time with time zone", ByCast, ConversionOutcome.Loses, "A day in the text is dropped, and what is finer than microseconds.") with { Session = "TimeZone" },
        Row(Strings, "timestamp without time zone, tsrange, tsmultirange", ByCast, ConversionOutcome.Loses, "A time zone in the text is dropped, and what is finer than microseconds.") with { Session = "DateStyle" },
        Row(Strings, "timestamp with time zone, tstzrange, tstzmultirange", ByCast, ConversionOutcome.Loses, "The time zone in the text is dropped once it is applied, and what is finer than microseconds.") with { Session = "DateStyle, TimeZone" },
        Row(Strings, "interval", ByCast, ConversionOutcome.Loses, "What is finer than microseconds is rounded away.") with { Session = "IntervalStyle" },
        Row(Strings, "money", ByCast, ConversionOutcome.Loses, "Amounts are rounded to the currency's smallest unit.") with { Session = "lc_monetary" },
        Row(Strings, "jsonb", ByCast, ConversionOutcome.Loses, "Of equal keys only the last stays; the order of keys and spaces are dropped."),
        Row(Strings, "tsvector", ByCast, ConversionOutcome.Loses, "Words are sorted, and equal ones become one."),
        Row(Strings, "", ByCast, ConversionOutcome.Loses, "The type's input function accepts text that it does not keep."),

        // Numbers
        Row("boolean", Numbers, "{0}::integer::{1}", ConversionOutcome.Exact, "True is 1, false is 0."),
        Row(Integers, "boolean", "{0} <> 0", ConversionOutcome.Loses, "Every number but 0 becomes true."),
        Row($"numeric, {Floats}", "boolean", "{0} <> 0", ConversionOutcome.Loses, "Every number but 0 becomes true."),
        Row(Floats, "numeric", ByText, ConversionOutcome.Refuses, "The shortest decimal number that is read as the same binary one."),
        Row(Integers, "money", "{0}::bigint::money", ConversionOutcome.Refuses, "An amount that is too large is refused.") with { Session = "lc_monetary" },
        Row("numeric", "money", ByCast, ConversionOutcome.Loses, "Amounts are rounded to the currency's smallest unit.") with { Session = "lc_monetary" },
        Row(Floats, "money", "{0}::numeric::money", ConversionOutcome.Loses, "Amounts are rounded to the currency's smallest unit.") with { Session = "lc_monetary" },
        Row("money", "numeric", "{0}::numeric", ConversionOutcome.Exact, "The amount with the digits that lc_monetary has.") with { Session = "lc_monetary" },
        Row("money", $"{Integers}, {Floats}", "{0}::numeric::{1}", ConversionOutcome.Loses, "The currency's smaller unit is rounded.") with { Session = "lc_monetary" },
        Row("oid", "bigint", ByCast, ConversionOutcome.Exact, "Every object number is a bigint."),
        Row("oid", "integer, numeric", ByText, ConversionOutcome.Refuses, "A number that is too large is refused."),
        Row(Names, "oid", ByCast, ConversionOutcome.Exact, "The number of the object."),
        Row("bit", Integers, "{0}::bigint::{1}", ConversionOutcome.Loses, "Zeros at the left are dropped."),
        Row(Integers, Bits, "{0}::bit(64)::{1}", ConversionOutcome.Loses, "Bits at the left are cut off, or zeros come there."),
        Row("bit, bit varying", Bits, "{0}::bit varying", ConversionOutcome.Refuses, "Another length is refused."),

        // Dates and times
        Row("date", "timestamp without time zone", null, ConversionOutcome.Exact, "Midnight of the day."),
        Row("date", "timestamp with time zone", null, ConversionOutcome.Exact, "Midnight of the day in TimeZone.") with { Session = "TimeZone" },
        Row("timestamp without time zone", "timestamp with time zone", null, ConversionOutcome.Exact, "Values are read as local times of TimeZone.") with { Session = "TimeZone" },
        Row("timestamp with time zone", "timestamp without time zone", null, ConversionOutcome.Exact, "Values become local times of TimeZone.") with { Session = "TimeZone" },
        Row("time without time zone", "time with time zone", null, ConversionOutcome.Exact, "The zone is that of TimeZone.") with { Session = "TimeZone" },
        Row("time without time zone", "interval", ByCast, ConversionOutcome.Exact, "The time since midnight."),
        Row("timestamp without time zone", "date, time without time zone", null, ConversionOutcome.Loses, "The day or the time of day is dropped."),
        Row("timestamp with time zone", "date, time without time zone, time with time zone", null, ConversionOutcome.Loses, "The day or the time of day is dropped.") with { Session = "TimeZone" },
        Row("time with time zone", "time without time zone", null, ConversionOutcome.Loses, "The time zone is dropped."),
        Row("interval", "time without time zone", ByCast, ConversionOutcome.Loses, "Whole days are dropped."),
        Row(Times, $"{Times}, interval", ByText, ConversionOutcome.Loses, "A part that the type wanted has not is dropped.") with { Session = "DateStyle, TimeZone" },

        // Documents
        Row("json", "jsonb", ByCast, ConversionOutcome.Loses, "Of equal keys only the last stays; the order of keys and spaces are dropped."),
        Row("jsonb", "json", ByCast, ConversionOutcome.Exact, "The same document as text."),
        Row("json, jsonb", $"boolean, {Integers}, numeric", "{0}::text::{1}", ConversionOutcome.Refuses, "What is no such value is refused.") with { IsChecked = true },

        // Networks, shapes, ranges
        Row("cidr", "inet", null, ConversionOutcome.Exact, "Every network is an address with a mask."),
        Row("inet", "cidr", ByText, ConversionOutcome.Refuses, "An address with bits behind its mask is refused."),
        Row("macaddr", "macaddr8", ByCast, ConversionOutcome.Exact, "FF:FE comes into the middle."),
        Row("macaddr8", "macaddr", ByCast, ConversionOutcome.Refuses, "An address without FF:FE in the middle is refused."),
        Row("point", "box", ByCast, ConversionOutcome.Exact, "An empty box there."),
        Row("box", "polygon", ByCast, ConversionOutcome.Exact, "Its four corners."),
        Row("polygon", "path", ByCast, ConversionOutcome.Exact, "The closed path around it."),
        Row("path", "polygon", ByCast, ConversionOutcome.Refuses, "An open path is refused."),
        Row("int4range", "int8range, numrange", ByText, ConversionOutcome.Exact, "The same bounds."),
        Row("int8range", "numrange", ByText, ConversionOutcome.Exact, "The same bounds."),
        Row("int8range", "int4range", ByText, ConversionOutcome.Refuses, "A bound that is too large is refused."),
        Row("daterange", "tsrange", ByText, ConversionOutcome.Exact, "From midnight to midnight."),
        Row("daterange, tsrange", "tstzrange", ByText, ConversionOutcome.Exact, "The bounds are read as local times of TimeZone.") with { Session = "TimeZone" },
        Row("int4multirange", "int8multirange, nummultirange", ByText, ConversionOutcome.Exact, "The same bounds."),
        Row("int8multirange", "nummultirange", ByText, ConversionOutcome.Exact, "The same bounds."),
        Row("int8multirange", "int4multirange", ByText, ConversionOutcome.Refuses, "A bound that is too large is refused."),
        Row("datemultirange", "tsmultirange", ByText, ConversionOutcome.Exact, "From midnight to midnight."),
        Row("datemultirange, tsmultirange", "tstzmultirange", ByText, ConversionOutcome.Exact, "The bounds are read as local times of TimeZone.") with { Session = "TimeZone" },
        Row("int4range", "int4multirange", ByCast, ConversionOutcome.Exact, "The one range."),
        Row("int8range", "int8multirange", ByCast, ConversionOutcome.Exact, "The one range."),
        Row("numrange", "nummultirange", ByCast, ConversionOutcome.Exact, "The one range."),
        Row("daterange", "datemultirange", ByCast, ConversionOutcome.Exact, "The one range."),
        Row("tsrange", "tsmultirange", ByCast, ConversionOutcome.Exact, "The one range."),
        Row("tstzrange", "tstzmultirange", ByCast, ConversionOutcome.Exact, "The one range."),
    ];

    /// <summary>Two types that nothing connects: what is read as another's text may mean something else.</summary>
    public static ConversionRow Unrelated { get; } = new([], [], ByText, ConversionOutcome.Loses, "PostgreSQL has no conversion; the text of one may mean something else in the other.");

    /// <summary>One of the two is a user's or an extension's type.</summary>
    public static ConversionRow Unknown { get; } = new([], [], ByText, ConversionOutcome.Refuses, "The type's input function refuses what is no value of it.");

    /// <param name="source">The present type without its modifier; an array's element type.</param>
    /// <param name="target">The type wanted, likewise.</param>
    public static ConversionRow Find(string source, string target)
    {
        foreach (var row in Rows)
            if (row.Concerns(source, target) && (Types.Contains(source) || Texts.Contains(target)) && (Types.Contains(target) || Texts.Contains(source) && row.To.Count > 0)) return row;
        if (Types.Contains(source) && Types.Contains(target)) return Unrelated;
        return Texts.Contains(source) ? Unknown with { Using = ByCast } : Unknown;
    }

    /// <summary>Text of any kind, which takes any other value by assignment.</summary>
    public static FrozenSet<string> Texts { get; } = List(Strings);

    private static ConversionRow Row(string from, string to, string? use, ConversionOutcome outcome, string reason) => new(List(from), List(to), use, outcome, reason);

    private static FrozenSet<string> List(string names) => names.Split(", ", StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
