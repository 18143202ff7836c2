using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow;

/// <summary>A server that somebody else ends: databases that are created on it are dropped one by one.</summary>
internal sealed class BorrowedHost(IShadowHost host) : IShadowHost
{
    public ConnectionSettings Administration => host.Administration;

    public int Major => host.Major;

    public string Description => host.Description;

    public bool IsShared => true;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
