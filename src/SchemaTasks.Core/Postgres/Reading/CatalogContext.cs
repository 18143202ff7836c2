using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>What every kind needs to turn its rows into the model: names by OID, comments, owners, grants.</summary>
internal sealed class CatalogContext
{
    private readonly CatalogOptions _options;
    private readonly Dictionary<int, string> _roles;
    private readonly HashSet<(int Class, int Oid)> _members;
    private readonly Dictionary<(int Class, int Oid, int Member), string> _comments;
    private readonly Dictionary<int, string> _collations;

    public CatalogContext(CatalogRows rows, int major, CatalogOptions options)
    {
        (Rows, Major, _options) = (rows, major, options);
        Namespaces = rows.Namespaces.Rows.ToDictionary(row => row.Oid, row => row.Name);
        _roles = rows.Roles.Rows.ToDictionary(row => row.Oid, row => row.Name);
        _members = [.. rows.Members.Rows.Select(row => (row.Class, row.Oid))];
        _comments = rows.Comments.Rows.ToDictionary(row => (row.Class, row.Oid, row.Member), row => row.Text);
        _collations = rows.Collations.Rows.ToDictionary(row => row.Oid, row => row.Name);
    }

    public CatalogRows Rows { get; }

    public int Major { get; }

    /// <summary>The schemas that users can have, by OID: the system's own are not there.</summary>
    public Dictionary<int, string> Namespaces { get; }

    /// <summary>Whether the object is in a user's schema and no extension owns it.</summary>
    public bool IsUsers(int catalog, int oid, int schema) => Namespaces.ContainsKey(schema) && !IsMember(catalog, oid);

    public bool IsMember(int catalog, int oid) => _members.Contains((catalog, oid));

    public string? Comment(int catalog, int oid, int member = 0) => _comments.GetValueOrDefault((catalog, oid, member));

    public string Collation(int oid) => _collations[oid];

    public string Role(int oid) => oid == 0 ? "public" : _roles.GetValueOrDefault(oid, "");

    /// <summary>The owner, if owners are asked for.</summary>
    public string? Owner(int role) => _options.Owners ? Role(role) : null;

    /// <summary>The grants, if grants are asked for.</summary>
    public ImmutableArray<Grant> Grants(string[]? acl, int owner, GrantDefaults defaults) =>
        _options.Grants && acl is not null ? GrantReader.Read(acl, Role(owner), defaults) : [];
}
