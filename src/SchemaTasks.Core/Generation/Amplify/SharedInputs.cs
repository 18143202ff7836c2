using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// Reports types for which the transformers make an input of one name (<c>ModelResourceIDs</c> of graphql-transformer-common): they take the
/// first one for both, and a client can filter by the fields of one of them only.
/// </summary>
internal static class SharedInputs
{
    private const string Subscription = "Subscription";

    public static void Report(Draft draft)
    {
        Dictionary<string, ObjectPath>? models = null;
        if (draft.Dialect != AmplifyDialect.V1)
        {
            foreach (var type in draft.Models)
            {
                if (type.Name.StartsWith(Subscription, StringComparison.Ordinal)) Check(type.Source, type.Name[Subscription.Length..], $"Model{type.Name}FilterInput");
            }
        }
        var enums = draft.Enums.Values.Where(each => !each.Values.IsEmpty).ToDictionary(each => each.Name, each => each.Source, StringComparer.Ordinal);
        foreach (var (name, source) in enums)
        {
            foreach (var ending in (ReadOnlySpan<string>)["Filter", "Condition"])
            {
                if (!name.EndsWith(ending, StringComparison.Ordinal)) continue;
                Check(source, name[..^ending.Length], $"Model{name}Input");
                if (name.StartsWith(Subscription, StringComparison.Ordinal) && ending == "Filter" && draft.Dialect != AmplifyDialect.V1) Check(source, name[Subscription.Length..^ending.Length], $"Model{name}Input");
            }
            if (name.EndsWith("List", StringComparison.Ordinal) && enums.TryGetValue(name[..^"List".Length], out var other)) draft.Report(AmplifyDiagnostics.SharedInput, source, null, source, other, $"Model{name}Input");
        }

        void Check(ObjectPath source, string other, string input)
        {
            models ??= draft.Models.ToDictionary(type => type.Name, type => type.Source, StringComparer.Ordinal);
            if (models.TryGetValue(other, out var there)) draft.Report(AmplifyDiagnostics.SharedInput, source, null, source, there, input);
        }
    }
}
