using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Sql.Partitioning;

/// <summary>A table that is in another partitioned table than before, or in one on one side only.</summary>
/// <param name="After">Where it is to be.</param>
/// <param name="Before">Where it is.</param>
/// <param name="GivenAfter">What its parents are to give it.</param>
/// <param name="GivenBefore">What its parents give it now.</param>
internal sealed record MovedTable(ResolvedTable After, ResolvedTable Before, ParentConstraints GivenAfter, ParentConstraints GivenBefore)
{
    public QualifiedName Name { get; } = new(After.Schema, After.Table.Name);

    /// <summary>The keys that it has from its parents, and that go on as its own under the manifest's name.</summary>
    private ImmutableArray<(KeyConstraint Key, bool Primary)> KeptKeys { get; } = Before.PartitionOf is null ? [] :
    [
        .. Keys(After.Table).Where(key => !Keys(Before.Table).Any(own => own.Key.Name == key.Key.Name) && GivenBefore.Keys.Any(given => given.Primary == key.Primary && IsSame(given.Key, key.Key))),
    ];

    /// <summary>As it is, once it has left its parent.</summary>
    public Table Detached()
    {
        if (Before.PartitionOf is null) return Before.Table;
        var kept = KeptKeys.Select(kept =>
        {
            var given = GivenBefore.Keys.First(given => given.Primary == kept.Primary && IsSame(given.Key, kept.Key)).Key;
            return (Key: Marked(kept.Key with { StorageParameters = given.StorageParameters }, Before, given), kept.Primary);
        }).ToList();
        var table = InvalidIndexes.Apart(Before.Table);
        return table with
        {
            InheritedParts = [],
            Columns = [.. Before.Columns.Select(column => ByItself(Before, column))],
            ForeignKeys = Before.Table.ForeignKeys.RemoveAll(key => key.Inherited),
            Checks = [.. Before.Table.Checks.Select(check => check with { Inherited = false }), .. GivenBefore.Checks.Where(check => !Before.Table.Checks.Any(own => own.Name == check.Name)).Select(check => check with { Comment = Part(Before, check.Name, InheritedPartKind.Check)?.Comment })],
            PrimaryKey = table.PrimaryKey ?? kept.Where(key => key.Primary).Select(key => key.Key).FirstOrDefault(),
            UniqueConstraints = [.. table.UniqueConstraints, .. kept.Where(key => !key.Primary).Select(key => key.Key)],
        };
    }

    /// <summary>As it has to be for its new parent: what that asks for is there, what it would take over is kept.</summary>
    public Table Attachable(bool isReferenced)
    {
        if (After.PartitionOf is null) return After.Table;
        var there = Detached();
        var places = there.Columns.Select((column, place) => (column.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);
        var table = UnattachedDuplicates.Without(After.Table, GivenAfter);
        table = table with
        {
            InheritedParts = [],
            // The order of a partition's columns is its own affair.
            Columns = [.. After.Columns.Select(column => ByItself(After, column)).OrderBy(column => places.GetValueOrDefault(column.Name, int.MaxValue))],
            Checks = [.. After.Table.Checks.Select(check => check with { Inherited = false }), .. GivenAfter.Checks.Where(check => !After.Table.Checks.Any(own => own.Name == check.Name)).Select(check => check with { Comment = Part(After, check.Name, InheritedPartKind.Check)?.Comment })],
            Indexes = [.. table.Indexes, .. AdoptedOnAttach(GivenAfter.Indexes.Where(index => !index.Invalid), there.Indexes, After.Table.Indexes, index => index.Name, Parts.AreSame, Marked)],
            ForeignKeys = [.. table.ForeignKeys.Where(key => !key.Inherited), .. AdoptedOnAttach(GivenAfter.ForeignKeys, there.ForeignKeys, After.Table.ForeignKeys, key => key.Name, Parts.AreAlike, (own, _) => own)],
        };
        foreach (var (given, primary) in GivenAfter.Keys)
        {
            if (given.Invalid) continue;
            var own = Keys(there).Where(key => key.Primary == primary && IsSame(key.Key, given) && !Keys(table).Concat(Keys(After.Table)).Any(other => other.Key.Name == key.Key.Name)).Select(key => key.Key).FirstOrDefault();
            if (own is null && !isReferenced) continue;
            own = own is null ? null : Marked(own, After, given);
            own ??= given with { Name = Free(primary ? $"{Name.Name}_pkey" : $"{Name.Name}_{string.Join('_', given.Columns)}_key"), Comment = null, IndexComment = null, StorageParameters = [] };
            table = primary ? table with { PrimaryKey = own } : table with { UniqueConstraints = [.. table.UniqueConstraints, own] };
        }
        return table;
    }

    /// <summary>
    /// A partition's column while it is in no parent: DETACH leaves it its NOT NULL constraint. From PostgreSQL 17 on it takes its identity,
    /// and ATTACH gives it another; before, an identity is the partition's own, which neither touches.
    /// </summary>
    private Column ByItself(ResolvedTable site, Column column)
    {
        var name = site.NotNullName(column);
        var keepsIdentity = Before.Major < 17 && site.Table.Columns.Any(own => own.Name == column.Name);
        return column with
        {
            NotNullLocal = false,
            NotNullName = site.NamesNotNull && !column.Nullable && name != ImplicitName.NotNull(site.Table.Name, column.Name) ? name : null,
            Identity = keepsIdentity ? column.Identity : IdentityGeneration.None,
            IdentityOptions = keepsIdentity ? column.IdentityOptions : SequenceOptions.Default,
            IdentityGrants = keepsIdentity ? column.IdentityGrants : [],
        };
    }

    /// <summary>Leaves its parent, and what it had from there and is not to keep.</summary>
    public IEnumerable<SqlStatement> Detach()
    {
        if (Before.PartitionOf is not { } parent) yield break;
        yield return Statement($"ALTER TABLE {SqlIdentifier.Quote(parent)} DETACH PARTITION {Before.Quoted}{(Before.DetachPending ? " FINALIZE" : "")}", Hazard.LongLock);
        if (PartitionLeftovers.Remove(Before, GivenBefore, KeptKeys) is { } cleaning) yield return Statement(cleaning, Hazard.LongLock);
    }

    /// <summary>Comes to its new parent.</summary>
    public IEnumerable<SqlStatement> Attach()
    {
        if (After.PartitionOf is not { } parent) yield break;
        yield return Statement($"ALTER TABLE {SqlIdentifier.Quote(parent)} ATTACH PARTITION {After.Quoted} {After.Bound}", Hazard.LongLock, Hazard.FailsOnExistingRows);
    }

    /// <summary>Of it and its partitions: what comes after all tables have come.</summary>
    public IEnumerable<SqlObject> Duplicates => After.Below.Prepend(After).SelectMany(site => UnattachedDuplicates.Of(site, GivenAfter)).Concat(After.Table.InheritedParts.Select(part => new InheritedPartObject(After, part)));

    /// <summary>As PostgreSQL would choose it.</summary>
    private string Free(string name) => Enumerable.Range(0, int.MaxValue).Select(number => number == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{number}"))
        .First(free => !Keys(After.Table).Any(other => other.Key.Name == free));

    private SqlStatement Statement(string text, params ReadOnlySpan<Hazard> hazards) => new() { Text = text, Object = After.Path, Hazards = [.. hazards] };

    /// <summary>The part that the table has of what its parents give it, if that says something.</summary>
    private static InheritedPart? Part(ResolvedTable site, string above, params ReadOnlySpan<InheritedPartKind> kinds)
    {
        foreach (var part in site.Table.InheritedParts)
            if (part.Name == above && kinds.Contains(part.Kind)) return part;
        return null;
    }

    /// <summary>The key with what its part says in a parent.</summary>
    private static KeyConstraint Marked(KeyConstraint own, ResolvedTable site, KeyConstraint given)
    {
        var part = Part(site, given.Name, InheritedPartKind.Key);
        return own with { Comment = part?.Comment, IndexComment = null, Clustered = part is { Clustered: true }, ReplicaIdentity = part is { ReplicaIdentity: true } };
    }

    /// <summary>The index with what its part is to say in the parent.</summary>
    private Index Marked(Index own, Index given)
    {
        var part = Part(After, given.Name, InheritedPartKind.Index);
        return own with { Comment = part?.Comment, Clustered = part is { Clustered: true }, ReplicaIdentity = part is { ReplicaIdentity: true } };
    }

    /// <summary>Of what is there, one for each that the parents have and that it would otherwise recreate.</summary>
    private static IEnumerable<T> AdoptedOnAttach<T>(IEnumerable<T> given, IEnumerable<T> there, IEnumerable<T> wanted, Func<T, string> name, Func<T, T, bool> areAlike, Func<T, T, T> marked)
    {
        var names = wanted.Select(name).ToHashSet(StringComparer.Ordinal);
        var free = there.Where(item => !names.Contains(name(item))).ToList();
        foreach (var item in given)
        {
            var found = free.FindIndex(own => areAlike(own, item));
            if (found < 0) continue;
            yield return marked(free[found], item);
            free.RemoveAt(found);
        }
    }

    private static bool IsSame(KeyConstraint left, KeyConstraint right) =>
        Parts.AreAlike(left, right) && left.Deferrability == right.Deferrability;

    private static IEnumerable<(KeyConstraint Key, bool Primary)> Keys(Table table) =>
        table.UniqueConstraints.Select(key => (key, false)).Concat(table.PrimaryKey is { } primary ? [(primary, true)] : []);
}
