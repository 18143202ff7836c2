using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SchemaTasks.Shadow;

namespace SchemaTasks.Postgres.Tests;

/// <summary>A server that one test configures as it likes, on a port and on a socket; from local programs, on Unix. Disposing it ends it.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private readonly ServerAccount _account;
    private readonly string _run = $"/tmp/stt-{Guid.NewGuid():n}"[..20];
    private Process? _process;

    private OwnServer(ServerAccount account, PostgresPrograms programs) => (_account, Programs) = (account, programs);

    public PostgresPrograms Programs { get; }

    public int Port { get; } = FreePort();

    /// <summary>By the socket, as a superuser who is trusted there.</summary>
    public ConnectionSettings Administration => ConnectionSettings.Local(_run, Port, "postgres", "postgres");

    /// <param name="server">The run's server: where it comes from, this one does.</param>
    /// <param name="settings"><c>name=value</c>, as for the server's option <c>-c</c>; <c>@</c> stands for the data directory.</param>
    /// <param name="files">Text of files in the data directory, by name.</param>
    public static async Task<OwnServer> StartAsync(PostgresServer server, string[] settings, IReadOnlyDictionary<string, string>? files = null)
    {
        Skipping.When(OperatingSystem.IsWindows(), "A server with settings of its own is started on Unix only");
        Skipping.When(server.ShadowOptions.Provider == ShadowProvider.Url, "A server with settings of its own is started from local programs only");
        var programs = await PostgresProgramsFinder.FindAsync(server.ShadowOptions, TestContext.Current.CancellationToken);
        var own = new OwnServer(await ServerAccount.ChooseAsync(TestContext.Current.CancellationToken), programs);
        try
        {
            await own.RunAsync(UnixScripts.Initialise, [own._run, programs.Initdb, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]);
            foreach (var (name, text) in files ?? new Dictionary<string, string>()) await own.RunAsync("umask 077; cat > \"$1\"", [$"{own._run}/data/{name}"], text);
            await own.LaunchAsync(settings);
            return own;
        }
        catch
        {
            await own.DisposeAsync();
            throw;
        }
    }

    public Task ExecuteAsync(string sql) => ServerSession.ExecuteAsync(Administration, sql, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
        {
            // The server removes its folder when it ends; one that never began leaves it.
            await ChildProcess.RunAsync(_account.Describe(["rm", "-rf", "--", _run]), null, TimeSpan.FromMinutes(1), CancellationToken.None);
            return;
        }
        await ServerLifeline.LetGoAsync(_process);
        _process.Dispose();
    }

    private async Task LaunchAsync(string[] settings)
    {
        string[] options = ["listen_addresses=127.0.0.1", $"port={Port.ToString(CultureInfo.InvariantCulture)}", $"unix_socket_directories={_run}", "fsync=off", .. settings.Select(setting => setting.Replace("@", $"{_run}/data", StringComparison.Ordinal))];
        _process = ChildProcess.Start(_account.Describe(["/bin/sh", "-c", UnixScripts.Serve, "sh", _run, "", Programs.Postgres, "-D", $"{_run}/data", .. options.SelectMany(option => (string[])["-c", option])]));
        var log = new ServerLog();
        _process.OutputDataReceived += (_, line) => log.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => log.Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        for (var tries = 0; !await ServerReadiness.AnswersAsync(Administration, TestContext.Current.CancellationToken); tries++)
        {
            Assert.True(tries < 600 && !_process.HasExited, $"the server does not start: {log}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task RunAsync(string script, string[] arguments, string? input = null)
    {
        var result = await ChildProcess.RunAsync(_account.Describe(["/bin/sh", "-c", script, "sh", .. arguments]), input, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
