using SchemaTasks.Diff.Facets;
using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>A record of the model in a comparison, all kinds alike: what it consists of is said once, by its <see cref="RecordFacets"/>.</summary>
/// <param name="path">Where it is.</param>
/// <param name="layout">What it consists of.</param>
/// <param name="record">The record.</param>
internal sealed class ComparedObject(ObjectPath path, RecordFacets layout, object record)
{
    private List<ComparedObject>? _members;

    public ObjectPath Path => path;

    public RecordFacets Layout => layout;

    public object Record => record;

    /// <summary>What pairs this object with its counterpart inside the same parent, next to its kind.</summary>
    public string Key { get; init; } = path.Member ?? path.Name;

    public IEnumerable<FacetText> Texts => layout.Facets.Select(facet => facet.Of(record));

    /// <summary>The objects in it, by kind; laid out when it is their turn.</summary>
    public IReadOnlyList<ComparedObject> Members => _members ??= LayOut();

    /// <summary>The text of one facet.</summary>
    public string? Text(string key) => Array.Find(layout.Facets, facet => facet.Name == key)?.Of(record).Text;

    private List<ComparedObject> LayOut()
    {
        var members = new List<ComparedObject>();
        foreach (var list in layout.Members)
            foreach (var member in list.Of(record))
                members.Add(new ComparedObject(path.Child(list.Kind, list.Facets.NameOf(member)), list.Facets, member) { Key = list.KeyOf(member) });
        return members;
    }
}
