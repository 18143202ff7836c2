using SchemaTasks.Postgres;
using SchemaTasks.Shadow.Sandbox;

namespace SchemaTasks.Shadow;

/// <summary>A running server on which databases may be created. Disposing it leaves nothing behind.</summary>
internal interface IShadowHost : IAsyncDisposable
{
    /// <summary>A superuser's, or at least one that may create databases, to a database that exists.</summary>
    ConnectionSettings Administration { get; }

    int Major { get; }

    /// <summary>Makes the role that a replay runs as, or takes the one that is given.</summary>
    Task<ReplayRole> MakeRoleAsync(ShadowRights rights, CancellationToken cancel);

    /// <summary>What serves, for people: "the programs in …".</summary>
    string Description { get; }

    /// <summary>Whether databases outlive the server object and must be dropped one by one.</summary>
    bool IsShared { get; }
}
