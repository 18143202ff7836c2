using System.Globalization;
using Npgsql;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow;

/// <summary>A server that somebody runs for this purpose. Only databases of our own are touched there.</summary>
internal sealed class UrlServer : IShadowHost
{
    /// <summary>Names the server. Never <c>DATABASE_URL</c>: a shadow must not be where the data is.</summary>
    public const string Variable = "SCHEMA_SHADOW_URL";

    private UrlServer(ConnectionSettings administration, int major) => (Administration, Major) = (administration, major);

    public ConnectionSettings Administration { get; }

    public int Major { get; }

    public string Description => $"the server {Administration.Server} that {Variable} names";

    public bool IsShared => true;

    /// <exception cref="ShadowProbeException">It is not set, or the server cannot be used.</exception>
    /// <exception cref="Diagnostics.DiagnosticException">The variable's value cannot be read.</exception>
    public static async Task<UrlServer> StartAsync(ShadowOptions options, CancellationToken cancel)
    {
        if (options.Variable(Variable) is null) throw new ShadowProbeException($"the environment variable {Variable} is not set.");
        var settings = ConnectionSettings.FromVariables([Variable], options.Environment);
        try
        {
            var major = await ServerAttempts.OnceAsync(settings, options.StartTimeout, token => AskAsync(settings, token), cancel).ConfigureAwait(false);
            return new UrlServer(settings, major);
        }
        catch (ServerUnavailableException exception)
        {
            throw new ShadowProbeException($"the server that {Variable} names does not serve: {exception.Diagnostics[0].Message}", exception);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<int> AskAsync(ConnectionSettings settings, CancellationToken cancel)
    {
        await using var session = await ServerSession.OpenAsync(settings, cancel).ConfigureAwait(false);
        var major = session.Connection.PostgreSqlVersion.Major;
        if (major < PostgresPrograms.OldestMajor) throw new ShadowProbeException($"the server {settings.Server} is PostgreSQL {major}; {PostgresPrograms.OldestMajor} is the oldest that can be read.");

        await using var command = new NpgsqlCommand("SELECT rolcreatedb OR rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user", session.Connection);
        if (!Convert.ToBoolean(await command.ExecuteScalarAsync(cancel).ConfigureAwait(false), CultureInfo.InvariantCulture))
            throw new ShadowProbeException($"the role '{settings.User}' that {Variable} names may not create databases: ALTER ROLE … CREATEDB.");
        await ScratchDatabase.ReapAsync(settings, cancel).ConfigureAwait(false);
        return major;
    }
}
