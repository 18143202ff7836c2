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
            var own = draft.Settings.AuthByObject.FirstOrDefault(auth => auth.Objects.Matches(type.Source));
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

    private void Check(DraftType type, AuthRule rule)
    {
        var name = rule.Allow == "owner" ? rule.OwnerField ?? "owner" : rule.GroupsField;
        if (name is null || type.Fields.Find(field => field.Name == name) is not { } field) return;
        var fault = field.Type is not ("String" or "ID") ? $"it is {field.TypeText}."
            : rule.Allow == "owner" && type.Key.Contains(name) ? "it is part of the key."
            : null;
        if (fault is not null) draft.TellAt(AmplifyDiagnostics.InvalidAuthField, rule.Location, name, type.Source, fault);
    }
}
