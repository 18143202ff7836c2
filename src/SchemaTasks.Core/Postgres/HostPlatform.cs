using System.Collections.Immutable;
using System.IO.Enumeration;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres;

/// <summary>
/// What one host puts into every database, as data: <see cref="HostPlatforms"/> is the one list of it. Names are patterns in which <c>*</c>
/// is any text. What is not named here, and what a role of the user's owns, is the user's.
/// </summary>
public sealed record HostPlatform
{
    /// <summary>Never <see cref="HostingPlatform.Auto"/> or <see cref="HostingPlatform.None"/>.</summary>
    public required HostingPlatform Kind { get; init; }

    /// <summary>As people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The word of the configuration's <c>platform</c>.</summary>
    public string Word => Kind.ToString().ToLowerInvariant();

    /// <summary>Roles that only its servers have: one of them is enough.</summary>
    public ImmutableArray<string> Signs { get; init; } = [];

    /// <summary>The end of its servers' names, where no role shows it.</summary>
    public string? HostSuffix { get; init; }

    /// <summary>Its own roles: what they own in <see cref="Schemas"/> is the host's.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Roles of its API's clients: whatever they may do, anybody on the Internet may.</summary>
    public ImmutableArray<string> ClientRoles { get; init; } = [];

    /// <summary>The user's own roles to which it grants rights on its objects.</summary>
    public ImmutableArray<string> Grantees { get; init; } = [];

    /// <summary>Schemas that it makes, by their names.</summary>
    public ImmutableArray<string> Schemas { get; init; } = [];

    /// <summary>Objects in them that are the host's although a role of the user's may own them: <c>schema.name</c>.</summary>
    public ImmutableArray<string> Named { get; init; } = [];

    /// <summary>Its indexes on its own tables, <c>schema.name</c>: an index has no owner of its own, so one that is not here is the user's.</summary>
    public ImmutableArray<string> Indexes { get; init; } = [];

    /// <summary>Extensions that it installs, by their names.</summary>
    public ImmutableArray<string> Extensions { get; init; } = [];

    /// <summary>Event triggers that it makes, by their names; those that <see cref="Roles"/> own are the host's anyway.</summary>
    public ImmutableArray<string> EventTriggers { get; init; } = [];

    /// <summary>Publications that it makes; which tables are in them is the user's affair.</summary>
    public ImmutableArray<string> Publications { get; init; } = [];

    /// <summary>Roles that migrations may name, its own and those that it gives to users: a shadow gets them, without rights and without a login.</summary>
    public ImmutableArray<string> ShadowRoles { get; init; } = [];

    /// <summary>
    /// What migrations may name of it, for a shadow: <c>Postgres/Platforms/WORD.sql</c>, in which <c>$replay$</c> is the replay's role;
    /// empty where it has no schemas.
    /// </summary>
    internal string ShadowScript
    {
        get
        {
            using var stream = typeof(HostPlatform).Assembly.GetManifestResourceStream($"Postgres/Platforms/{Word}.sql");
            if (stream is null) return "";
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Whether the role is the host's own.</summary>
    public bool IsRole(string role) => Matches(Roles, role);

    /// <summary>Whether rights of this role on the host's objects are of its making.</summary>
    public bool IsGrantee(string role) => IsRole(role) || Matches(ClientRoles, role) || Matches(Grantees, role);

    /// <summary>Whether the host makes a schema of this name.</summary>
    public bool HasSchema(string schema) => Schemas.Contains(schema, StringComparer.Ordinal);

    /// <summary>Whether an object in a schema is the host's.</summary>
    public bool Owns(string schema, string name, string owner) => HasSchema(schema) && (IsRole(owner) || Matches(Named, $"{schema}.{name}"));

    /// <summary>Whether an index is one that the host makes on its own tables.</summary>
    public bool HasIndex(string schema, string name) => Matches(Indexes, $"{schema}.{name}");

    private static bool Matches(ImmutableArray<string> patterns, string name)
    {
        foreach (var pattern in patterns)
            if (FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)) return true;
        return false;
    }
}
