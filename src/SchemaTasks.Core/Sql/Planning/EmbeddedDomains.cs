using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>PostgreSQL refuses to check the values of a domain that is stored inside an array or a composite value, so a domain that gets a constraint there is built again.</summary>
internal static class EmbeddedDomains
{
    public static List<ObjectKey> ToRebuild(SideObjects expected, SideObjects actual, PlannedActions fates)
    {
        var checkedAnew = new HashSet<ObjectKey>();
        foreach (var (key, fate) in fates.Changed)
        {
            if (expected.Find(key) is not (DomainObject or DomainCheckObject) || !ChecksValues(key, fate, expected, actual)) continue;
            var domain = key with { Class = ObjectClass.Type, Member = "" };
            if (fates[domain].Kind is FateKind.Keep or FateKind.Alter) checkedAnew.Add(domain);
        }
        if (checkedAnew.Count == 0) return [];
        var embedded = new HashSet<ObjectKey>();
        foreach (var item in actual.Objects.Values)
            if (item is CompositeObject or RangeObject || item is ColumnObject { Column.Type: var type } && type.EndsWith("[]", StringComparison.Ordinal))
                embedded.UnionWith(actual.ReferencesOf(item.Key).Keys);
        return [.. checkedAnew.Where(embedded.Contains)];
    }

    private static bool ChecksValues(ObjectKey key, Fate fate, SideObjects expected, SideObjects actual) => fate.Kind switch
    {
        FateKind.Alter => expected.Find(key) is DomainObject { Domain.Nullable: var nullable } ? !nullable && actual.Find(key) is DomainObject { Domain.Nullable: true } : fate.ChangesContent,
        FateKind.Create or FateKind.Replace => expected.Find(key) is DomainCheckObject { NotValid: false },
        _ => false,
    };
}
