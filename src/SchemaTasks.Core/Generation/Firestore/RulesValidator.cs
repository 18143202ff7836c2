using System.Collections.Immutable;
using SchemaTasks.Configuration;

namespace SchemaTasks.Generation.Firestore;

/// <summary>What the rules of one collection check, within the budget of expressions.</summary>
internal sealed record RulesValidator
{
    /// <summary>A chain of about 98 <c>&amp;&amp;</c> is "too complex" for the compiler; a helper function has so many at most.</summary>
    public const int ConjunctsPerFunction = 20;

    /// <summary>Whether documents hold no fields but the table's.</summary>
    public bool ChecksNames { get; init; } = true;

    /// <summary>Whether required fields are asked for by name, since their values are not all checked.</summary>
    public required bool AsksForRequired { get; init; }

    /// <summary>The checks of the fields, in functions' worth.</summary>
    public required ImmutableArray<ImmutableArray<RulesCheck>> Functions { get; init; }

    /// <summary>Whether the checks fit into the validating function itself.</summary>
    public required bool IsOneFunction { get; init; }

    /// <summary>In expressions: an estimate of what a write costs.</summary>
    public required int Cost { get; init; }

    /// <summary>The least cost at full detail, when that did not fit.</summary>
    public int? FullCost { get; init; }

    /// <summary>How many fields are checked beyond their name, when that is not all.</summary>
    public int? CheckedFields { get; init; }

    /// <param name="collection">The collection.</param>
    /// <param name="validation">What the configuration asks for.</param>
    /// <param name="idCost">In expressions: what the check of the document's id costs.</param>
    public static RulesValidator Create(FirestoreCollection collection, FirestoreValidation validation, int idCost)
    {
        var keys = RulesCost.KeysOf(collection.Fields);
        var overhead = RulesCost.Base + keys + idCost;
        if (validation == FirestoreValidation.Id) return Create([], RulesCost.Base + idCost, asksForRequired: false) with { ChecksNames = false };
        if (validation == FirestoreValidation.Fields) return Create([], overhead + keys, asksForRequired: true);

        var full = ChecksOf(collection, validation == FirestoreValidation.Full ? RulesDetail.Full : RulesDetail.Types);
        var fullCost = overhead + CostOf(full);
        if (fullCost <= RulesCost.Budget) return Create(full, fullCost, asksForRequired: false);

        var cheap = validation == FirestoreValidation.Full ? ChecksOf(collection, RulesDetail.Cheap) : full;
        var cheapCost = overhead + CostOf(cheap);
        if (cheapCost <= RulesCost.LastResort) return Create(cheap, cheapCost, asksForRequired: false) with { FullCost = fullCost };

        var kept = cheap.Length;
        while (kept > 0 && overhead + keys + CostOf(cheap[..kept]) > RulesCost.LastResort) kept--;
        cheap = cheap[..kept];
        return Create(cheap, overhead + keys + CostOf(cheap), asksForRequired: true) with { FullCost = fullCost, CheckedFields = kept };
    }

    // The names of the fields and of the required ones precede the checks.
    private static RulesValidator Create(ImmutableArray<RulesCheck> checks, int cost, bool asksForRequired) => new()
    {
        AsksForRequired = asksForRequired,
        Functions = Split(checks),
        IsOneFunction = ConjunctsOf(checks) <= ConjunctsPerFunction - 3,
        Cost = cost,
    };

    private static ImmutableArray<RulesCheck> ChecksOf(FirestoreCollection collection, RulesDetail detail)
    {
        var checks = ImmutableArray.CreateBuilder<RulesCheck>(collection.Fields.Length);
        foreach (var field in collection.Fields)
        {
            if (RulesCheck.Of(field, detail) is { } check) checks.Add(check);
        }
        return checks.DrainToImmutable();
    }

    // A function ends when the next check, of up to three conjuncts, does not fit.
    private static int CostOf(ImmutableArray<RulesCheck> checks)
    {
        var cost = (ConjunctsOf(checks) / (ConjunctsPerFunction - 2) + 1) * RulesCost.Call;
        foreach (var check in checks) cost += check.Cost;
        return cost;
    }

    private static int ConjunctsOf(ImmutableArray<RulesCheck> checks)
    {
        var conjuncts = 0;
        foreach (var check in checks) conjuncts += check.Conjuncts;
        return conjuncts;
    }

    private static ImmutableArray<ImmutableArray<RulesCheck>> Split(ImmutableArray<RulesCheck> checks)
    {
        if (checks.IsEmpty) return [];
        if (ConjunctsOf(checks) <= ConjunctsPerFunction) return [checks];
        var functions = ImmutableArray.CreateBuilder<ImmutableArray<RulesCheck>>();
        var function = ImmutableArray.CreateBuilder<RulesCheck>();
        var conjuncts = 0;
        foreach (var check in checks)
        {
            if (conjuncts + check.Conjuncts > ConjunctsPerFunction)
            {
                functions.Add(function.ToImmutable());
                function.Clear();
                conjuncts = 0;
            }
            function.Add(check);
            conjuncts += check.Conjuncts;
        }
        if (function.Count > 0) functions.Add(function.ToImmutable());
        return functions.ToImmutable();
    }
}
