using System.Globalization;
using System.Text.RegularExpressions;
using SchemaTasks.Diff;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>
/// Partitions get their bounds one by one, and no two may overlap at any time: those that change theirs leave their parent first, and
/// come back, or are made, once what had the place is gone.
/// </summary>
internal static partial class PartitionBounds
{
    /// <summary>Adds the operations by which partitions leave, tied to all others of the parent's partitions.</summary>
    public static void Apply(OperationGraph graph)
    {
        var leaving = new List<Operation>();
        foreach (var alter in graph.Alters.Values.ToList())
            if (alter.Facets.Contains(FacetNames.Bound) && graph.Actual.Find(alter.Item.Key) is TableObject table)
            {
                var detach = new Operation(OperationKind.Drop, table) { Steps = [table.Detach()], Completion = alter };
                alter.After.Add(detach);
                // Detached, the partition would keep its part of an invalid index; attached, it is given one.
                foreach (var key in table.UnattachedParts)
                    if (graph.Drops.TryGetValue(key, out var drop)) detach.After.Add(drop);
                foreach (var key in alter.Item.UnattachedParts)
                    if (graph.Creates.TryGetValue(key, out var create)) create.After.Add(alter);
                // Meanwhile nothing that its parents give it may change: it is to fit when it comes back.
                var above = graph.Actual.WithAncestors([table.Site.PartitionOf!.Value]).Select(name => new ObjectKey(ObjectClass.Relation, name.Schema, name.Name)).ToHashSet();
                detach.PreferablyAfter.UnionWith(graph.Drops.Values.Where(drop => drop.Item is not TableObject && IsOf(drop, above)));
                foreach (var later in graph.Creates.Values.Concat(graph.Alters.Values))
                    if (later.Item is not TableObject && IsOf(later, above)) later.PreferablyAfter.Add(alter);
                leaving.Add(detach);
            }
        var gone = leaving.Concat(graph.Drops.Values.Where(drop => drop.Item is TableObject { Site.PartitionOf: not null })).ToList();
        foreach (var come in graph.Creates.Values.Concat(graph.Alters.Values).Where(come => come.Item is TableObject { Site.PartitionOf: not null }).ToList())
            foreach (var before in gone)
            {
                var (old, wanted) = (((TableObject)before.Item).Site, ((TableObject)come.Item).Site);
                if (before.Item.Key != come.Item.Key && old.PartitionOf == wanted.PartitionOf && MayOverlap(old.Bound!, wanted.Bound!)) come.After.Add(before);
            }
        graph.Leaving.AddRange(leaving);
    }

    /// <summary>It is of one of these tables, or of a column of one.</summary>
    private static bool IsOf(Operation operation, HashSet<ObjectKey> tables) =>
        operation.Item.Parent is { } parent && (tables.Contains(parent) || tables.Contains(new(ObjectClass.Relation, parent.Schema, parent.Name)));

    /// <summary>False only where it is plain that they do not.</summary>
    private static bool MayOverlap(string left, string right)
    {
        if (left == right) return true;
        if (left == "DEFAULT" || right == "DEFAULT") return false;
        if (List().Match(left) is { Success: true } first && List().Match(right) is { Success: true } second)
            return SqlScan.SplitAtCommas(first.Groups[1].Value).Intersect(SqlScan.SplitAtCommas(second.Groups[1].Value), StringComparer.Ordinal).Any();
        if (Range().Match(left) is { Success: true } a && Range().Match(right) is { Success: true } b)
            return Compare(a.Groups[2].Value, b.Groups[1].Value) is not <= 0 && Compare(b.Groups[2].Value, a.Groups[1].Value) is not <= 0;
        return true;
    }

    /// <summary>Of two constants; <see langword="null"/> where only the server knows.</summary>
    private static int? Compare(string left, string right)
    {
        if (left == right) return 0;
        if (decimal.TryParse(left.Trim('\''), NumberStyles.Number, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(right.Trim('\''), NumberStyles.Number, CultureInfo.InvariantCulture, out var b))
        {
            // Between quotes they are large numbers, or texts, which may come in another order.
            var order = a.CompareTo(b);
            return left[0] != '\'' || order == Math.Sign(string.CompareOrdinal(left, right)) ? order : null;
        }
        return Date().IsMatch(left) && Date().IsMatch(right) ? string.CompareOrdinal(left, right) : null;
    }

    [GeneratedRegex(@"^FOR VALUES IN \((.*)\)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex List();

    /// <summary>Of one column.</summary>
    [GeneratedRegex(@"^FOR VALUES FROM \(([^,]*)\) TO \(([^,]*)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^'\d{4}-\d\d-\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
