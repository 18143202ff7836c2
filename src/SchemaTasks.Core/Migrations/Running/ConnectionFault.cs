using System.Net.Sockets;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>Why a connection could not be opened.</summary>
internal static class ConnectionFault
{
    /// <returns><see langword="null"/> for what has nothing to do with the connection, a cancelled build among it.</returns>
    public static Diagnostic? Describe(ConnectionSettings server, Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => Diagnostic.Create(ConnectionDiagnostics.NoDatabase, null, server.Server, server.Database),
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } error =>
            Diagnostic.Create(ConnectionDiagnostics.AuthenticationFailed, null, server.Server, server.User, error.SqlState),
        PostgresException error => Diagnostic.Create(ConnectionDiagnostics.ServerError, null, server.Server, error.SqlState, error.MessageText),
        NpgsqlException or SocketException or IOException or TimeoutException =>
            Diagnostic.Create(ConnectionDiagnostics.Unreachable, null, server.Server, (exception.InnerException ?? exception).Message),
        _ => null,
    };
}
