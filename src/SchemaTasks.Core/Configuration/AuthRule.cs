using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Configuration;

/// <summary>
/// One rule of <c>@auth</c>, with the checks that Amplify's transformers make
/// (<see href="https://docs.amplify.aws/gen1/javascript/build-a-backend/graphqlapi/customize-authorization-rules/"/>).
/// </summary>
public sealed record AuthRule
{
    private static readonly string[] Strategies = ["private", "public", "owner", "groups", "custom"];
    private static readonly string[] AllOperations = ["create", "read", "update", "delete", "get", "list", "sync", "listen", "search"];

    /// <summary><c>private</c>, <c>public</c>, <c>owner</c>, <c>groups</c> or <c>custom</c>.</summary>
    public required string Allow { get; init; }

    /// <summary><c>apiKey</c>, <c>iam</c>, <c>identityPool</c>, <c>oidc</c>, <c>userPools</c> or <c>function</c>; <see langword="null"/> for the strategy's own.</summary>
    public string? Provider { get; init; }

    /// <summary><c>ownerField</c>: the field that holds the owner; <see langword="null"/> for <c>owner</c>. Only with <c>allow: owner</c>.</summary>
    public string? OwnerField { get; init; }

    /// <summary><c>identityClaim</c>: the token's claim that the owner is compared with; <see langword="null"/> for Amplify's own. Only with <c>allow: owner</c>.</summary>
    public string? IdentityClaim { get; init; }

    /// <summary><c>groupClaim</c>: the token's claim that lists a user's groups; <see langword="null"/> for Amplify's own. Only with <c>allow: groups</c>.</summary>
    public string? GroupClaim { get; init; }

    /// <summary><c>groupsField</c>: the field that holds a row's groups, instead of <see cref="Groups"/>. Only with <c>allow: groups</c>.</summary>
    public string? GroupsField { get; init; }

    /// <summary>Names of groups, the same for every row; empty with <see cref="GroupsField"/>. Only with <c>allow: groups</c>.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>Of <c>create</c>, <c>read</c>, <c>update</c>, <c>delete</c>, <c>get</c>, <c>list</c>, <c>sync</c>, <c>listen</c>, <c>search</c>; empty for all.</summary>
    public ImmutableArray<string> Operations { get; init; } = [];

    /// <summary>Where the configuration says so; <see langword="null"/> for the default.</summary>
    public SourceLocation? Location { get; init; }

    internal static AuthRule? Read(SettingsNode node)
    {
        node.AllowOnly("allow", "provider", "owner_field", "identity_claim", "group_claim", "groups_field", "groups", "operations");
        var rule = new AuthRule
        {
            Allow = node.Text("allow") ?? "",
            Provider = node.Text("provider"),
            OwnerField = node.Text("owner_field"),
            IdentityClaim = node.Text("identity_claim"),
            GroupClaim = node.Text("group_claim"),
            GroupsField = node.Text("groups_field"),
            Groups = node.Texts("groups"),
            Operations = node.Texts("operations"),
            Location = node.Location,
        };
        if (rule.Fault is not { } fault) return rule;
        node.Fault(ConfigurationDiagnostics.WrongValue, node.Name, fault);
        return null;
    }

    private string? Fault
    {
        get
        {
            if (!Strategies.Contains(Allow)) return "'allow' with one of " + string.Join(", ", Strategies);
            string[] providers = Allow switch
            {
                "private" => ["userPools", "oidc", "iam", "identityPool"],
                "public" => ["apiKey", "iam", "identityPool"],
                "custom" => ["function"],
                _ => ["userPools", "oidc"],
            };
            if (Provider is not null && !providers.Contains(Provider)) return $"with 'allow: {Allow}' one of the providers {string.Join(", ", providers)}";
            if (Allow == "groups" && (Groups.Length == 0) == (GroupsField is null)) return "with 'allow: groups' either 'groups' or 'groups_field'";
            if (Allow != "groups" && (Groups.Length > 0 || GroupsField is not null || GroupClaim is not null)) return "groups only with 'allow: groups'";
            if (Allow != "owner" && (OwnerField is not null || IdentityClaim is not null)) return "'owner_field' and 'identity_claim' only with 'allow: owner'";
            return Operations.Except(AllOperations).Any() ? "operations out of " + string.Join(", ", AllOperations) : null;
        }
    }
}
