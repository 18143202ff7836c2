using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using Npgsql;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>
/// The driver's exceptions as diagnostics. Only PostgreSQL's own message texts and those of the operating system are repeated: the
/// driver's may hold parts of the connection string.
/// </summary>
internal static class ServerFaults
{
    /// <summary>Whether the driver, or the operating system below it, throws this about a server.</summary>
    public static bool IsDriver(Exception exception) =>
        exception is NpgsqlException or SocketException or IOException or TimeoutException or AuthenticationException or OperationCanceledException;

    /// <param name="exception">The driver's.</param>
    /// <param name="server">For messages.</param>
    /// <param name="timeout">For messages.</param>
    /// <param name="connected">Whether the connection was open already: what a server says before that is a refusal, unless it is about to start.</param>
    public static ServerUnavailableException Translate(Exception exception, ConnectionSettings server, TimeSpan timeout, bool connected) => exception switch
    {
        ServerUnavailableException already => already,
        _ when TooMuchReceivedException.In(exception) is { } received => Permanent(ConnectionDiagnostics.TooMuch, server.Server, received.Megabytes, received.IsAtOnce ? "without the end of a row" : "of rows"),
        OutOfMemoryException => Permanent(ConnectionDiagnostics.TooMuch, server.Server, "more", "than this machine has room for"),
        PostgresException postgres => FromServer(postgres, server, timeout, connected),
        AggregateException aggregate => Translate(aggregate.InnerExceptions[^1], server, timeout, connected),
        NpgsqlException { InnerException: PostgresException postgres } => FromServer(postgres, server, timeout, connected),
        NpgsqlException { InnerException: AggregateException aggregate } => Translate(aggregate.InnerExceptions[^1], server, timeout, connected),
        AuthenticationException tls => Tls(server, tls.InnerException?.Message ?? tls.Message),
        NpgsqlException { InnerException: AuthenticationException tls } => Tls(server, tls.InnerException?.Message ?? tls.Message),
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException => Tls(server, File(exception)),
        NpgsqlException { InnerException: FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException } => Tls(server, File(exception.InnerException!)),
        CryptographicException or NpgsqlException { InnerException: CryptographicException } => Tls(server, "the client's certificate and key cannot be used: the files of sslcert and sslkey do not fit together, are damaged, or the password of the key is wrong."),
        SocketException socket => Unreachable(server, socket, timeout),
        NpgsqlException { InnerException: SocketException socket } => Unreachable(server, socket, timeout),
        NpgsqlException { InnerException: IOException { InnerException: SocketException socket } } => Lost(server, socket.Message),
        TimeoutException or NpgsqlException { InnerException: TimeoutException } => TimedOut(server, timeout, connected ? "while it was at work" : "while connecting"),
        OperationCanceledException => TimedOut(server, timeout, connected ? "while it was at work" : "while connecting"),
        // TLS 1.3 has a client's certificate refused after the handshake.
        NpgsqlException { InnerException: IOException { InnerException: { } inner } } when inner.GetBaseException() is CryptographicException alert => Tls(server, $"the server breaks it off ({alert.Message.Split("::")[^1]}); it may not accept the client's certificate (sslcert)."),
        NpgsqlException { InnerException: IOException } or IOException => Lost(server, "it was closed by the other side."),
        // A definition that is NULL: its object was dropped while the pg_get_… functions looked at it.
        InvalidCastException => Lost(server, "an object was dropped while it was read."),
        NpgsqlException npgsql => FromDriver(npgsql, server),
        _ => new ServerUnavailableException(Diagnostic.Create(ConnectionDiagnostics.ServerError, null, server.Server, "an unexpected fault", exception.GetType().Name)),
    };

    private static ServerUnavailableException FromServer(PostgresException postgres, ConnectionSettings server, TimeSpan timeout, bool connected)
    {
        var fault = Described(postgres, server, timeout, connected);
        // A server that was given the password may repeat it.
        var diagnostic = fault.Diagnostics[0];
        object?[] arguments = [.. diagnostic.Arguments.Select(argument => argument is string text ? server.Redact(text) : argument)];
        return new ServerUnavailableException(Diagnostic.Create(diagnostic.Descriptor, diagnostic.Location, arguments)) { IsTransient = fault.IsTransient, Retry = fault.Retry };
    }

    /// <summary>What a server says about a login is said in our words: it may hold what was sent.</summary>
    private static string LoginRefusal(PostgresException postgres, RefusalKind? kind = null)
    {
        var text = postgres.MessageText;
        if (text.Contains("pg_hba.conf", StringComparison.Ordinal)) return text.Contains("no encryption", StringComparison.Ordinal) ? "pg_hba.conf has no entry that lets it in without encryption" : "pg_hba.conf has no entry that lets it in";
        if (text.Contains("client certificate", StringComparison.Ordinal)) return "it requires a valid client certificate";
        if (text.Contains("does not exist", StringComparison.Ordinal)) return "the role does not exist";
        if (text.Contains("not permitted to log in", StringComparison.Ordinal)) return "the role may not log in";
        if (kind == RefusalKind.UnknownUser) return "the role does not exist there";
        return kind == RefusalKind.WrongPassword || postgres.SqlState == "28P01" ? "the password is wrong" : "the role is not let in";
    }

    private static ServerUnavailableException Described(PostgresException postgres, ConnectionSettings server, TimeSpan timeout, bool connected) =>
        !connected && ConnectionRefusals.Of(postgres.SqlState, postgres.MessageText) is { } refusal ? Refused(refusal, postgres, server) : postgres.SqlState switch
        {
            "28P01" or "28000" => Permanent(ConnectionDiagnostics.AuthenticationFailed, server.Server, server.Redact(server.User), $"{postgres.SqlState}: {LoginRefusal(postgres)}"),
            "42501" => Permanent(ConnectionDiagnostics.NoRights, server.Server, server.Redact(server.User), postgres.MessageText),
            "53200" when postgres.Hint?.Contains("max_locks_per_transaction", StringComparison.Ordinal) == true || postgres.MessageText.Contains("shared memory", StringComparison.Ordinal) => Permanent(ConnectionDiagnostics.NoLocks, server.Server),
            // A pooler has taken the connection and has none of the server's to give.
            "53300" or "08P01" or "XX000" when ConnectionRefusals.Of(postgres.SqlState, postgres.MessageText) is { Kind: RefusalKind.TooManyConnections } full => Refused(full, postgres, server),
            "57014" or "55P03" or "25P03" => TimedOut(server, timeout, $"({server.Redact(postgres.MessageText)})"),
            "57P01" or "57P02" or "57P05" => Lost(server, server.Redact(postgres.MessageText) + "."),
            { } state when !connected && (state is "XX000" || state.StartsWith("08", StringComparison.Ordinal)) => Permanent(ConnectionDiagnostics.ServerError, server.Server, state, server.Redact(postgres.MessageText)),
            { } state when state.StartsWith("08", StringComparison.Ordinal) => Lost(server, server.Redact(postgres.MessageText) + "."),
            // A relation that was dropped while the pg_get_… functions looked at it: the next reading sees one state.
            "42P01" or "42704" or "42883" or "XX000" or "42703" => new(Diagnostic.Create(ConnectionDiagnostics.ServerError, null, server.Server, postgres.SqlState, server.Redact(postgres.MessageText))) { IsTransient = true, Retry = RetryPolicy.UntilTimeout },
            _ => Permanent(ConnectionDiagnostics.ServerError, server.Server, postgres.SqlState, server.Redact(postgres.MessageText)),
        };

    /// <summary>Only what can pass is waited for, and only what is asleep counts as unreachable.</summary>
    private static ServerUnavailableException Refused(ConnectionRefusal refusal, PostgresException postgres, ConnectionSettings server)
    {
        var said = server.Redact(postgres.MessageText.Split('\n')[0]).TrimEnd('.', ' ');
        return refusal.Kind switch
        {
            RefusalKind.WrongPassword or RefusalKind.UnknownUser => Permanent(ConnectionDiagnostics.AuthenticationFailed, server.Server, server.Redact(server.User), $"{postgres.SqlState}: {LoginRefusal(postgres, refusal.Kind)}"),
            RefusalKind.UnknownDatabase => Permanent(ConnectionDiagnostics.NoDatabase, server.Server, server.Redact(server.Database)),
            RefusalKind.UnknownPlace => Permanent(ConnectionDiagnostics.UnknownPlace, server.Server, refusal.Sender, said),
            RefusalKind.TlsDemanded => Tls(server, "the server takes encrypted connections only: set sslmode=require or sslmode=verify-full."),
            RefusalKind.AddressRefused => Permanent(ConnectionDiagnostics.HostRefuses, server.Server, said, "Add the address of this machine to the host's list of allowed addresses"),
            RefusalKind.Blocked => Permanent(ConnectionDiagnostics.HostRefuses, server.Server, said, "Correct the password first, then wait until the host lets this address try again"),
            RefusalKind.Suspended => Permanent(ConnectionDiagnostics.HostRefuses, server.Server, said, "Start or enable it in the host's console"),
            RefusalKind.Quota => Permanent(ConnectionDiagnostics.HostRefuses, server.Server, said, "Raise the plan's limit in the host's console, or wait until the next period begins"),
            RefusalKind.OptionRefused => Permanent(ConnectionDiagnostics.OptionRefused, server.Server, said),
            // PgBouncer says no more when its server cannot be reached.
            RefusalKind.TooManyConnections => new(Diagnostic.Create(ConnectionDiagnostics.TooManyConnections, null, server.Server, said.Contains("query_wait_timeout", StringComparison.Ordinal) ? $"{said}: the pool had no connection to give, all are in use or the server behind it is down" : said)) { Retry = RetryPolicy.UntilTimeout },
            RefusalKind.Asleep or RefusalKind.Starting or RefusalKind.FailingOver => new(Diagnostic.Create(ConnectionDiagnostics.Unreachable, null, server.Server, said + ".")) { IsTransient = true, Retry = RetryPolicy.UntilTimeout },
        };
    }

    /// <summary>The driver has no error codes: its few sentences that matter are distinguished, none is repeated.</summary>
    private static ServerUnavailableException FromDriver(NpgsqlException exception, ConnectionSettings server)
    {
        var text = exception.Message;
        if (text.Contains("unknown response", StringComparison.OrdinalIgnoreCase)) return Permanent(ConnectionDiagnostics.Unreachable, server.Server, "what answers there does not speak PostgreSQL's protocol.");
        if (text.Contains("SSL", StringComparison.OrdinalIgnoreCase)) return Tls(server, "the server does not offer TLS, or not as asked for.");
        if (text.Contains("password", StringComparison.OrdinalIgnoreCase) || text.Contains("auth", StringComparison.OrdinalIgnoreCase) || text.Contains("SASL", StringComparison.Ordinal))
        {
            return Permanent(ConnectionDiagnostics.AuthenticationFailed, server.Server, server.Redact(server.User), text.Contains("No password", StringComparison.OrdinalIgnoreCase) ? "no password is given" : Methods(server));
        }
        if (text.Contains("channel binding", StringComparison.OrdinalIgnoreCase) || server.RequiresChannelBinding)
            return Permanent(ConnectionDiagnostics.AuthenticationFailed, server.Server, server.Redact(server.User), "channel_binding=require takes TLS and a login by scram-sha-256, and the server offers less");
        return Lost(server, "the conversation ended unexpectedly.");
    }

    private static string Methods(ConnectionSettings server) => server.IsDistant && server.SslMode is "disable" or "allow" or "prefer"
        ? "the methods do not match: without encryption a password goes to a distant host by scram-sha-256 only, unless require_auth=md5 or require_auth=password asks for it"
        : "the methods do not match";

    private static ServerUnavailableException Unreachable(ConnectionSettings server, SocketException socket, TimeSpan timeout) => socket.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData => new(Diagnostic.Create(ConnectionDiagnostics.Unreachable, null, server.Server, "there is no host of that name.")) { IsTransient = true, Retry = RetryPolicy.Never },
        SocketError.TimedOut => TimedOut(server, timeout, "while connecting"),
        _ => new(Diagnostic.Create(ConnectionDiagnostics.Unreachable, null, server.Server, socket.Message.TrimEnd('.') + ".")) { IsTransient = true, Retry = RetryPolicy.Briefly },
    };

    private static ServerUnavailableException Lost(ConnectionSettings server, string why) =>
        new(Diagnostic.Create(ConnectionDiagnostics.ConnectionLost, null, server.Server, why)) { IsTransient = true, Retry = RetryPolicy.UntilTimeout };

    private static ServerUnavailableException TimedOut(ConnectionSettings server, TimeSpan timeout, string what) =>
        new(Diagnostic.Create(ConnectionDiagnostics.TimedOut, null, server.Server, timeout.TotalSeconds, what)) { IsTransient = true, Retry = RetryPolicy.UntilTimeout };

    private static ServerUnavailableException Tls(ConnectionSettings server, string why) => Permanent(ConnectionDiagnostics.TlsFailed, server.Server, server.SslMode, why);

    private static string File(Exception exception) => $"a file that it names cannot be read: {exception.Message.TrimEnd('.')}.";

    private static ServerUnavailableException Permanent(DiagnosticDescriptor descriptor, params object?[] arguments) => new(Diagnostic.Create(descriptor, null, arguments));
}
