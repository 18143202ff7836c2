using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>A missing or unexpected object in a few words, for the side that has it.</summary>
internal static class ObjectSummary
{
    /// <summary><see langword="null"/> where the name says all.</summary>
    public static string? Of(ComparedObject described)
    {
        if (Text(described, FacetNames.Definition) is { } definition) return definition;
        if (described.Order is { } order && described.Members.Any(member => member.Path.Kind == order.Kind))
        {
            return string.Join(", ", described.Members.Where(member => member.Path.Kind == order.Kind).Select(Member));
        }
        var facets = described.Facets.Where(facet => IsTelling(described.Path.Kind, facet)).Select(facet => $"{facet.Key}: {facet.Text}").ToList();
        return facets.Count == 0 ? null : string.Join(", ", facets);
    }

    private static string Member(ComparedObject member) =>
        Text(member, FacetNames.Type) is { } type ? $"{DisplayName.Of(member.Path.Member!)} {type}" : DisplayName.Of(member.Path.Member!);

    private static string? Text(ComparedObject described, string key) => described.Facets.FirstOrDefault(facet => facet.Key == key).Text;

    /// <summary>What is not so by default, and whether a column takes nulls.</summary>
    private static bool IsTelling(ObjectKind kind, Facet facet) => facet.Text switch
    {
        null or "" or "no_action" or "not_deferrable" or "origin" or "default" or "disabled" or "volatile" or "unsafe" => false,
        "false" => kind == ObjectKind.Column && facet.Key == FacetNames.Nullable,
        _ => RenameFingerprint.Counts(facet.Key) && facet.Key != FacetNames.Inherited,
    };
}
