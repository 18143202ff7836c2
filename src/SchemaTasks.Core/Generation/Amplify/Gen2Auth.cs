using SchemaTasks.Configuration;
using SchemaTasks.Generation.Firestore;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Rules of authorization as Gen 2 writes them (<see href="https://docs.amplify.aws/react/build-a-backend/data/customize-authz/"/>).</summary>
internal static class Gen2Auth
{
    /// <summary>The rule after <c>allow.</c></summary>
    public static string Rule(AuthRule rule)
    {
        var text = rule.Allow switch
        {
            "private" => rule.Provider switch
            {
                null or "userPools" => "authenticated()",
                "oidc" => "authenticated('oidc')",
                _ => "authenticated('identityPool')",
            },
            "public" => rule.Provider is null or "apiKey" ? "publicApiKey()" : "guest()",
            "owner" => rule.OwnerField is null ? $"owner({Provider(rule, first: true)})" : $"ownerDefinedIn({TypeScriptText.Literal(rule.OwnerField)}{Provider(rule, first: false)})",
            "groups" => rule.GroupsField is null
                ? $"groups([{string.Join(", ", rule.Groups.Select(TypeScriptText.Literal))}]{Provider(rule, first: false)})"
                : $"groupDefinedIn({TypeScriptText.Literal(rule.GroupsField)}{Provider(rule, first: false)})",
            _ => "custom()",
        };
        if (rule.IdentityClaim is not null) text += $".identityClaim({TypeScriptText.Literal(rule.IdentityClaim)})";
        if (rule.GroupClaim is not null) text += $".withClaimIn({TypeScriptText.Literal(rule.GroupClaim)})";
        if (rule.Operations.Length > 0) text += $".to([{string.Join(", ", rule.Operations.Select(operation => $"'{operation}'"))}])";
        return text;
    }

    private static string Provider(AuthRule rule, bool first) => rule.Provider is null ? "" : $"{(first ? "" : ", ")}'{rule.Provider}'";
}
