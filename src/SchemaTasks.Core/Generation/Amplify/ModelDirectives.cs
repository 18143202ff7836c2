using SchemaTasks.Configuration;

namespace SchemaTasks.Generation.Amplify;

/// <summary><c>@model</c> and <c>@auth</c>, which all dialects spell alike.</summary>
internal static class ModelDirectives
{
    public static string Model(AmplifyType type)
    {
        var arguments = new List<string>();
        if (type.Operations is { AreRenamed: true } operations) arguments.Add($"queries: {{get: {SdlText.Quote(operations.Get)}, list: {SdlText.Quote(operations.List)}}}");
        if (type.IsReadOnly) arguments.AddRange(["mutations: null", "subscriptions: null"]);
        if (type.CreatedAt is null && type.UpdatedAt is null) arguments.Add("timestamps: null");
        else if (type.CreatedAt != "createdAt" || type.UpdatedAt != "updatedAt") arguments.Add($"timestamps: {{createdAt: {Name(type.CreatedAt)}, updatedAt: {Name(type.UpdatedAt)}}}");
        return arguments.Count == 0 ? "@model" : $"@model({string.Join(", ", arguments)})";
    }

    public static string Auth(AmplifyType type) => $"@auth(rules: [{string.Join(", ", type.Auth.Select(Rule))}])";

    private static string Name(string? field) => field is null ? "null" : SdlText.Quote(field);

    private static string Rule(AuthRule rule)
    {
        var parts = new List<string> { $"allow: {rule.Allow}" };
        if (rule.Provider is not null) parts.Add($"provider: {rule.Provider}");
        if (rule.OwnerField is not null) parts.Add($"ownerField: {SdlText.Quote(rule.OwnerField)}");
        if (rule.IdentityClaim is not null) parts.Add($"identityClaim: {SdlText.Quote(rule.IdentityClaim)}");
        if (rule.GroupClaim is not null) parts.Add($"groupClaim: {SdlText.Quote(rule.GroupClaim)}");
        if (rule.GroupsField is not null) parts.Add($"groupsField: {SdlText.Quote(rule.GroupsField)}");
        if (rule.Groups.Length > 0) parts.Add($"groups: {SdlText.List(rule.Groups)}");
        if (rule.Operations.Length > 0) parts.Add($"operations: [{string.Join(", ", rule.Operations)}]");
        return $"{{{string.Join(", ", parts)}}}";
    }
}
