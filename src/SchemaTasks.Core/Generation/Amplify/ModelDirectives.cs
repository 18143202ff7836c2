using SchemaTasks.Configuration;

namespace SchemaTasks.Generation.Amplify;

/// <summary><c>@model</c> and <c>@auth</c>, which all dialects spell alike.</summary>
internal static class ModelDirectives
{
    public static void AppendModel(this OutputText sdl, AmplifyType type)
    {
        sdl.Append("@model"u8);
        var before = "(";
        if (type.Operations is { AreRenamed: true } operations) Argument().Append("queries: {get: "u8).AppendQuoted(operations.Get).Append(", list: "u8).AppendQuoted(operations.List).Append('}');
        if (type.IsReadOnly) Argument().Append("mutations: null, subscriptions: null"u8);
        if (type.CreatedAt is null && type.UpdatedAt is null) Argument().Append("timestamps: null"u8);
        else if (type.CreatedAt != "createdAt" || type.UpdatedAt != "updatedAt") Argument().Append("timestamps: {createdAt: "u8).AppendName(type.CreatedAt).Append(", updatedAt: "u8).AppendName(type.UpdatedAt).Append('}');
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
        sdl.Append("@auth(rules: ["u8);
        for (var rule = 0; rule < type.Auth.Length; rule++)
        {
            if (rule > 0) sdl.Append(", "u8);
            Append(sdl, type.Auth[rule]);
        }
        sdl.Append("])"u8);
    }

    private static OutputText AppendName(this OutputText sdl, string? field) => field is null ? sdl.Append("null"u8) : sdl.AppendQuoted(field);

    private static void Append(OutputText sdl, AuthRule rule)
    {
        sdl.Append($"{{allow: {rule.Allow}");
        if (rule.Provider is not null) sdl.Append($", provider: {rule.Provider}");
        if (rule.OwnerField is not null) sdl.Append(", ownerField: "u8).AppendQuoted(rule.OwnerField);
        if (rule.IdentityClaim is not null) sdl.Append(", identityClaim: "u8).AppendQuoted(rule.IdentityClaim);
        if (rule.GroupClaim is not null) sdl.Append(", groupClaim: "u8).AppendQuoted(rule.GroupClaim);
        if (rule.GroupsField is not null) sdl.Append(", groupsField: "u8).AppendQuoted(rule.GroupsField);
        if (rule.Groups.Length > 0) sdl.Append(", groups: "u8).AppendList(rule.Groups.AsSpan());
        if (rule.Operations.Length > 0) sdl.Append($", operations: [{string.Join(", ", rule.Operations)}]");
        sdl.Append('}');
    }
}
