using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Ignoring;

/// <summary>
/// Facets of a column that hang together: a default is of its type, an identity or generated column has none. Where rules leave some of
/// them alone and others are to be fixed, what the column is decides: if it stays, the others stay with it, else all are fixed.
/// </summary>
internal static class ColumnFacetGroups
{
    private static readonly string[] Whatever = [FacetNames.Type, FacetNames.Generated, FacetNames.Identity];
    private static readonly string[] Group = [.. Whatever, FacetNames.Default, FacetNames.IdentityOptions, FacetNames.GeneratedVirtual, FacetNames.Collation];

    /// <param name="counted">The changes that the fix removes; changed.</param>
    /// <param name="staying">The facets that are to stay, by object.</param>
    public static IEnumerable<IgnoreConflict> Resolve(HashSet<(ObjectPath Path, ChangeKind Change, string? Facet)> counted, ILookup<ObjectPath, string> staying)
    {
        foreach (var column in staying.Where(facets => facets.Key.Kind == ObjectKind.Column).ToList())
        {
            bool IsCounted(string facet) => counted.Contains((column.Key, ChangeKind.Different, facet));
            var stays = column.Intersect(Group, StringComparer.Ordinal).ToList();
            var toFix = Group.Where(IsCounted).ToList();
            if (stays.Intersect(Whatever, StringComparer.Ordinal).Any() && toFix.Count > 0)
            {
                counted.RemoveWhere(change => change.Path == column.Key && Group.Contains(change.Facet));
                yield return new(column.Key, $"Its {string.Join(", ", toFix)} cannot be fixed while the rules leave its {string.Join(", ", stays)} alone.", Stays: true);
            }
            else if (stays.Count > 0 && toFix.Intersect(Whatever, StringComparer.Ordinal).Any())
            {
                counted.UnionWith(stays.Select(facet => (column.Key, ChangeKind.Different, (string?)facet)));
                yield return new(column.Key, $"Its {string.Join(", ", stays)} has to be fixed along with its {string.Join(", ", toFix)}.", Stays: false);
            }
        }
    }
}
