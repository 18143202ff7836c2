using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>
/// An object of the model laid out for comparison: its facets as text, the objects in it, all kinds alike. Whatever a record of the
/// model holds is in here, so that one algorithm compares everything.
/// </summary>
internal sealed class ComparedObject(ObjectPath path)
{
    private readonly List<Facet> _facets = [];
    private readonly List<ComparedObject> _members = [];

    public ObjectPath Path => path;

    /// <summary>What pairs this object with its counterpart inside the same parent, next to its kind.</summary>
    public string Key { get; init; } = path.Member ?? path.Name;

    public IReadOnlyList<Facet> Facets => _facets;

    public IReadOnlyList<ComparedObject> Members => _members;

    /// <summary>The kind of members whose order counts, and the facet that a different order is reported as.</summary>
    public (ObjectKind Kind, string Facet)? Order { get; init; }

    /// <summary>The facet that decides the columns: where it differs, different columns are its consequence (views).</summary>
    public string? ColumnsFollow { get; init; }

    /// <summary>Text that the model holds literally.</summary>
    public ComparedObject With(string key, string? text)
    {
        _facets.Add(new Facet(key, text, Deparsed: false));
        return this;
    }

    /// <summary>Text that the server's deparser printed.</summary>
    public ComparedObject WithDeparsed(string key, string? text)
    {
        _facets.Add(new Facet(key, text, Deparsed: true));
        return this;
    }

    public ComparedObject With(string key, bool value) => With(key, value ? "true" : "false");

    public ComparedObject With(string key, long? value) => With(key, value?.ToString(CultureInfo.InvariantCulture));

    public ComparedObject With(string key, double? value) => With(key, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A word of one of the model's enumerations: <c>by_default</c>, <c>set_null</c> …</summary>
    public ComparedObject With<T>(string key, T word)
        where T : struct, Enum => With(key, EnumNames<T>.Of(word));

    /// <summary>Names, each quoted where its end would be in doubt.</summary>
    public ComparedObject WithNames(string key, ImmutableArray<string> names) =>
        With(key, names.IsDefaultOrEmpty ? null : string.Join(", ", names.Select(DisplayName.Of)));

    /// <summary>Settings, <c>fillfactor=70</c>, whose order says nothing; what holds a comma or a quote is quoted.</summary>
    public ComparedObject WithSettings(string key, ImmutableArray<string> settings) =>
        With(key, settings.IsDefaultOrEmpty ? null : string.Join(", ", settings.Order(StringComparer.Ordinal).Select(DisplayName.OfSetting)));

    /// <summary>Names whose order says nothing.</summary>
    public ComparedObject WithNameSet(string key, ImmutableArray<string> names) =>
        WithNames(key, names.IsDefaultOrEmpty ? names : [.. names.Order(StringComparer.Ordinal)]);

    /// <summary>Comment, owner and grants.</summary>
    public ComparedObject WithOwnership(IOwnedObject owned) =>
        With(FacetNames.Comment, owned.Comment).With(FacetNames.Owner, owned.Owner).With(owned.Grants);

    public ComparedObject With(ImmutableArray<Grant> grants) =>
        With(FacetNames.Grants, grants.IsDefaultOrEmpty ? null : string.Join("; ", grants.Select(GrantText).Order(StringComparer.Ordinal)));

    public ComparedObject WithMembers(IEnumerable<ComparedObject> members)
    {
        _members.AddRange(members);
        return this;
    }

    /// <summary>Who has nothing is listed only where something was taken away.</summary>
    private static string GrantText(Grant grant) => grant.Privileges.IsEmpty
        ? $"no privileges to {DisplayName.Of(grant.Role)}"
        : $"{string.Join(", ", grant.Privileges.Order(StringComparer.Ordinal).Select(DisplayName.Of))} to {DisplayName.Of(grant.Role)}{(grant.Grantable ? " with grant option" : "")}";
}
