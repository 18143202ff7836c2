using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow.Sandbox;

namespace SchemaTasks.Shadow;

/// <summary>A container of the image <c>postgres</c>, run by Docker's own command line and reached on a port of 127.0.0.1 that Docker chooses.</summary>
internal sealed class DockerServer : IShadowHost
{
    private const int NewestMajor = 18;

    /// <summary>Pulling the image may take most of it.</summary>
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(5);

    private static readonly string[] ClientVariables = ["DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_CONFIG", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH", "XDG_RUNTIME_DIR"];

    private readonly string _name = $"schematasks-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
    private readonly string _password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
    private readonly string _image;
    private readonly ServerLog _log = new();
    private Process? _client;

    private DockerServer(int major)
    {
        Major = major;
        _image = string.Create(CultureInfo.InvariantCulture, $"postgres:{major}");
        Administration = ConnectionSettings.Local("127.0.0.1", 5432, "postgres", ReplayRole.Administrator, _password);
    }

    public ConnectionSettings Administration { get; private set; }

    public int Major { get; }

    public string Description => $"a container of {_image}";

    public bool IsShared => false;

    /// <exception cref="ShadowProbeException">Docker is not there, its engine does not run, or the image cannot be had.</exception>
    public static async Task<DockerServer> StartAsync(ShadowOptions options, CancellationToken cancel)
    {
        var server = new DockerServer(options.PreferredMajor ?? NewestMajor);
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

    public Task<ReplayRole> MakeRoleAsync(ShadowRights rights, CancellationToken cancel) => ReplayRole.MakeAsync(Administration, Major, rights, _password, cancel);

    public async ValueTask DisposeAsync()
    {
        if (_client is null) return;
        await ServerLifeline.LetGoAsync(_client).ConfigureAwait(false);
        _client.Dispose();
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
            "docker", "run", "--rm", "--interactive", "--name", _name, "--publish", "127.0.0.1::5432",
            "--env", "POSTGRES_PASSWORD", "--env", $"POSTGRES_USER={ReplayRole.Administrator}", "--env", "POSTGRES_DB=postgres", "--env", "PGDATA=/shadow/data", "--tmpfs", "/shadow", "--entrypoint", "sh",
            _image, "-c", script, "sh", "postgres", .. ThrowAwaySettings.Arguments,
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
            port ??= await PortAsync(cancel).ConfigureAwait(false);
            if (port is { } open)
            {
                Administration = ConnectionSettings.Local("127.0.0.1", open, "postgres", ReplayRole.Administrator, _password);
                if (await ServerReadiness.AnswersAsync(Administration, cancel).ConfigureAwait(false)) return;
            }
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
