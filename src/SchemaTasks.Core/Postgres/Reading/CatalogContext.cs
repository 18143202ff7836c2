using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>What every kind needs to turn its rows into the model: names by OID, comments, owners, grants.</summary>
internal sealed class CatalogContext
{
    private readonly Lazy<Dictionary<(int Class, int Oid), AccessRow>> _access;
    private readonly CatalogOptions _options;
    private readonly Dictionary<int, string> _roles;
    private readonly Groups<MemberRow> _members;
    private readonly Groups<CommentRow> _comments;
    private readonly Dictionary<int, string> _collations;

    public CatalogContext(CatalogRows rows, int major, CatalogOptions options)
    {
        (Rows, Major, _options, Hosted) = (rows, major, options, new HostedObjects(rows, options));
        Namespaces = rows.Namespaces.Rows.ToDictionary(row => row.Oid, row => row.Name);
        _roles = rows.Roles.Rows.ToDictionary(row => row.Oid, row => row.Name);
        _members = new(rows.Members.Rows, row => row.Oid);
        _comments = new(rows.Comments.Rows, row => row.Oid);
        _access = new(() => rows.Access.Rows.ToDictionary(row => (row.Class, row.Oid)));
        _collations = rows.Collations.Rows.ToDictionary(row => row.Oid, row => row.Name);
    }

    public CatalogRows Rows { get; }

    /// <summary>What a host or a prelude put there.</summary>
    public HostedObjects Hosted { get; }

    public int Major { get; }

    /// <summary>The schemas that users can have, by OID: the system's own are not there.</summary>
    public Dictionary<int, string> Namespaces { get; }

    /// <summary>Whether the object is in a user's schema and nobody else's: no extension's, no host's.</summary>
    public bool IsUsers(int catalog, int oid, int schema) => Namespaces.ContainsKey(schema) && !IsMember(catalog, oid);

    /// <summary>Whether it comes with something else: an extension, a host, a prelude.</summary>
    public bool IsMember(int catalog, int oid)
    {
        if (Hosted.Has(catalog, oid)) return true;
        foreach (var row in _members[oid])
        {
            if (row.Class == catalog) return true;
        }
        return false;
    }

    public string? Comment(int catalog, int oid, int member = 0)
    {
        foreach (var row in _comments[oid])
        {
            if (row.Class == catalog && row.Member == member) return row.Text;
        }
        return null;
    }

    public bool HasGrants => _options.Grants;

    public string Collation(int oid) => _collations[oid];

    public string Role(int oid) => oid == 0 ? "public" : _roles.GetValueOrDefault(oid, "");

    /// <summary>Owner and grants of an object whose owner no manifest lists, if that is asked for.</summary>
    public AccessRow? Access(int catalog, int oid) => _options.UnlistedAccess ? _access.Value.GetValueOrDefault((catalog, oid)) : null;

    /// <summary>Grants that no manifest lists, if they are asked for.</summary>
    public ImmutableArray<Grant> UnlistedGrants(string[]? acl, int owner, GrantDefaults defaults) => _options.UnlistedAccess ? Grants(acl, owner, defaults) : [];

    /// <summary>The owner, if owners are asked for.</summary>
    public string? Owner(int role) => _options.Owners ? Role(role) : null;

    /// <summary>The grants, if grants are asked for; the owner's own only together with the owner.</summary>
    public ImmutableArray<Grant> Grants(string[]? acl, int owner, GrantDefaults defaults)
    {
        if (!_options.Grants || acl is null) return [];
        var grants = GrantReader.Read(acl, Role(owner), defaults, withGrantors: _options.UnlistedAccess);
        return _options.Owners ? grants : [.. grants.Where(grant => grant.Role != Role(owner))];
    }
}
