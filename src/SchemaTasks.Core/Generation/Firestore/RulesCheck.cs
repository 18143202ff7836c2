using System.Collections.Immutable;
using System.Globalization;

namespace SchemaTasks.Generation.Firestore;

/// <summary>What the rules check of one field.</summary>
/// <param name="Expression">True for a value that fits.</param>
/// <param name="Cost">In expressions.</param>
/// <param name="Conjuncts">How many terms it adds to a chain of <c>&amp;&amp;</c>.</param>
internal readonly record struct RulesCheck(string Expression, int Cost, int Conjuncts = 1)
{
    /// <summary>RE2 repeats at most so often.</summary>
    private const int MaxRepeat = 1000;

    /// <summary>The functions that the checks call, and the pattern that each returns.</summary>
    public static ImmutableArray<(string Function, string Regex)> Patterns { get; } =
    [
        ("uuid", "[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"),
        ("decimal", "-?([0-9]+([.][0-9]+)?|Infinity)|NaN"),
    ];

    /// <summary>The check of a field, or <see langword="null"/> where rules can tell nothing.</summary>
    public static RulesCheck? Of(FirestoreField field, RulesDetail detail)
    {
        var name = RulesText.Literal(field.Name);
        var value = $"d[{name}]";
        if (field.Type.Kind == FirestoreKind.Any) return field.Required ? new RulesCheck($"{value} != null", RulesCost.Present) : null;
        var check = Of(value, field.Type, detail);
        return field.Required ? check : new RulesCheck($"(d.get({name}, null) == null || {check.Expression})", RulesCost.Optional + check.Cost, check.Conjuncts);
    }

    private static RulesCheck Of(string value, FirestoreType type, RulesDetail detail)
    {
        var plain = new RulesCheck($"{value} is {Word(type)}", RulesCost.Is);
        return detail switch
        {
            RulesDetail.Types => plain,
            RulesDetail.Cheap => Full(value, type) is { } check && check.Cost <= plain.Cost ? check : plain,
            RulesDetail.Full => Full(value, type) ?? plain,
        };
    }

    private static RulesCheck? Full(string value, FirestoreType type)
    {
        if (!type.Enum.IsEmpty) return new RulesCheck($"{value}.matches({RulesText.Literal(RulesText.OneOf(type.Enum))})", RulesCost.Matches);
        if (type is { Minimum: { } minimum, Maximum: { } maximum })
        {
            return new RulesCheck(string.Create(CultureInfo.InvariantCulture, $"{value} is int && {value} >= {minimum} && {value} <= {maximum}"), RulesCost.Range, 3);
        }
        if (type.MaxLength is <= MaxRepeat) return new RulesCheck(string.Create(CultureInfo.InvariantCulture, $"{value}.matches('(?s).{{0,{type.MaxLength}}}')"), RulesCost.Matches);
        if (type.MaxLength is { } length) return new RulesCheck(string.Create(CultureInfo.InvariantCulture, $"{value} is string && {value}.size() <= {length}"), RulesCost.Size, 2);
        return type.Format switch
        {
            "uuid" => new RulesCheck($"{value}.matches(uuid())", RulesCost.MatchesNamed),
            "decimal" => new RulesCheck($"{value}.matches(decimal())", RulesCost.MatchesNamed),
            _ => null,
        };
    }

    // SDKs send 5.0 as an integer, so a double is never asked for as such.
    private static string Word(FirestoreType type) => type.Kind switch
    {
        FirestoreKind.String => "string",
        FirestoreKind.Number => type.IsInteger ? "int" : "number",
        FirestoreKind.Boolean => "bool",
        FirestoreKind.Timestamp => "timestamp",
        FirestoreKind.Bytes => "bytes",
        FirestoreKind.Map => "map",
        FirestoreKind.Array => "list",
        FirestoreKind.GeoPoint => "latlng",
        FirestoreKind.Reference => "path",
        FirestoreKind.Vector => "vector",
        FirestoreKind.Any => throw new ArgumentException("Rules have no word for it.", nameof(type)),
    };
}

/// <summary>How closely rules look at a value.</summary>
internal enum RulesDetail
{
    /// <summary>Type, length, range, enum labels, format.</summary>
    Full,
    /// <summary>What costs no more than the type alone.</summary>
    Cheap,
    /// <summary>The type.</summary>
    Types,
}
