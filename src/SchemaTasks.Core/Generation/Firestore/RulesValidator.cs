using System.Collections.Immutable;
using SchemaTasks.Configuration;

namespace SchemaTasks.Generation.Firestore;

/// <summary>What the rules of one collection check, within the budget of expressions.</summary>
internal sealed record RulesValidator
{
    /// <summary>A chain of about 98 <c>&amp;&amp;</c> is "too complex" for the compiler; a helper function has so many at most.</summary>
    public const int ConjunctsPerFunction = 20;

    /// <summary>Whether required fields are asked for by name, since their values are not all checked.</summary>
    public required bool AsksForRequired { get; init; }

    public required ImmutableArray<string> Checks { get; init; }

    /// <summary>In expressions: an estimate of what a write costs.</summary>
    public required int Cost { get; init; }

    /// <summary>The least cost at full detail, when that did not fit.</summary>
    public int? FullCost { get; init; }

    /// <summary>How many fields are checked beyond their name, when that is not all.</summary>
    public int? CheckedFields { get; init; }

    /// <param name="collection">The collection.</param>
    /// <param name="validation">What the configuration asks for.</param>
    /// <param name="overhead">What every request costs before it comes to this collection, in expressions.</param>
    public static RulesValidator Create(FirestoreCollection collection, FirestoreValidation validation, int overhead)
    {
        var keys = RulesCost.KeysOf(collection.Fields);
        overhead += RulesCost.Base + keys;
        if (validation == FirestoreValidation.Fields) return new RulesValidator { AsksForRequired = true, Checks = [], Cost = overhead + keys };

        var full = ChecksOf(collection, validation == FirestoreValidation.Full ? RulesDetail.Full : RulesDetail.Types);
        var fullCost = overhead + CostOf(full);
        if (fullCost <= RulesCost.Budget) return new RulesValidator { AsksForRequired = false, Checks = Expressions(full), Cost = fullCost };

        var cheap = validation == FirestoreValidation.Full ? ChecksOf(collection, RulesDetail.Cheap) : full;
        var cheapCost = overhead + CostOf(cheap);
        if (cheapCost <= RulesCost.LastResort) return new RulesValidator { AsksForRequired = false, Checks = Expressions(cheap), Cost = cheapCost, FullCost = fullCost };

        var kept = cheap.Length;
        while (kept > 0 && overhead + keys + CostOf(cheap[..kept]) > RulesCost.LastResort) kept--;
        cheap = cheap[..kept];
        return new RulesValidator
        {
            AsksForRequired = true,
            Checks = Expressions(cheap),
            Cost = overhead + keys + CostOf(cheap),
            FullCost = fullCost,
            CheckedFields = kept,
        };
    }

    private static ImmutableArray<RulesCheck> ChecksOf(FirestoreCollection collection, RulesDetail detail) =>
        [.. collection.Fields.Select(field => RulesCheck.Of(field, detail)).OfType<RulesCheck>()];

    private static int CostOf(ImmutableArray<RulesCheck> checks) =>
        checks.Sum(check => check.Cost) + (checks.Length + ConjunctsPerFunction - 1) / ConjunctsPerFunction * RulesCost.Call;

    private static ImmutableArray<string> Expressions(ImmutableArray<RulesCheck> checks) => [.. checks.Select(check => check.Expression)];
}
