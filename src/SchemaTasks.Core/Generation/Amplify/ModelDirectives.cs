using SchemaTasks.Configuration;

namespace SchemaTasks.Generation.Amplify;

/// <summary><c>@model</c> and <c>@auth</c>, which all dialects spell alike.</summary>
internal static class ModelDirectives
{
    public static void AppendModel(this OutputText sdl, AmplifyType type)
    {
        sdl.Append("@model");
        var before = "(";
        if (type.Operations is { AreRenamed: true } operations) Argument().Append("queries: {get: ").AppendQuoted(operations.Get).Append(", list: ").AppendQuoted(operations.List).Append('}');
        if (type.IsReadOnly) Argument().Append("mutations: null, subscriptions: null");
        if (type.CreatedAt is null && type.UpdatedAt is null) Argument().Append("timestamps: null");
        else if (type.CreatedAt != "createdAt" || type.UpdatedAt != "updatedAt") Argument().Append("timestamps: {createdAt: ").AppendName(type.CreatedAt).Append(", updatedAt: ").AppendName(type.UpdatedAt).Append('}');
        if (before != "(") sdl.Append(')');

        OutputText Argument()
        {
            sdl.Append(before);
            before = ", ";
            return sdl;
        }
    }

    public static void AppendAuth(this OutputText sdl, AmplifyType type)
    {
        sdl.Append("@auth(rules: [");
        for (var rule = 0; rule < type.Auth.Length; rule++)
        {
            if (rule > 0) sdl.Append(", ");
            Append(sdl, type.Auth[rule]);
        }
        sdl.Append("])");
    }

    private static OutputText AppendName(this OutputText sdl, string? field) => field is null ? sdl.Append("null") : sdl.AppendQuoted(field);

    private static void Append(OutputText sdl, AuthRule rule)
    {
        sdl.Append($"{{allow: {rule.Allow}");
        if (rule.Provider is not null) sdl.Append($", provider: {rule.Provider}");
        if (rule.OwnerField is not null) sdl.Append(", ownerField: ").AppendQuoted(rule.OwnerField);
        if (rule.IdentityClaim is not null) sdl.Append(", identityClaim: ").AppendQuoted(rule.IdentityClaim);
        if (rule.GroupClaim is not null) sdl.Append(", groupClaim: ").AppendQuoted(rule.GroupClaim);
        if (rule.GroupsField is not null) sdl.Append(", groupsField: ").AppendQuoted(rule.GroupsField);
        if (rule.Groups.Length > 0) sdl.Append(", groups: ").AppendList(rule.Groups.AsSpan());
        if (rule.Operations.Length > 0) sdl.Append($", operations: [{string.Join(", ", rule.Operations)}]");
        sdl.Append('}');
    }
}
