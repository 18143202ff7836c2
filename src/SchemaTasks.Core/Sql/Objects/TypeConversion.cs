using System.Collections.Frozen;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Objects;

/// <summary>How the values of a column get from one type to another, and what that costs.</summary>
/// <param name="Using">The expression after USING; <see langword="null"/> when PostgreSQL's own assignment does it, which refuses what does not fit where an explicit cast would cut it off.</param>
/// <param name="Hazards">What it may cost.</param>
internal sealed record TypeConversion(string? Using, params Hazard[] Hazards)
{
    private static readonly FrozenSet<string> Texts = FrozenSet.ToFrozenSet(["text", "character varying", "character", "bpchar", "name"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Times = FrozenSet.ToFrozenSet(
        ["date", "timestamp without time zone", "timestamp with time zone", "time without time zone", "time with time zone"], StringComparer.Ordinal);

    /// <summary>Pairs with a cast of their own that PostgreSQL does not use by itself.</summary>
    private static readonly FrozenSet<(string, string)> Casts = FrozenSet.ToFrozenSet([("boolean", "integer"), ("integer", "boolean"), ("json", "jsonb"), ("jsonb", "json")]);

    private static readonly Hazard[] Rewrite = [Hazard.TableRewrite, Hazard.LongLock];

    private static readonly Hazard[] MayRefuse = [.. Rewrite, Hazard.ManualValue];

    private static readonly Hazard[] Loses = [Hazard.DataLoss, .. MayRefuse];

    /// <summary>Between types that may be domains, whose values convert as those of the types under them do.</summary>
    /// <param name="column">The column, quoted.</param>
    /// <param name="site">The table as it is to be.</param>
    /// <param name="to">The type wanted, as <c>format_type</c> prints it.</param>
    /// <param name="present">The table as it is.</param>
    /// <param name="from">The present type.</param>
    public static TypeConversion Of(string column, ResolvedTable site, string to, ResolvedTable present, string from)
    {
        var (source, target) = (present.BaseOf(from), site.BaseOf(to));
        if (from == to || source == from && target == to) return Of(column, from, to);
        var conversion = Of(column, source, target);
        if (target == to) return conversion;
        // Its checks read every value.
        return new(conversion.Using is { } values && values.EndsWith($"::{target}", StringComparison.Ordinal) ? values[..^target.Length] + to : conversion.Using, [.. MayRefuse.Union(conversion.Hazards).Order()]);
    }

    /// <summary>Text of any kind, which takes any other value by assignment.</summary>
    public static bool IsText(string type) => Texts.Contains(TypeModifier.Base(type));

    /// <param name="column">The column, quoted.</param>
    /// <param name="from">Its present type, as <c>format_type</c> prints it.</param>
    /// <param name="to">The type wanted.</param>
    public static TypeConversion Of(string column, string from, string to)
    {
        if (from == to) return new((string?)null);
        if (from.EndsWith("[]", StringComparison.Ordinal) && to.EndsWith("[]", StringComparison.Ordinal)) return OfArrays(column, from, to);
        var (source, target) = (TypeModifier.Base(from), TypeModifier.Base(to));
        if (source == target) return new(null, OfModifiers(source, TypeModifier.Of(from), TypeModifier.Of(to)));
        if (Texts.Contains(target)) return OfTexts(column, source, target, to);
        if (NumberRange.Of(from) is { } present && NumberRange.Of(to) is { } wanted)
            return new(null, !wanted.Keeps(present) ? Loses : wanted.Holds(present) ? Rewrite : MayRefuse);
        if (Times.Contains(source) && Times.Contains(target))
            return new(HasCast(source, target) ? null : $"{column}::text::{to}", TypeModifier.Of(to) is null && IsAtLeast(target, source) ? Rewrite : Loses);
        // An explicit cast to the length would cut bits off.
        if (target is "bit" or "bit varying" && TypeModifier.Of(to) is not null) return new(Texts.Contains(source) ? $"{column}::bit varying" : $"{column}::text::bit varying", MayRefuse);
        if (Casts.Contains((source, target))) return new($"{column}::{to}", Rewrite);
        // Every type has a text form, and a cast from text that the server reads with the type's own input function.
        return new(Texts.Contains(source) ? $"{column}::{to}" : $"{column}::text::{to}", MayRefuse);
    }

    /// <summary>Whether values keep their type, so that keys, indexes and expressions on the column stay valid.</summary>
    public static bool KeepsBase(string from, string to) => TypeModifier.Base(from) == TypeModifier.Base(to);

    /// <summary>Element by element, which always writes the table again.</summary>
    private static TypeConversion OfArrays(string column, string from, string to)
    {
        var elements = Of(column, from[..^2], to[..^2]);
        var conversion = elements.Using is null ? null : elements.Using.Contains("::text::", StringComparison.Ordinal) ? $"{column}::text[]::{to}" : $"{column}::{to}";
        return TypeModifier.Of(to) is null && elements.Hazards.Length == 0 ? new(conversion) : new(conversion, [.. Rewrite.Union(elements.Hazards).Order()]);
    }

    private static TypeConversion OfTexts(string column, string source, string target, string to)
    {
        if (to != target || target == "character varying") return new(null, source == "text" && to == target ? [] : to == target ? Rewrite : MayRefuse);
        if (target == "text" && source is "character varying") return new((string?)null);
        return new(Texts.Contains(source) ? null : $"{column}::{to}", Rewrite);
    }

    /// <summary>Another modifier of the same type.</summary>
    private static Hazard[] OfModifiers(string type, TypeModifier? present, TypeModifier? wanted) => type switch
    {
        "character varying" or "bit varying" => wanted is null || present is not null && wanted.First >= present.First ? [] : MayRefuse,
        "numeric" => OfNumerics(present, wanted),
        _ when Times.Contains(type) => wanted is null || present is not null && wanted.First >= present.First ? [] : Loses,
        _ => MayRefuse,
    };

    private static Hazard[] OfNumerics(TypeModifier? present, TypeModifier? wanted)
    {
        if (wanted is null) return [];
        if (present is null || wanted.Second < present.Second) return Loses;
        if (wanted.First - wanted.Second < present.First - present.Second) return MayRefuse;
        return wanted.Second == present.Second ? [] : Rewrite;
    }

    /// <summary>Between any two kinds of times but from a time of day to a day, and from what has no zone, or no time, to a time of day that wants one.</summary>
    private static bool HasCast(string source, string target) => (source.StartsWith("time ", StringComparison.Ordinal), target) switch
    {
        (true, _) => target.StartsWith("time ", StringComparison.Ordinal),
        (false, "time with time zone") => source == "timestamp with time zone",
        (false, "time without time zone") => source != "date",
        _ => true,
    };

    /// <summary>A point in time becomes one again, with nothing of it left out.</summary>
    private static bool IsAtLeast(string target, string source) =>
        target.StartsWith("timestamp", StringComparison.Ordinal) || (source, target) == ("time without time zone", "time with time zone");
}
