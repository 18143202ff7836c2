using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// Parts of a model for several backends, each complete in itself: the types that its patterns match, the enums that these use, and the
/// relations between them. Names are those of the whole.
/// </summary>
internal static class AmplifyParts
{
    /// <summary>The parts that the configuration names and that have tables or views, or the whole model without a name.</summary>
    public static IEnumerable<(string? Name, AmplifyModel Model)> Of(AmplifyModel model, Draft draft)
    {
        if (draft.Settings.Parts.IsEmpty) return [(null, model)];
        var parts = new List<(string?, AmplifyModel)>();
        foreach (var part in draft.Settings.Parts)
        {
            var unused = part.Objects.RemoveAll(pattern => model.Types.Any(type => pattern.Matches(type.Source)));
            if (unused.Length == part.Objects.Length)
            {
                draft.ReportAt(AmplifyDiagnostics.EmptyPart, part.Location, part.Name, string.Join(", ", part.Objects));
                continue;
            }
            foreach (var pattern in unused) draft.ReportAt(AmplifyDiagnostics.UnusedPattern, pattern.Location, pattern, "table or view");
            var own = Of(model, part, draft);
            if (model.Types.Any(type => type.IsModel) && !own.Types.Any(type => type.IsModel)) draft.ReportAt(AmplifyDiagnostics.NoModels, part.Location);
            parts.Add((part.Name, own));
        }
        return parts;
    }

    private static AmplifyModel Of(AmplifyModel model, AmplifyPart part, Draft draft)
    {
        var inside = model.Types.Where(type => part.Objects.Any(pattern => pattern.Matches(type.Source))).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var schemas = model.Schemas.Select(schema => schema with { Types = [.. schema.Types.Where(type => inside.Contains(type.Name)).Select(type => Without(type, part, inside, draft))] }).ToList();
        var enums = schemas.SelectMany(schema => schema.Types).SelectMany(type => type.Fields).Where(field => field.IsEnum).Select(field => field.Type).ToHashSet(StringComparer.Ordinal);
        return model with
        {
            Schemas = [.. schemas.Select(schema => schema with { Enums = schema.Enums.RemoveAll(own => !enums.Contains(own.Name)) }).Where(schema => schema.Types.Length + schema.Enums.Length > 0)],
        };
    }

    private static AmplifyType Without(AmplifyType type, AmplifyPart part, HashSet<string> inside, Draft draft)
    {
        foreach (var relation in type.Relations)
        {
            if (!inside.Contains(relation.Target)) draft.Report(AmplifyDiagnostics.RelationCrosses, type.Source, null, $"{type.Name}.{relation.Name}", part.Name, relation.Target);
        }
        return type with { Relations = type.Relations.RemoveAll(relation => !inside.Contains(relation.Target)) };
    }
}
