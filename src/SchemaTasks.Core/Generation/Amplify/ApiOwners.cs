namespace SchemaTasks.Generation.Amplify;

/// <summary>What owner rules add to an API.</summary>
internal static class ApiOwners
{
    /// <summary>The owner fields of a type's rules, each once.</summary>
    public static IReadOnlyList<string> Fields(AmplifyType type) =>
        [.. type.Auth.Where(rule => rule.Allow == "owner").Select(rule => rule.OwnerField ?? "owner").Distinct(StringComparer.Ordinal)];

    /// <summary>Those that are no fields of the type yet: Amplify adds them.</summary>
    public static IEnumerable<string> Added(AmplifyType type) => type.IsModel ? Fields(type).Where(owner => type.Fields.All(field => field.Name != owner)) : [];

    /// <summary>Arguments of subscriptions; in Transformer v1 required where no other rule lets anybody listen.</summary>
    public static IEnumerable<string> SubscriptionArguments(AmplifyType type, AmplifyDialect dialect)
    {
        var required = dialect == AmplifyDialect.V1 && type.Auth.All(rule => rule.Allow == "owner");
        return Fields(type).Select(owner => $"{owner}: String{(required ? "!" : "")}");
    }
}
