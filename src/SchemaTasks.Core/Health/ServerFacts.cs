namespace SchemaTasks.Health;

/// <summary>What the server says about itself. Differs from run to run.</summary>
internal sealed record ServerFacts
{
    /// <summary><c>server_version_num</c>: 150018 for 15.18.</summary>
    public required int VersionNumber { get; init; }

    public required string Version { get; init; }

    public required bool IsReplica { get; init; }

    public required string Role { get; init; }

    public required bool IsSuperuser { get; init; }

    /// <summary>Whether this connection is encrypted.</summary>
    public required bool IsEncrypted { get; init; }

    /// <summary>TLS version and cipher; empty without TLS.</summary>
    public required string Encryption { get; init; }

    public required string Encoding { get; init; }

    public required string TimeZone { get; init; }

    public required int MaxConnections { get; init; }

    public required int ReservedConnections { get; init; }

    /// <summary>Client connections that are open.</summary>
    public required int Connections { get; init; }

    public required bool IsReadOnlyByDefault { get; init; }

    /// <summary><c>Neon</c>, <c>Supabase</c> or empty.</summary>
    public required string Platform { get; init; }

    /// <summary>Neon's project, branch, endpoint and timeline, as far as the server names them: <c>branch br-…</c>.</summary>
    public required IReadOnlyList<string> PlatformIds { get; init; }

    /// <summary>Bytes of the database.</summary>
    public required long DatabaseBytes { get; init; }

    /// <summary>Most connections to this database; -1 for no limit.</summary>
    public required int DatabaseConnectionLimit { get; init; }

    /// <summary>Whether the role sees what other roles' sessions do.</summary>
    public required bool SeesAllSessions { get; init; }

    public int Major => VersionNumber / 10000;
}
