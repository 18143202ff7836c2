namespace SchemaTasks.Generation.Amplify;

/// <summary>What owner rules add to an API.</summary>
internal static class ApiOwners
{
    /// <summary>The owner fields of a type's rules, each once.</summary>
    public static IReadOnlyList<string> Fields(AmplifyType type) =>
        [.. type.Auth.Where(rule => rule.Allow == "owner").Select(rule => rule.OwnerField ?? "owner").Distinct(StringComparer.Ordinal)];

    /// <summary>Those that are no fields of the type yet: Amplify adds them.</summary>
    public static IEnumerable<string> Added(AmplifyType type) => type.IsModel ? Fields(type).Where(owner => type.Fields.All(field => field.Name != owner)) : [];

    /// <summary>Whether a rule decides by this field, so that clients do not filter by it.</summary>
    public static bool IsAuthField(AmplifyType type, string field) =>
        Fields(type).Contains(field) || type.Auth.Any(rule => rule.Allow == "groups" && rule.GroupsField == field);

    /// <summary>Arguments of subscriptions; in Transformer v1 required where no other rule lets anybody listen.</summary>
    public static IEnumerable<string> SubscriptionArguments(AmplifyType type, AmplifyDialect dialect)
    {
        var required = dialect == AmplifyDialect.V1 && type.Auth.Count(rule => rule.Allow == "owner") == 1
            && !type.Auth.Any(rule => rule.Allow is "private" or "public" || (rule.Allow == "groups" && rule.GroupsField is null));
        return Fields(type).Select(owner => $"{owner}: String{(required ? "!" : "")}");
    }
}
