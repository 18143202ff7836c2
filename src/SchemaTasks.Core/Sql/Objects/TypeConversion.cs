using System.Collections.Frozen;

namespace SchemaTasks.Sql.Objects;

/// <summary>How the values of a column get from one type to another, and what that costs.</summary>
/// <param name="Using">The expression after USING; <see langword="null"/> when PostgreSQL's own assignment does it.</param>
/// <param name="Hazards">What it may cost.</param>
internal sealed record TypeConversion(string? Using, params Hazard[] Hazards)
{
    private static readonly FrozenSet<string> Texts = FrozenSet.ToFrozenSet(["text", "character varying", "character", "bpchar", "name"], StringComparer.Ordinal);

    private static readonly string[] Numbers = ["smallint", "integer", "bigint", "numeric", "real", "double precision"];

    private static readonly FrozenSet<string> Times = FrozenSet.ToFrozenSet(
        ["date", "timestamp without time zone", "timestamp with time zone", "time without time zone", "time with time zone"], StringComparer.Ordinal);

    /// <param name="column">The column, quoted.</param>
    /// <param name="from">Its present type, as <c>format_type</c> prints it.</param>
    /// <param name="to">The type wanted.</param>
    public static TypeConversion Of(string column, string from, string to)
    {
        var (source, target) = (Base(from), Base(to));
        if (source == target) return SameBase(source, from, to);
        if (target == "text" && Texts.Contains(source) && source is not ("character" or "bpchar")) return new(null, source == "name" ? [Hazard.TableRewrite, Hazard.LongLock] : []);
        if (target == "character varying" && source == "text" && to == target) return new((string?)null);
        if (Array.IndexOf(Numbers, source) is var low and >= 0 && Array.IndexOf(Numbers, target) is var high and >= 0)
            return new($"{column}::{to}", high > low && to == target ? [Hazard.TableRewrite, Hazard.LongLock] : [Hazard.DataLoss, Hazard.TableRewrite, Hazard.LongLock, Hazard.ManualValue]);
        if (Times.Contains(source) && Times.Contains(target))
            return new($"{column}::{to}", source == "date" && target.StartsWith("timestamp", StringComparison.Ordinal) || source.StartsWith("timestamp", StringComparison.Ordinal) && target.StartsWith("timestamp", StringComparison.Ordinal)
                ? [Hazard.TableRewrite, Hazard.LongLock]
                : [Hazard.DataLoss, Hazard.TableRewrite, Hazard.LongLock, Hazard.ManualValue]);
        if ((source, target) is ("boolean", "integer") or ("integer", "boolean") or ("json", "jsonb") or ("jsonb", "json"))
            return new($"{column}::{to}", Hazard.TableRewrite, Hazard.LongLock);
        // Every type has a text form, and a cast from text that the server reads with the type's own input function.
        var text = to.EndsWith("[]", StringComparison.Ordinal) && from.EndsWith("[]", StringComparison.Ordinal) ? "text[]" : "text";
        return Texts.Contains(target) && to == target
            ? new($"{column}::{to}", Hazard.TableRewrite, Hazard.LongLock)
            : new($"{column}::{text}::{to}", Hazard.TableRewrite, Hazard.LongLock, Hazard.ManualValue);
    }

    /// <summary>Whether values keep their type, so that keys, indexes and expressions on the column stand.</summary>
    public static bool KeepsBase(string from, string to) => Base(from) == Base(to);

    /// <summary>Another modifier. The assignment refuses what does not fit, where an explicit cast would cut it off.</summary>
    private static TypeConversion SameBase(string type, string from, string to)
    {
        if (from == to) return new((string?)null);
        if (type is "character varying" or "numeric" && to == type) return new((string?)null);
        return type == "numeric"
            ? new(null, Hazard.DataLoss, Hazard.TableRewrite, Hazard.LongLock, Hazard.ManualValue)
            : new(null, Hazard.TableRewrite, Hazard.LongLock, Hazard.ManualValue);
    }

    /// <summary>The type without its modifier; arrays keep their brackets.</summary>
    private static string Base(string type)
    {
        var open = type.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || type.Contains('"', StringComparison.Ordinal)) return type;
        var close = type.IndexOf(')', open);
        return close < 0 ? type : type[..open] + type[(close + 1)..];
    }
}
