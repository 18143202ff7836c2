using System.Collections.Immutable;

namespace SchemaTasks.Generation.Firestore;

/// <summary>
/// What checks cost of the 1,000 expressions that a request may evaluate
/// (<see href="https://firebase.google.com/docs/firestore/security/rules-structure#security_rule_limits"/>). The figures of checks
/// were measured on the emulator; calls of functions, which were not, are taken high.
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
    public const int Is = 6;

    /// <summary><c>d['x'].matches('…')</c>, whatever the pattern's length; it checks the type too.</summary>
    public const int Matches = 6;

    /// <summary>A pattern that a function returns.</summary>
    public const int MatchesNamed = Matches + 3;

    /// <summary><c>d['x'] is string &amp;&amp; d['x'].size() &lt;= n</c></summary>
    public const int Size = 13;

    /// <summary><c>d['x'] is int &amp;&amp; d['x'] &gt;= a &amp;&amp; d['x'] &lt;= b</c></summary>
    public const int Range = 19;

    /// <summary><c>d['x'] != null</c>, <c>'x' in d</c></summary>
    public const int Present = 5;

    /// <summary><c>d.get('x', null) == null || …</c>, before the check itself.</summary>
    public const int Optional = 8;

    /// <summary><c>d.keys().hasOnly('a,b'.split(','))</c>, <c>hasAll</c>: whatever the number of names.</summary>
    public const int Keys = 8;

    /// <summary>A call of a function with its arguments.</summary>
    public const int Call = 4;

    /// <summary><c>collection == 'x' &amp;&amp; …</c>: what each collection that is matched by wildcard costs every request.</summary>
    public const int Wildcard = 4;

    /// <summary>The calls of the access function and of the validating one.</summary>
    public const int Base = 2 * Call;

    /// <summary>What naming these fields costs: a name with a comma takes a list, whose items cost one each.</summary>
    public static int KeysOf(ImmutableArray<FirestoreField> fields) =>
        fields.Any(field => field.Name.Contains(',', StringComparison.Ordinal)) ? Keys + fields.Length : Keys;
}
