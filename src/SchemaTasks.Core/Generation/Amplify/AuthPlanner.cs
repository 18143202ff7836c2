using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Which auth rules each model has, and whether their fields can serve.</summary>
internal sealed class AuthPlanner(Draft draft)
{
    public void Plan()
    {
        var used = new HashSet<ObjectAuth>();
        foreach (var type in draft.Types)
        {
            var own = draft.Settings.AuthByObject.IsEmpty ? null : Own(type);
            if (own is not null) used.Add(own);
            if (!type.IsModel) continue;
            type.Auth = own?.Rules ?? draft.Settings.Auth;
            foreach (var rule in type.Auth) Check(type, rule);
        }
        foreach (var unused in draft.Settings.AuthByObject.Where(auth => !used.Contains(auth)))
        {
            draft.TellAt(AmplifyDiagnostics.UnusedPattern, unused.Objects.Location, unused.Objects, "table or view");
        }
    }

    private ObjectAuth? Own(DraftType type) => draft.Settings.AuthByObject.FirstOrDefault(auth => auth.Objects.Matches(type.Source));

    private void Check(DraftType type, AuthRule rule)
    {
        var name = rule.Allow == "owner" ? rule.OwnerField ?? "owner" : rule.GroupsField;
        if (name is null) return;
        foreach (var field in type.Fields)
        {
            if (field.Name == name && Fault(type, rule, field) is { } fault) draft.TellAt(AmplifyDiagnostics.InvalidAuthField, rule.Location, name, type.Source, fault);
        }
    }

    private static string? Fault(DraftType type, AuthRule rule, AmplifyField field)
    {
        if (field.Type is not ("String" or "ID")) return $"it is {field.TypeText}.";
        return rule.Allow == "owner" && type.Key.Contains(field.Name) ? "it is part of the key." : null;
    }
}
