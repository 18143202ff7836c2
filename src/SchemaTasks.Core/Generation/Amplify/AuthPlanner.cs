using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Which auth rules each model has, and whether their fields can serve.</summary>
internal sealed class AuthPlanner(Draft draft)
{
    /// <summary>A group that nobody creates: its rule lets nobody in.</summary>
    public const string Nobody = "NobodyYet";

    private const string V1 = "Transformer v1";

    /// <summary>The usual answers, as text for the configuration file.</summary>
    public static ImmutableArray<(string Setting, string Meaning)> Answers { get; } =
    [
        ("amplify: { auth: [{ allow: private }] }", "every signed-in user"),
        ("amplify: { auth: [{ allow: owner }] }", "users, for the rows that they created"),
        ("amplify: { auth: [{ allow: groups, groups: [admin] }] }", "the members of a group"),
    ];

    private static readonly ImmutableArray<AuthRule> NobodyAllowed = [new AuthRule { Allow = "groups", Groups = [Nobody] }];

    public void Plan()
    {
        CheckForm();
        var used = new HashSet<ObjectAuth>();
        var undecided = false;
        foreach (var type in draft.Types)
        {
            var own = draft.Settings.AuthByObject.IsEmpty ? null : Own(type);
            if (own is not null) used.Add(own);
            if (!type.IsModel) continue;
            type.Auth = own?.Rules ?? DefaultOf(draft.Settings);
            undecided |= own is null && draft.Settings.Auth.IsEmpty;
            foreach (var rule in type.Auth) Check(type, rule);
        }
        draft.IsUndecided = undecided;
        if (undecided) draft.Report(AmplifyDiagnostics.NobodyAuthorized, ObjectPath.Database, null, Nobody, string.Join("; ", Answers.Select(answer => $"{answer.Setting} for {answer.Meaning}")));
        foreach (var unused in draft.Settings.AuthByObject.Where(auth => !used.Contains(auth)))
        {
            draft.ReportAt(AmplifyDiagnostics.UnusedPattern, unused.Objects.Location, unused.Objects, "table or view");
        }
    }

    /// <summary>The rules of models without rules of their own.</summary>
    public static ImmutableArray<AuthRule> DefaultOf(AmplifySettings settings) => settings.Auth.IsEmpty ? NobodyAllowed : settings.Auth;

    /// <summary>
    /// What the directive of Transformer v1 has not, and what no SQL data source has: the definition of <c>@auth</c> in <c>@aws-amplify/graphql-directives</c>,
    /// <c>validateRules</c> in <c>@aws-amplify/graphql-auth-transformer</c>.
    /// </summary>
    private void CheckForm()
    {
        if (draft.Dialect == AmplifyDialect.V2) return;
        foreach (var rule in draft.Settings.Auth.Concat(draft.Settings.AuthByObject.SelectMany(static auth => auth.Rules)))
        {
            if (draft.Dialect == AmplifyDialect.Sql)
            {
                ReportOperation(rule, rule.Operations.FirstOrDefault(static operation => operation is "sync" or "search"), "Amplify on PostgreSQL", "create, read, update, delete, get, list, listen");
                continue;
            }
            if (rule.Allow == "custom") draft.ReportAt(AmplifyDiagnostics.AuthNotInForm, rule.Location, "'allow: custom'", V1, "private, public, owner, groups");
            else if (rule.Provider == "identityPool") draft.ReportAt(AmplifyDiagnostics.AuthNotInForm, rule.Location, "the provider 'identityPool'", V1, "iam instead");
            ReportOperation(rule, rule.Operations.FirstOrDefault(static operation => operation is not ("create" or "read" or "update" or "delete")), V1, "create, read, update, delete");
        }
    }

    private void ReportOperation(AuthRule rule, string? operation, string form, string takes)
    {
        if (operation is not null) draft.ReportAt(AmplifyDiagnostics.AuthNotInForm, rule.Location, $"the operation '{operation}'", form, takes);
    }

    private ObjectAuth? Own(DraftType type) => draft.Settings.AuthByObject.FirstOrDefault(auth => auth.Objects.Matches(type.Source));

    private void Check(DraftType type, AuthRule rule)
    {
        var name = rule.Allow == "owner" ? rule.OwnerField ?? "owner" : rule.GroupsField;
        if (name is null) return;
        if (draft.HasColumnNames && rule.Allow == "owner" && !type.Fields.Any(field => field.Name == name)) draft.ReportAt(AmplifyDiagnostics.InvalidAuthField, rule.Location, name, type.Source, "the table has no such column, which Gen 2 on PostgreSQL needs.");
        foreach (var field in type.Fields)
        {
            if (field.Name == name && Fault(type, rule, field) is { } fault) draft.ReportAt(AmplifyDiagnostics.InvalidAuthField, rule.Location, name, type.Source, fault);
        }
    }

    private static string? Fault(DraftType type, AuthRule rule, AmplifyField field)
    {
        if (field.Type is not ("String" or "ID")) return $"it is {field.TypeText}.";
        return rule.Allow == "owner" && type.Key.Contains(field.Name) ? "it is part of the key." : null;
    }
}
