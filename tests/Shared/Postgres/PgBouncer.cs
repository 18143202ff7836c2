using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SchemaTasks.Postgres;

namespace SchemaTasks;

/// <summary>A pool before one database, by the real program. Disposing it ends it.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private readonly string _folder;
    private readonly int _port;
    private readonly ConnectionSettings _server;
    private Process _process;

    private PgBouncer(string folder, int port, ConnectionSettings server)
    {
        (_folder, _port, _server) = (folder, port, server);
        _process = Launch();
    }

    /// <summary>The program's path; <see langword="null"/> where this machine lacks it (Debian's package <c>pgbouncer</c>).</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/sbin")
        .Select(folder => Path.Combine(folder, "pgbouncer")).FirstOrDefault(File.Exists);

    /// <summary>The database through the pool.</summary>
    public ConnectionSettings Connection => _server.Through("127.0.0.1", _port);

    /// <param name="server">The database.</param>
    /// <param name="mode">pgbouncer's word: <c>session</c>, <c>transaction</c> or <c>statement</c>.</param>
    /// <param name="size">How many sessions of the server the pool has.</param>
    /// <param name="settings">More lines of its configuration, the last word on what is set already; <c>@</c> is its folder.</param>
    /// <param name="files">Text of files in its folder, by name.</param>
    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public static async Task<PgBouncer> StartAsync(ConnectionSettings server, string mode, int size, string settings = "", IReadOnlyDictionary<string, string>? files = null)
    {
        var folder = Directory.CreateTempSubdirectory("schematasks-pool").FullName;
        var port = FreePort();
        // It gives up root's rights before it reads this again.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        foreach (var (name, text) in files ?? new Dictionary<string, string>()) await File.WriteAllTextAsync(Path.Combine(folder, name), text).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine(folder, "pgbouncer.ini"), string.Create(CultureInfo.InvariantCulture,
            $"""
            [databases]
            {server.Database} = host={server.Host} port={server.Port} dbname={server.Database} user={server.User}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = any
            pool_mode = {mode}
            default_pool_size = {size}
            max_client_conn = 200
            query_wait_timeout = 60
            server_login_retry = 1
            {settings.Replace("@", folder, StringComparison.Ordinal)}
            """)).ConfigureAwait(false);
        var pool = new PgBouncer(folder, port, server);
        await pool.UntilItListensAsync().ConfigureAwait(false);
        return pool;
    }

    /// <summary>As when its machine dies.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Starts it again, at the same address.</summary>
    public async Task RestartAsync()
    {
        _process.Dispose();
        _process = Launch();
        await UntilItListensAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Process Launch()
    {
        string[] account = Environment.UserName == "root" ? ["-u", "nobody"] : [];
        return Process.Start(new ProcessStartInfo(Program!, ["-q", .. account, Path.Combine(_folder, "pgbouncer.ini")]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
    }

    private async Task UntilItListensAsync()
    {
        for (var tries = 0; ; tries++)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, _port).ConfigureAwait(false);
                return;
            }
            catch (SocketException) when (tries < 200 && !_process.HasExited)
            {
                await Task.Delay(50).ConfigureAwait(false);
            }
            catch (SocketException)
            {
                throw new InvalidOperationException($"pgbouncer does not start: {(_process.HasExited ? await _process.StandardError.ReadToEndAsync().ConfigureAwait(false) : "it does not listen")}");
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
