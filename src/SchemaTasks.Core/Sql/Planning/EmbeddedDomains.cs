using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>PostgreSQL refuses to add or validate constraints of a domain that is stored inside an array or a composite value, so such a domain is built again.</summary>
internal static class EmbeddedDomains
{
    public static List<ObjectKey> ToRebuild(SideObjects actual, Dictionary<ObjectKey, Fate> fates)
    {
        var changed = new HashSet<ObjectKey>();
        foreach (var (key, fate) in fates)
        {
            if (fate.Kind is FateKind.Keep or FateKind.Drop) continue;
            // SET NOT NULL looks at every value.
            if (actual.Find(key) is DomainObject && fate.Steps.Any(step => step.Hazards.Contains(Hazard.LongLock))) changed.Add(key);
            var domain = new ObjectKey(ObjectClass.Type, key.Schema, key.Name);
            if (key.Class == ObjectClass.Constraint && actual.Find(domain) is DomainObject && fates[domain].Kind is FateKind.Keep or FateKind.Alter) changed.Add(domain);
        }
        if (changed.Count == 0) return [];
        var embedded = new HashSet<ObjectKey>();
        foreach (var item in actual.Objects.Values)
            if (item is CompositeObject or RangeObject || item is ColumnObject { Column.Type: var type } && type.EndsWith("[]", StringComparison.Ordinal))
                embedded.UnionWith(actual.ReferencesOf(item.Key).Keys);
        return [.. changed.Where(embedded.Contains)];
    }
}
