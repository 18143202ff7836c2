namespace SchemaTasks.Shadow;

/// <summary>A container's server listens on a socket that this process does not see.</summary>
internal sealed class SocketNotSharedException : Exception;
