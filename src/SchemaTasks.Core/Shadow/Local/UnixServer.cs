using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow.Sandbox;

namespace SchemaTasks.Shadow;

/// <summary>A server that this process starts from installed programs, reached by a socket in a directory of its own.</summary>
internal sealed class UnixServer : IShadowHost
{
    /// <summary>Part of the socket's name only: nothing listens on a port.</summary>
    public const int Port = 5432;

    private readonly ServerAccount _account;
    private readonly RunDirectory _directory;
    private readonly ServerLog _log = new();
    private Process? _process;

    private UnixServer(PostgresPrograms programs, ServerAccount account, RunDirectory directory)
    {
        _account = account;
        _directory = directory;
        Major = programs.Major;
        Description = $"the programs in {programs.BinDirectory}";
        Administration = ConnectionSettings.Local(directory.Path, Port, "postgres", ReplayRole.Administrator);
    }

    public ConnectionSettings Administration { get; }

    public int Major { get; }

    public string Description { get; }

    public bool IsShared => false;

    /// <exception cref="ShadowProbeException">It does not start.</exception>
    public static async Task<UnixServer> StartAsync(PostgresPrograms programs, ShadowOptions options, CancellationToken cancel)
    {
        var account = await ServerAccount.ChooseAsync(cancel).ConfigureAwait(false);
        var template = new DataDirectoryTemplate(programs, UserCache.Find(options));
        if (template.Exists)
        {
            try
            {
                return await StartAsync(programs, account, template, options, cancel).ConfigureAwait(false);
            }
            catch (ShadowProbeException)
            {
                // Damaged, perhaps, or not readable any more. A fresh one shows whether that was it.
                template.Forget();
            }
        }
        return await StartAsync(programs, account, template, options, cancel).ConfigureAwait(false);
    }

    public Task<ReplayRole> MakeRoleAsync(ShadowRights rights, CancellationToken cancel) => ReplayRole.MakeAsync(Administration, Major, rights, null, cancel);

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await ServerLifeline.LetGoAsync(_process).ConfigureAwait(false);
            _process.Dispose();
        }
        await _directory.RemoveAsync(_account).ConfigureAwait(false);
    }

    private static async Task<UnixServer> StartAsync(PostgresPrograms programs, ServerAccount account, DataDirectoryTemplate template, ShadowOptions options, CancellationToken cancel)
    {
        var directory = RunDirectory.Choose(account, options);
        await directory.ReapAsync(account, cancel).ConfigureAwait(false);
        var server = new UnixServer(programs, account, directory);
        try
        {
            if (!template.Exists) await server.InitialiseAsync(programs, template, cancel).ConfigureAwait(false);
            server.Launch(programs, template, options);
            await server.WaitAsync(options.StartTimeout, cancel).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task InitialiseAsync(PostgresPrograms programs, DataDirectoryTemplate template, CancellationToken cancel)
    {
        string[] command = ["/bin/sh", "-c", UnixScripts.Initialise, "sh", _directory.Path, programs.Initdb, .. DataDirectoryTemplate.InitdbArguments];
        var result = await ChildProcess.RunAsync(_account.Describe(command), null, TimeSpan.FromMinutes(2), cancel).ConfigureAwait(false);
        if (result.ExitCode != 0) throw new ShadowProbeException($"'{programs.Initdb}' failed: {result.Summary}.");
        // Read by the account itself: a link in its directory leads this process nowhere.
        await template.KeepAsync(path => ChildProcess.SaveAsync(_account.Describe(["/bin/sh", "-c", UnixScripts.Archive, "sh", _directory.Path]), path, TimeSpan.FromMinutes(1), cancel)).ConfigureAwait(false);
    }

    private void Launch(PostgresPrograms programs, DataDirectoryTemplate template, ShadowOptions options)
    {
        string[] command = ["/bin/sh", "-c", UnixScripts.Serve, "sh", _directory.Path, template.Path ?? "", programs.Postgres, .. ServerArguments()];
        _process = ChildProcess.Start(_account.Describe([.. OwnSession(options), .. command]));
        _process.OutputDataReceived += (_, line) => _log.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => _log.Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>
    /// Ctrl-C in a terminal is sent to every process of its foreground group: outside of it, the server ends when the build has let go of it, and
    /// a cancelled build is not reported as a migration that fails. A system without the program (macOS) keeps it in the group.
    /// </summary>
    private static string[] OwnSession(ShadowOptions options) => options.FindProgram("setsid") is { } program ? [program] : [];

    private IEnumerable<string> ServerArguments() =>
    [
        "-D", _directory.Data,
        "-k", _directory.Path,
        "-p", Port.ToString(CultureInfo.InvariantCulture),
        "-c", "listen_addresses=",
        "-c", "unix_socket_permissions=0700",
        .. ThrowAwaySettings.Arguments,
    ];

    private async Task WaitAsync(TimeSpan timeout, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            if (_process!.HasExited)
            {
                await ServerLifeline.LetGoAsync(_process).ConfigureAwait(false);
                throw new ShadowProbeException($"the server ended at once (exit code {_process.ExitCode}): {_log}.");
            }
            if (File.Exists(_directory.Socket) && await ServerReadiness.AnswersAsync(Administration, cancel).ConfigureAwait(false)) return;
            if (clock.Elapsed > timeout) throw new ShadowProbeException($"the server did not answer within {timeout.TotalSeconds:0} seconds: {_log}.");
            await Task.Delay(5, cancel).ConfigureAwait(false);
        }
    }
}
