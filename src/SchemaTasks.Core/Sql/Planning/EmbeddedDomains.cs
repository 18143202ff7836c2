using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>PostgreSQL refuses to check the values of a domain that is stored inside an array or a composite value, so a domain that gets a constraint there is built again.</summary>
internal static class EmbeddedDomains
{
    public static List<ObjectKey> ToRebuild(SideObjects expected, SideObjects actual, PlannedActions actions)
    {
        var checkedAnew = new HashSet<ObjectKey>();
        foreach (var (key, action) in actions.Changed)
        {
            if (expected.Find(key) is not (DomainObject or DomainCheckObject) || !ChecksValues(key, action, expected, actual)) continue;
            var domain = key with { Class = ObjectClass.Type, Member = "" };
            if (actions[domain].Kind is ActionKind.Keep or ActionKind.Alter) checkedAnew.Add(domain);
        }
        if (checkedAnew.Count == 0) return [];
        var embedded = new HashSet<ObjectKey>();
        foreach (var item in actual.Objects.Values)
            if (item is CompositeObject or RangeObject || item is ColumnObject { Column.Type: var type } && type.EndsWith("[]", StringComparison.Ordinal))
                embedded.UnionWith(actual.ReferencesOf(item.Key).Keys);
        return [.. checkedAnew.Where(embedded.Contains)];
    }

    private static bool ChecksValues(ObjectKey key, PlannedAction action, SideObjects expected, SideObjects actual) => action.Kind switch
    {
        ActionKind.Alter => expected.Find(key) is DomainObject { Domain.Nullable: var nullable } ? !nullable && actual.Find(key) is DomainObject { Domain.Nullable: true } : action.ChangesContent,
        ActionKind.Create or ActionKind.Replace => expected.Find(key) is DomainCheckObject { NotValid: false },
        _ => false,
    };
}
