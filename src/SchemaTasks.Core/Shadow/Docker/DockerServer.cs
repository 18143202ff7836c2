using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow.Sandbox;

namespace SchemaTasks.Shadow;

/// <summary>
/// A container of the image <c>postgres</c>, run by Docker's own command line. On Linux it has no network and is reached by a socket in a
/// mounted directory; where the engine is in a virtual machine, on a port of 127.0.0.1 that Docker chooses.
/// </summary>
internal sealed class DockerServer : IShadowHost
{
    private const int NewestMajor = 18;

    /// <summary>Pulling the image may take most of it.</summary>
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(5);

    private static readonly string[] ClientVariables = ["DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_CONFIG", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH", "XDG_RUNTIME_DIR"];

    private readonly string _name = $"schematasks-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
    private readonly string _password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
    private readonly string _image;
    private readonly SocketDirectory? _socket;
    private readonly ServerLog _log = new();
    private Process? _client;

    private DockerServer(int major, SocketDirectory? socket)
    {
        Major = major;
        _socket = socket;
        _image = string.Create(CultureInfo.InvariantCulture, $"postgres:{major}");
        Administration = ConnectionSettings.Local(socket?.Path ?? "127.0.0.1", SocketDirectory.Port, "postgres", ReplayRole.Administrator, _password);
    }

    public ConnectionSettings Administration { get; private set; }

    public int Major { get; }

    public string Description => $"a container of {_image}";

    public bool IsShared => false;

    /// <exception cref="ShadowProbeException">Docker is not there, its engine does not run, or the image cannot be had.</exception>
    public static async Task<DockerServer> StartAsync(ShadowOptions options, CancellationToken cancel)
    {
        if (await SharesDirectoriesAsync(cancel).ConfigureAwait(false))
        {
            try
            {
                return await StartAsync(options, SocketDirectory.Make(), cancel).ConfigureAwait(false);
            }
            catch (SocketNotSharedException)
            {
                // An engine that sees other files than this process, such as a snap's.
            }
        }
        return await StartAsync(options, null, cancel).ConfigureAwait(false);
    }

    private static async Task<DockerServer> StartAsync(ShadowOptions options, SocketDirectory? socket, CancellationToken cancel)
    {
        var server = new DockerServer(options.PreferredMajor ?? NewestMajor, socket);
        try
        {
            options.Activity?.Report($"starting a container of {server._image}, which is downloaded if it is not here yet");
            server.Launch();
            await server.WaitAsync(options.StartTimeout > StartTimeout ? options.StartTimeout : StartTimeout, cancel).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Whether a directory of this machine can be mounted with the sockets in it: a virtual machine's kernel has sockets of its own.</summary>
    private static async Task<bool> SharesDirectoriesAsync(CancellationToken cancel)
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } host && !host.StartsWith("unix:", StringComparison.Ordinal)) return false;
        var info = await ChildProcess.RunAsync(Describe(["docker", "info"]), null, TimeSpan.FromSeconds(20), cancel).ConfigureAwait(false);
        return !info.Output.Contains("Docker Desktop", StringComparison.Ordinal);
    }

    public Task<ReplayRole> MakeRoleAsync(ShadowRights rights, CancellationToken cancel) => ReplayRole.MakeAsync(Administration, Major, rights, _password, cancel);

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
        {
            await ServerLifeline.LetGoAsync(_client).ConfigureAwait(false);
            _client.Dispose();
        }
        _socket?.Remove();
    }

    /// <summary>The container's own shell holds the lifeline: the end of its input, which is ours, stops the server and with it the container.</summary>
    private void Launch()
    {
        const string script =
            """
            exec 3<&0 </dev/null
            docker-entrypoint.sh "$@" 3<&- &
            server=$!
            { while read -r _; do :; done; kill -INT "$server" 2>/dev/null; } <&3 >/dev/null 2>&1 &
            exec 3<&-
            wait "$server"
            """;
        string[] command =
        [
            "docker", "run", "--rm", "--interactive", "--name", _name, .. _socket is null ? ["--publish", "127.0.0.1::5432"] : _socket.RunArguments,
            // Every connection needs the password, those of the server to itself too.
            "--env", "POSTGRES_INITDB_ARGS=--auth-local=scram-sha-256", "--env", "POSTGRES_PASSWORD", "--env", $"POSTGRES_USER={ReplayRole.Administrator}", "--env", "POSTGRES_DB=postgres", "--env", "PGDATA=/shadow/data", "--tmpfs", "/shadow", "--entrypoint", "sh",
            _image, "-c", script, "sh", "postgres", .. ThrowAwaySettings.Arguments, .. _socket is null ? [] : SocketDirectory.ServerArguments,
        ];
        var start = Describe(command);

        // Docker takes the value from its own environment: the command line, which everybody can see, holds the name only.
        start.Environment["POSTGRES_PASSWORD"] = _password;
        _client = ChildProcess.Start(start);
        _client.OutputDataReceived += (_, line) => _log.Add(line.Data);
        _client.ErrorDataReceived += (_, line) => _log.Add(line.Data);
        _client.BeginOutputReadLine();
        _client.BeginErrorReadLine();
    }

    private async Task WaitAsync(TimeSpan timeout, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        int? port = null;
        while (true)
        {
            if (_client!.HasExited)
            {
                await ServerLifeline.LetGoAsync(_client).ConfigureAwait(false);
                throw new ShadowProbeException($"docker run ended (exit code {_client.ExitCode}): {_log}.");
            }
            if (_socket is null && (port ??= await PortAsync(cancel).ConfigureAwait(false)) is { } open)
                Administration = ConnectionSettings.Local("127.0.0.1", open, "postgres", ReplayRole.Administrator, _password);
            if ((_socket?.IsThere ?? port is not null) && await ServerReadiness.AnswersAsync(Administration, cancel).ConfigureAwait(false)) return;
            if (_socket is { IsThere: false } && _log.Mentions(SocketDirectory.Name)) throw new SocketNotSharedException();
            if (clock.Elapsed > timeout) throw new ShadowProbeException($"the container did not answer within {timeout.TotalSeconds:0} seconds: {_log}.");
            await Task.Delay(100, cancel).ConfigureAwait(false);
        }
    }

    private async Task<int?> PortAsync(CancellationToken cancel)
    {
        var result = await ChildProcess.RunAsync(Describe(["docker", "port", _name, "5432/tcp"]), null, TimeSpan.FromSeconds(20), cancel).ConfigureAwait(false);
        var line = result.Output.Split('\n').FirstOrDefault(line => line.StartsWith("127.0.0.1:", StringComparison.Ordinal));
        return result.ExitCode == 0 && line is not null && int.TryParse(line.AsSpan("127.0.0.1:".Length).Trim(), CultureInfo.InvariantCulture, out var port) ? port : null;
    }

    private static ProcessStartInfo Describe(IReadOnlyList<string> command)
    {
        var start = ChildProcess.Describe(command);
        foreach (var variable in ClientVariables)
            if (Environment.GetEnvironmentVariable(variable) is { } value) start.Environment[variable] = value;
        return start;
    }
}
