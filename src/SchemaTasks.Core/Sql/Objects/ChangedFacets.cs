using SchemaTasks.Diff;

namespace SchemaTasks.Sql.Objects;

/// <summary>What the comparison found to differ between the two objects of one key: the writers decide from this what to say.</summary>
internal sealed class ChangedFacets
{
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly HashSet<(string Member, string Facet)> _ofMembers = [];

    public static ChangedFacets None { get; } = new();

    /// <summary>The facets, by the names in <see cref="FacetNames"/>.</summary>
    public IReadOnlyCollection<string> Names => _own;

    /// <summary>Something differs beside comment, owner and grants: of the object, of its members that are no objects of their own here, or of a parent that decides what it is.</summary>
    public bool HasContent { get; private set; }

    /// <summary>Owner or grants, or those of what it is in, may take statements.</summary>
    public bool HasAccess { get; private set; }

    public bool IsEmpty => _own.Count == 0 && !HasContent && !HasAccess;

    public bool Contains(string facet) => _own.Contains(facet);

    public bool ContainsAny(params ReadOnlySpan<string> facets)
    {
        foreach (var facet in facets)
            if (_own.Contains(facet)) return true;
        return false;
    }

    /// <summary>A facet beside these, and beside comment, owner and grants.</summary>
    public bool HasOtherThan(params ReadOnlySpan<string> facets)
    {
        foreach (var facet in _own)
            if (!IsAround(facet) && !facets.Contains(facet)) return true;
        return false;
    }

    /// <summary>Of a column of a view, an attribute or a label.</summary>
    public bool OfMember(string member, string facet) => _ofMembers.Contains((member, facet));

    /// <summary>Comment, owner and grants change with statements of their own, which nothing that depends on the object sees.</summary>
    public static bool IsAround(string facet) => facet is FacetNames.Comment or FacetNames.Owner or FacetNames.Grants;

    public void Add(string facet)
    {
        _own.Add(facet);
        if (facet is FacetNames.Owner or FacetNames.Grants) HasAccess = true;
        if (!IsAround(facet)) HasContent = true;
    }

    /// <param name="member">The member.</param>
    /// <param name="facet">What differs of it; <see langword="null"/> where it is on one side only.</param>
    public void AddOfMember(string member, string? facet)
    {
        if (facet is not null) _ofMembers.Add((member, facet));
        HasContent |= facet != FacetNames.Grants;
        HasAccess |= facet == FacetNames.Grants;
    }

    /// <summary>A parent's change, or that the object is on one side only, counts without a facet of its own.</summary>
    public void AddContent() => HasContent = true;

    /// <summary>What a role loses on a relation it loses on the columns, too, where it may have to get it back.</summary>
    public void AddAccess() => HasAccess = true;
}
