using SchemaTasks.Diff.Facets;
using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>A missing or unexpected object in a few words, for the side that has it.</summary>
internal static class ObjectSummary
{
    /// <summary><see langword="null"/> where the name says all.</summary>
    public static string? Of(ComparedObject described)
    {
        if (described.Text(FacetNames.Definition) is { } definition) return definition;
        if (described.Layout.Members.FirstOrDefault(list => list.Order is not null) is { } ordered && described.Members.Any(member => member.Path.Kind == ordered.Kind))
        {
            return string.Join(", ", described.Members.Where(member => member.Path.Kind == ordered.Kind).Select(Member));
        }
        var facets = described.Texts.Where(facet => IsTelling(described.Path.Kind, facet)).Select(facet => $"{facet.Key}: {facet.Text}").ToList();
        return facets.Count == 0 ? null : string.Join(", ", facets);
    }

    private static string Member(ComparedObject member) =>
        member.Text(FacetNames.Type) is { } type ? $"{DisplayName.Of(member.Path.Member!)} {type}" : DisplayName.Of(member.Path.Member!);

    /// <summary>What is not so by default, and whether a column takes nulls.</summary>
    private static bool IsTelling(ObjectKind kind, FacetText facet) => facet.Text switch
    {
        null or "" or "no_action" or "not_deferrable" or "origin" or "default" or "disabled" or "volatile" or "unsafe" => false,
        "false" => kind == ObjectKind.Column && facet.Key == FacetNames.Nullable,
        _ => RenameFingerprint.Counts(facet.Key) && facet.Key != FacetNames.Inherited,
    };
}
