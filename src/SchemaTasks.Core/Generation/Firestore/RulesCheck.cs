using System.Collections.Immutable;

namespace SchemaTasks.Generation.Firestore;

/// <summary>What the rules check of one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Form">The shape of the check.</param>
/// <param name="Cost">In expressions.</param>
/// <param name="Conjuncts">How many terms it adds to a chain of <c>&amp;&amp;</c>.</param>
internal readonly record struct RulesCheck(FirestoreField Field, RulesForm Form, int Cost, int Conjuncts = 1)
{
    /// <summary>RE2 repeats at most so often.</summary>
    private const int MaxRepeat = 1000;

    /// <summary>The functions that the checks call, and the pattern that each returns.</summary>
    public static ImmutableArray<(string Function, string Regex)> Patterns { get; } =
    [
        ("uuid", "[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"),
        ("decimal", "-?([0-9]+([.][0-9]+)?|Infinity)|NaN"),
    ];

    /// <summary>The function of <see cref="Patterns"/> that it calls, or <see langword="null"/>.</summary>
    public string? Function => Form == RulesForm.Named ? Field.Type.Format : null;

    /// <summary>The check of a field, or <see langword="null"/> where rules can say nothing.</summary>
    public static RulesCheck? Of(FirestoreField field, RulesDetail detail)
    {
        if (field.Type.Kind == FirestoreKind.Any) return field.Required ? new RulesCheck(field, RulesForm.Present, RulesCost.Present) : null;
        var plain = new RulesCheck(field, RulesForm.Is, RulesCost.Is);
        var check = detail switch
        {
            RulesDetail.Types => plain,
            RulesDetail.Cheap => Full(field) is { } full && full.Cost <= plain.Cost ? full : plain,
            RulesDetail.Full => Full(field) ?? plain,
        };
        return field.Required ? check : check with { Cost = RulesCost.Optional + check.Cost };
    }

    /// <summary>Writes the expression that is true for a value that fits.</summary>
    public void AppendTo(OutputText text)
    {
        var isOptional = !Field.Required && Form != RulesForm.Present;
        if (isOptional) text.Append("(d.get(").AppendLiteral(Field.Name).Append(", null) == null || ");
        AppendValue(text);
        var type = Field.Type;
        switch (Form)
        {
            case RulesForm.Present:
                text.Append(" != null");
                break;
            case RulesForm.Is:
                text.Append(" is ").Append(Word(type));
                break;
            case RulesForm.Enum:
                text.Append(".matches(").AppendLiteral(RulesText.OneOf(type.Enum)).Append(')');
                break;
            case RulesForm.Range:
                AppendValue(text.Append(" is int && ")).Append($" >= {type.Minimum} && ");
                AppendValue(text).Append($" <= {type.Maximum}");
                break;
            case RulesForm.ShortText:
                text.Append($".matches('(?s).{{0,{type.MaxLength}}}')");
                break;
            case RulesForm.LongText:
                AppendValue(text.Append(" is string && ")).Append($".size() <= {type.MaxLength}");
                break;
            case RulesForm.Named:
                text.Append(".matches(").Append(Function).Append("())");
                break;
        }
        if (isOptional) text.Append(')');
    }

    private OutputText AppendValue(OutputText text) => text.Append("d[").AppendLiteral(Field.Name).Append(']');

    private static RulesCheck? Full(FirestoreField field) => field.Type switch
    {
        { Enum.IsEmpty: false } => new RulesCheck(field, RulesForm.Enum, RulesCost.Matches),
        { Minimum: not null, Maximum: not null } => new RulesCheck(field, RulesForm.Range, RulesCost.Range, 3),
        { MaxLength: <= MaxRepeat } => new RulesCheck(field, RulesForm.ShortText, RulesCost.Matches),
        { MaxLength: not null } => new RulesCheck(field, RulesForm.LongText, RulesCost.Size, 2),
        { Format: "uuid" or "decimal" } => new RulesCheck(field, RulesForm.Named, RulesCost.MatchesNamed),
        _ => null,
    };

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

/// <summary>The shapes of a check.</summary>
internal enum RulesForm
{
    /// <summary><c>d['x'] != null</c></summary>
    Present,
    /// <summary><c>d['x'] is string</c></summary>
    Is,
    /// <summary><c>d['x'].matches('a|b')</c></summary>
    Enum,
    /// <summary><c>d['x'] is int &amp;&amp; d['x'] &gt;= a &amp;&amp; d['x'] &lt;= b</c></summary>
    Range,
    /// <summary><c>d['x'].matches('(?s).{0,n}')</c></summary>
    ShortText,
    /// <summary><c>d['x'] is string &amp;&amp; d['x'].size() &lt;= n</c></summary>
    LongText,
    /// <summary><c>d['x'].matches(uuid())</c></summary>
    Named,
}
