using System.Collections.Immutable;

namespace SchemaTasks.Generation.Firestore;

/// <summary>
/// What checks cost of the 1,000 expressions that a request may evaluate
/// (<see href="https://firebase.google.com/docs/firestore/security/rules-structure#security_rule_limits"/>), as measured on the emulator,
/// each with the <c>&amp;&amp;</c> before it: of 140 checks <c>d['x'] is bool</c> in functions of 20 the request just gets through, of 141 it does not.
/// </summary>
internal static class RulesCost
{
    /// <summary>Firestore's limit.</summary>
    public const int Limit = 1000;

    /// <summary>Above this, checks give way: what is left is for the user's own access functions.</summary>
    public const int Budget = 800;

    /// <summary>Above this, fields go unchecked, since a request that runs out is denied whatever it writes.</summary>
    public const int LastResort = 930;

    /// <summary><c>d['x'] is string</c></summary>
    public const int Is = 7;

    /// <summary><c>d['x'].matches('…')</c>, whatever the pattern's length; it checks the type too.</summary>
    public const int Matches = 7;

    /// <summary>A pattern that a function returns.</summary>
    public const int MatchesNamed = Matches + 2;

    /// <summary><c>d['x'] is string &amp;&amp; d['x'].size() &lt;= n</c></summary>
    public const int Size = 15;

    /// <summary><c>d['x'] is int &amp;&amp; d['x'] &gt;= a &amp;&amp; d['x'] &lt;= b</c></summary>
    public const int Range = 23;

    /// <summary><c>d['x'] != null</c></summary>
    public const int Present = 7;

    /// <summary><c>d.get('x', null) == null || …</c>, before the check itself.</summary>
    public const int Optional = 8;

    /// <summary><c>d.keys().hasOnly('a,b'.split(','))</c>, <c>hasAll</c>: whatever the number of names.</summary>
    public const int Keys = 8;

    /// <summary>A call of a function with its arguments.</summary>
    public const int Call = 3;

    /// <summary>The calls of the access function and of the validating one.</summary>
    public const int Base = 2 * Call;

    /// <summary>What naming these fields costs: a name with a comma takes a list, whose items cost one each.</summary>
    public static int KeysOf(ImmutableArray<FirestoreField> fields) =>
        fields.Any(field => field.Name.Contains(',', StringComparison.Ordinal)) ? Keys + fields.Length : Keys;
}
