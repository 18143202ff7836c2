using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres;

/// <summary>What of a server to read.</summary>
public sealed record CatalogOptions
{
    /// <summary>Every object of the user's, without owners and grants.</summary>
    public static CatalogOptions Default { get; } = new();

    /// <summary>The reading part of a configuration.</summary>
    public static CatalogOptions From(SchemaConfiguration configuration) => new()
    {
        Include = configuration.Include,
        Exclude = configuration.Exclude,
        Owners = configuration.Owners,
        Grants = configuration.Grants,
        PlatformObjects = configuration.PlatformObjects,
        Platform = configuration.Platform,
    };

    /// <summary>Objects to take in; empty for all. What an object is in comes in with it.</summary>
    public ImmutableArray<ObjectGlob> Include { get; init; } = [];

    /// <summary>Objects to leave out, after <see cref="Include"/>.</summary>
    public ImmutableArray<ObjectGlob> Exclude { get; init; } = [];

    /// <summary>Whether owners are read: <see cref="IOwnedObject.Owner"/>, and those of event triggers and publications.</summary>
    public bool Owners { get; init; }

    /// <summary>Grants, and default privileges; what owners are granted only together with <see cref="Owners"/>.</summary>
    public bool Grants { get; init; }

    /// <summary>Also what no manifest lists, but a script has to put back: who granted something, the owners of objects without structure here.</summary>
    internal bool UnlistedAccess { get; init; }

    /// <summary>Whether what the host puts into every database is read as the user's.</summary>
    public bool PlatformObjects { get; init; }

    /// <summary>Whose server it is.</summary>
    public HostingPlatform Platform { get; init; }

    /// <summary>Whether the reading brings the server's fingerprint along.</summary>
    internal bool Fingerprint { get; init; }

    /// <summary>The server's name, by which some hosts are known.</summary>
    internal string Host { get; init; } = "";

    /// <summary>On a shadow: the first OID of what migrations made; what the host's script and the prelude made has lower ones. 0 elsewhere.</summary>
    internal uint FirstOid { get; init; }

    /// <summary>Lower OIDs are those of initdb (FirstNormalObjectId of src/include/access/transam.h).</summary>
    internal const uint FirstUserOid = 16384;

    /// <summary>The migration history, left out if it has the columns of one; so are those of other tools (<see cref="HistoryTables"/>).</summary>
    public QualifiedName? MigrationTable { get; init; } = new("public", "schema_migrations");

    /// <summary>For the whole read: connecting, trying again, every query.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets what the reading is doing, a phrase at a time; <see langword="null"/> for nobody.</summary>
    public IProgress<string>? Activity { get; init; }
}
