using System.Collections.Frozen;
using System.Globalization;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Objects;

/// <summary>How the values of a column get from one type to another, and what that costs.</summary>
/// <param name="Using">The expression after USING; <see langword="null"/> when PostgreSQL's own assignment does it, which refuses what does not fit where an explicit cast would cut it off.</param>
/// <param name="Hazards">What it may cost.</param>
internal sealed record TypeConversion(string? Using, params Hazard[] Hazards)
{
    private static readonly FrozenSet<string> Times = FrozenSet.ToFrozenSet(
        ["timestamp without time zone", "timestamp with time zone", "time without time zone", "time with time zone"], StringComparer.Ordinal);

    private static readonly Hazard[] Rewrite = [Hazard.TableRewrite, Hazard.LongLock];

    private static readonly Hazard[] MayRefuse = [.. Rewrite, Hazard.ManualValue];

    private static readonly Hazard[] Loses = [Hazard.DataLoss, .. MayRefuse];

    /// <summary>Why an assignment is not enough.</summary>
    private const string TooLong = "The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.";

    /// <summary>Why a cast is not enough.</summary>
    private const string NotExact = "The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.";

    /// <summary>What becomes of values, where there is something to say.</summary>
    public string? Reason { get; init; }

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
        return conversion with
        {
            Using = conversion.Using is { } values && values.EndsWith($"::{target}", StringComparison.Ordinal) ? values[..^target.Length] + to : conversion.Using,
            Hazards = [.. MayRefuse.Union(conversion.Hazards).Order()],
        };
    }

    /// <summary>Text of any kind, which takes any other value by assignment.</summary>
    public static bool IsText(string type) => ConversionTable.Texts.Contains(TypeModifier.Base(type));

    /// <param name="column">The column, quoted.</param>
    /// <param name="from">Its present type, as <c>format_type</c> prints it.</param>
    /// <param name="to">The type wanted.</param>
    public static TypeConversion Of(string column, string from, string to)
    {
        if (from == to) return new((string?)null);
        if (IsArray(from) && IsArray(to)) return OfArrays(column, from, to);
        // An array is read from text, and written to it, as its elements are.
        if (IsArray(from) || IsArray(to)) return OfArrayAndText(column, from, to);
        var (source, target) = (TypeModifier.Base(from), TypeModifier.Base(to));
        if (IntervalFields.Of(from) is { } fields && IntervalFields.Of(to) is { } wantedFields) return new(null, wantedFields.Hold(fields) ? [] : Loses) { Reason = wantedFields.Hold(fields) ? null : "Fields of the interval that the type wanted has not are dropped." };
        if (source == target) return OfModifiers(column, source, from, to);
        if (NumberRange.Of(from) is { } present && NumberRange.Of(to) is { } wanted && !(present.Binary && target == "numeric")) return OfNumbers(present, wanted);
        return OfRow(column, ConversionTable.Find(IntervalFields.Of(from) is null ? source : "interval", IntervalFields.Of(to) is null ? target : "interval"), from, to);
    }

    /// <summary>Whether values keep their type, so that keys, indexes and expressions on the column stay valid.</summary>
    public static bool KeepsBase(string from, string to) => TypeModifier.Base(from) == TypeModifier.Base(to);

    private static bool IsArray(string type) => type.EndsWith("[]", StringComparison.Ordinal);

    private static TypeConversion OfRow(string column, ConversionRow row, string from, string to)
    {
        var (source, target) = (TypeModifier.Base(from), TypeModifier.Base(to));
        var outcome = (ConversionOutcome)Math.Max((int)row.Outcome, (int)OfTargetModifier(row, from, to));
        Hazard[] session = row.Session.Length == 0 ? [] : [Hazard.DependsOnSession];
        Hazard[] hazards = outcome switch { ConversionOutcome.Exact => Rewrite, ConversionOutcome.Refuses => MayRefuse, ConversionOutcome.Loses => Loses };
        // Text of any length is stored alike.
        if (row.Using is null && to == target && ConversionTable.Texts.Contains(source) && target is "text" or "character varying" && source is "text" or "character varying") hazards = [];
        return new(row.Using is { } form ? Checked(row, column, to, string.Format(CultureInfo.InvariantCulture, form, column, to)) : OfLength(column, from, to), [.. hazards, .. session])
        {
            Reason = session.Length > 0 || outcome == ConversionOutcome.Loses ? row.Outcome == outcome ? row.Reason : "What the precision of the type wanted cannot hold is rounded away."
                : row.Using is null ? OfLength(column, from, to) is null ? null : TooLong
                : row.IsChecked ? NotExact : null,
        };
    }

    /// <summary>What is no exact value is given a text that the type refuses, which the error then shows.</summary>
    private static string Checked(ConversionRow row, string column, string to, string values) =>
        row.IsChecked ? $"CASE WHEN {values}::text = {column}::text THEN {values} ELSE ('not exact: ' || {column}::text)::{to} END" : values;

    /// <summary>What the precision or length of the type wanted does beside the conversion itself.</summary>
    private static ConversionOutcome OfTargetModifier(ConversionRow row, string from, string to)
    {
        var (source, target) = (TypeModifier.Base(from), TypeModifier.Base(to));
        if (IntervalFields.Of(to) is { } fields && source != "interval") return fields.IsWhole ? ConversionOutcome.Exact : ConversionOutcome.Loses;
        if (TypeModifier.Of(to) is not { } wanted) return ConversionOutcome.Exact;
        if (Times.Contains(target)) return source == "date" || (Times.Contains(source) ? Precision(from) : 6) <= wanted.First ? ConversionOutcome.Exact : ConversionOutcome.Loses;
        if (target == "character varying" && source is "character" or "bpchar" && TypeModifier.Of(from)?.First <= wanted.First) return ConversionOutcome.Exact;
        if (target != "numeric") return ConversionOutcome.Refuses;
        // Whole numbers have nothing behind the point, amounts of money mostly two digits.
        return NumberRange.Of(from) is { Exact: 0, Binary: false } || source == "boolean" || source == "money" && wanted.Second >= 2 ? ConversionOutcome.Refuses : ConversionOutcome.Loses;
    }

    private static int Precision(string type) => TypeModifier.Of(type)?.First ?? 6;

    private static TypeConversion OfNumbers(NumberRange present, NumberRange wanted) => wanted.Keeps(present)
        ? new(null, wanted.Holds(present) ? Rewrite : MayRefuse)
        : new(null, Loses) { Reason = "Digits that the type wanted cannot hold are rounded away." };

    /// <summary>Element by element, which always writes the table again.</summary>
    private static TypeConversion OfArrays(string column, string from, string to)
    {
        var (source, target) = (from[..^2], to[..^2]);
        if (TypeModifier.Of(target) is { } length && IsText(source) && TypeModifier.Base(target) == "character varying" && Of(column, source, target).Hazards.Contains(Hazard.ManualValue))
            return new($"CASE WHEN {column}::character varying({length.First})[]::text[] = {column}::text[] OR {column} IS NULL THEN {column}::text[] ELSE array_append({column}::text[], repeat('x', {length.First + 1})) END", MayRefuse) { Reason = TooLong };
        var elements = Of("\0", source, target);
        if (elements.Using?.StartsWith("CASE ", StringComparison.Ordinal) == true)
            return elements with { Using = $"CASE WHEN {column} IS NULL OR {column}::text[]::{to}::text[] = {column}::text[] THEN {column}::text[]::{to} ELSE array_append({column}::text[], 'not exact')::{to} END" };
        var conversion = elements.Using switch
        {
            null => null,
            { } comparison when !comparison.StartsWith("\0::", StringComparison.Ordinal) => $"{column}::text[]::{to}",
            // Each step of the way is one of arrays.
            { } steps => column + string.Concat(steps["\0".Length..].Split("::", StringSplitOptions.RemoveEmptyEntries).Select(step => $"::{step}[]")),
        };
        return TypeModifier.Of(to) is null && elements.Hazards.Length == 0 ? new(conversion) : elements with { Using = conversion, Hazards = [.. Rewrite.Union(elements.Hazards).Order()] };
    }

    private static TypeConversion OfArrayAndText(string column, string from, string to)
    {
        var (array, other) = IsArray(from) ? (from, to) : (to, from);
        if (!IsText(other)) return new($"{column}::text::{to}", Loses) { Reason = ConversionTable.Unrelated.Reason };
        var elements = IsArray(from) ? Of(column, array[..^2], "text") : Of(column, "text", array[..^2]);
        var cut = IsArray(from) && TypeModifier.Base(to) is "name" or "character" or "bpchar";
        return elements with
        {
            Using = IsArray(from) ? null : $"{column}::{to}",
            Hazards = [.. (cut ? Loses : MayRefuse).Union(elements.Hazards).Order()],
            Reason = cut ? "Text that is too long is cut." : elements.Reason,
        };
    }

    /// <summary>Another modifier of the same type.</summary>
    private static TypeConversion OfModifiers(string column, string type, string from, string to)
    {
        var (present, wanted) = (TypeModifier.Of(from), TypeModifier.Of(to));
        switch (type)
        {
            case "character varying" when wanted is null || present is not null && wanted.First >= present.First:
            case "bit varying" when wanted is null || present is not null && wanted.First >= present.First:
                return new((string?)null);
            case "character varying":
                return new(OfLength(column, from, to), MayRefuse) { Reason = TooLong };
            case "numeric":
                var hazards = OfNumerics(present, wanted);
                return new(null, hazards) { Reason = hazards.Contains(Hazard.DataLoss) ? "Digits that the type wanted cannot hold are rounded away." : null };
            case var _ when Times.Contains(type):
                return Precision(to) >= Precision(from) ? new((string?)null) : new(null, Loses) { Reason = "What the precision of the type wanted cannot hold is rounded away." };
            default:
                return new(null, MayRefuse);
        }
    }

    /// <summary>Assignment to varchar(n) cuts spaces at the end without a word: with a dot behind them the value is refused as any that is too long.</summary>
    private static string? OfLength(string column, string from, string to) =>
        TypeModifier.Base(to) == "character varying" && TypeModifier.Of(to) is { } length && TypeModifier.Base(from) is "text" or "character varying" or "json" or "xml" or "tsquery" or "refcursor"
            ? $"CASE WHEN char_length({column}::text) > {length.First} THEN {column}::text || '.' ELSE {column}::text END"
            : null;

    private static Hazard[] OfNumerics(TypeModifier? present, TypeModifier? wanted)
    {
        if (wanted is null) return [];
        if (present is null || wanted.Second < present.Second) return Loses;
        if (wanted.First - wanted.Second < present.First - present.Second) return MayRefuse;
        return wanted.Second == present.Second ? [] : Rewrite;
    }
}
