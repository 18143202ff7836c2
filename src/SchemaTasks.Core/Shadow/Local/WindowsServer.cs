using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow.Sandbox;

namespace SchemaTasks.Shadow;

/// <summary>
/// A server that this process starts on Windows: on 127.0.0.1, with a password that only this user can read. It is started by <c>pg_ctl</c>,
/// which gives up an administrator's rights as PostgreSQL asks.
/// </summary>
internal sealed class WindowsServer : IShadowHost
{
    private const string PasswordFile = "schematasks.password";
    private const int Attempts = 3;

    private static readonly TimeSpan StaleAge = TimeSpan.FromHours(24);

    private readonly string _control;
    private readonly string _directory;
    private Process? _lifeline;
    private string _password = "";

    private WindowsServer(PostgresPrograms programs, string directory)
    {
        _control = Path.Combine(programs.BinDirectory, "pg_ctl.exe");
        _directory = directory;
        Major = programs.Major;
        Description = $"the programs in {programs.BinDirectory}";
        Administration = ConnectionSettings.Local("127.0.0.1", 5432, "postgres", ReplayRole.Administrator);
    }

    public ConnectionSettings Administration { get; private set; }

    public int Major { get; }

    public string Description { get; }

    public bool IsShared => false;

    private string Data => Path.Combine(_directory, "data");

    /// <exception cref="ShadowProbeException">It does not start.</exception>
    public static async Task<WindowsServer> StartAsync(PostgresPrograms programs, ShadowOptions options, CancellationToken cancel)
    {
        var root = Path.Combine(UserCache.Find(options) ?? Path.GetTempPath(), "run");
        await ReapAsync(programs, root, cancel).ConfigureAwait(false);
        var server = new WindowsServer(programs, Path.Combine(root, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))));
        try
        {
            await server.PrepareAsync(programs, new DataDirectoryTemplate(programs, UserCache.Find(options)), cancel).ConfigureAwait(false);
            await server.LaunchAsync(options.StartTimeout, cancel).ConfigureAwait(false);
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
        if (_lifeline is not null)
        {
            await ServerLifeline.LetGoAsync(_lifeline).ConfigureAwait(false);
            _lifeline.Dispose();
        }
        Remove(_directory);
    }

    private async Task PrepareAsync(PostgresPrograms programs, DataDirectoryTemplate template, CancellationToken cancel)
    {
        Directory.CreateDirectory(Data);
        if (template.Exists)
        {
            await TarFile.ExtractToDirectoryAsync(template.Path, Data, overwriteFiles: true, cancel).ConfigureAwait(false);
            return;
        }
        var password = Path.Combine(_directory, PasswordFile);
        await File.WriteAllTextAsync(password, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)), cancel).ConfigureAwait(false);
        string[] command = [programs.Initdb, "-D", Data, .. DataDirectoryTemplate.InitdbArguments.Where(argument => !argument.StartsWith("--auth", StringComparison.Ordinal)), "--auth=scram-sha-256", $"--pwfile={password}"];
        var result = await ChildProcess.RunAsync(ChildProcess.Describe(command), null, TimeSpan.FromMinutes(5), cancel).ConfigureAwait(false);
        if (result.ExitCode != 0) throw new ShadowProbeException($"'{programs.Initdb}' failed: {result.Summary}.");
        File.Move(password, Path.Combine(Data, PasswordFile));
        await template.KeepAsync(path => TarFile.CreateFromDirectoryAsync(Data, path, includeBaseDirectory: false, cancel)).ConfigureAwait(false);
    }

    private async Task LaunchAsync(TimeSpan timeout, CancellationToken cancel)
    {
        var password = await File.ReadAllTextAsync(Path.Combine(Data, PasswordFile), cancel).ConfigureAwait(false);
        var log = Path.Combine(_directory, "server.log");
        for (var attempt = 1; ; attempt++)
        {
            // Somebody else may take the port between this look and the server's start; then another one is tried.
            var port = FreePort();
            await File.AppendAllLinesAsync(Path.Combine(Data, "postgresql.auto.conf"), Settings(port), cancel).ConfigureAwait(false);
            string[] command = [_control, "start", "-w", "-s", "-t", timeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture), "-D", Data, "-l", log];
            var result = await ChildProcess.RunAsync(ChildProcess.Describe(command), null, timeout + TimeSpan.FromSeconds(10), cancel).ConfigureAwait(false);
            if (result.ExitCode == 0)
            {
                HoldLifeline();
                Administration = ConnectionSettings.Local("127.0.0.1", port, "postgres", ReplayRole.Administrator, password);
                _password = password;
                return;
            }
            if (attempt == Attempts)
                throw new ShadowProbeException($"the server does not start: {(File.Exists(log) ? ServerLog.Join(await File.ReadAllTextAsync(log, cancel).ConfigureAwait(false)) : result.Summary)}.");
        }
    }

    /// <summary>A command shell that waits for the end of its input, which comes when this process ends in whatever way, and then stops the server.</summary>
    private void HoldLifeline()
    {
        var script = Path.Combine(_directory, "lifeline.cmd");
        File.WriteAllText(script, $"@set /p line=\r\n@\"{_control}\" stop -s -w -m fast -D \"{Data}\"\r\n");
        _lifeline = ChildProcess.Start(ChildProcess.Describe([Path.Combine(Environment.SystemDirectory, "cmd.exe"), "/d", "/c", script]));
    }

    private static IEnumerable<string> Settings(int port) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"port = {port}"),
        "listen_addresses = '127.0.0.1'",
        .. ThrowAwaySettings.Values.Select(value => value.Split('=', 2)).Select(pair => $"{pair[0]} = '{pair[1]}'"),
    ];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Stops and removes what was left a day ago or earlier.</summary>
    private static async Task ReapAsync(PostgresPrograms programs, string root, CancellationToken cancel)
    {
        if (!Directory.Exists(root)) return;
        foreach (var stale in Directory.EnumerateDirectories(root).Where(path => Directory.GetLastWriteTimeUtc(path) < DateTime.UtcNow - StaleAge).ToList())
        {
            string[] stop = [Path.Combine(programs.BinDirectory, "pg_ctl.exe"), "stop", "-s", "-w", "-m", "immediate", "-D", Path.Combine(stale, "data")];
            await ChildProcess.RunAsync(ChildProcess.Describe(stop), null, TimeSpan.FromSeconds(60), cancel).ConfigureAwait(false);
            Remove(stale);
        }
    }

    private static void Remove(string directory)
    {
        try
        {
            if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Windows lets go of a stopped server's files a little later; the next run removes the rest.
        }
    }
}
