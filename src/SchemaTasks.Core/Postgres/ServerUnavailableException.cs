using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>
/// The server could not be read: nothing is known about its schema, which is neither "in sync" nor "drift". Its cause is not carried
/// along: exceptions of the driver may repeat what they were given.
/// </summary>
public sealed class ServerUnavailableException(Diagnostic diagnostic) : DiagnosticException(diagnostic)
{
    /// <summary>Whether a retry may help: the server could not be reached, did not answer in time or dropped the connection.</summary>
    public bool IsTransient { get; init; }

    /// <summary>How long to try again.</summary>
    internal RetryPolicy Retry { get; init; }
}
