using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>How many objects of a kind the manifest has, and how many of them are on the server as it says.</summary>
internal sealed record KindCount(ObjectKind Kind, int Expected, int Matching);

internal static class KindCounts
{
    /// <returns>In the order of <see cref="ObjectKind"/>; kinds that neither side has are left out.</returns>
    public static ImmutableArray<KindCount> Of(DatabaseSchema expected, DatabaseSchema actual, ImmutableArray<SchemaChange> changes)
    {
        var changed = changes.Where(change => change.Change != ChangeKind.Unexpected).Select(change => change.Path).ToHashSet();
        var gone = changes.Where(change => change.Change == ChangeKind.Missing).Select(change => change.Path).ToHashSet();
        var counts = new SortedDictionary<ObjectKind, (int Expected, int Matching)>();
        foreach (var item in ObjectInventory.Items(expected))
        {
            var (all, matching) = counts.GetValueOrDefault(item.Path.Kind);
            counts[item.Path.Kind] = (all + 1, matching + (changed.Contains(item.Path) || item.IsIn(gone) ? 0 : 1));
        }
        foreach (var item in ObjectInventory.Items(actual)) counts.TryAdd(item.Path.Kind, default);
        return [.. counts.Select(pair => new KindCount(pair.Key, pair.Value.Expected, pair.Value.Matching))];
    }
}
