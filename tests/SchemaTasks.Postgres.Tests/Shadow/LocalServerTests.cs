using System.Diagnostics;
using SchemaTasks.Shadow;

namespace SchemaTasks.Postgres.Tests.Shadow;

/// <summary>What becomes of a local server's process and files, on Unix.</summary>
public sealed class LocalServerTests
{
    private const string HolderVariable = "SCHEMATASKS_TEST_HOLDER_FILE";

    [Fact]
    public async Task Disposed_server_leaves_no_process_and_no_file()
    {
        var options = await LocalOptionsAsync();
        string directory;
        await using (var shadow = await ShadowServer.StartAsync(options, TestContext.Current.CancellationToken))
        {
            directory = shadow.ConnectionSettings.Host;
            Assert.NotEmpty(Processes(directory));
        }

        Assert.False(Directory.Exists(directory));
        Assert.Empty(Processes(directory));
    }

    [Fact]
    public async Task Server_directory_is_closed_to_others()
    {
        if (OperatingSystem.IsWindows())
        {
            Skipping.Test("Windows has no sockets with modes.");
            return;
        }
        await using var shadow = await ShadowServer.StartAsync(await LocalOptionsAsync(), TestContext.Current.CancellationToken);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(shadow.ConnectionSettings.Host));
        Assert.Equal([""], await TestDatabase.QueryAsync(shadow.ConnectionSettings, "SHOW listen_addresses"));
    }

    [Fact]
    public async Task Killed_build_leaves_no_process_and_no_file()
    {
        await LocalOptionsAsync();
        using var place = new TemporaryDirectory();
        var file = Path.Combine(place.Path, "holder");
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(LocalServerTests).Assembly.Location, "-explicit", "only", "-method", $"{typeof(LocalServerTests).FullName}.{nameof(Hold_a_server_until_killed)}"])
        {
            RedirectStandardOutput = true,
            Environment = { [HolderVariable] = file },
        };
        using var build = Process.Start(start)!;
        await WaitAsync(() => File.Exists(file) && new FileInfo(file).Length > 0, TimeSpan.FromSeconds(60));
        var directory = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.True(Directory.Exists(directory));

        build.Kill();

        await WaitAsync(() => !Directory.Exists(directory) && Processes(directory).Count == 0, TimeSpan.FromSeconds(20));
    }

    /// <summary>The build that <see cref="Killed_build_leaves_no_process_and_no_file"/> kills.</summary>
    [Fact(Explicit = true)]
    public async Task Hold_a_server_until_killed()
    {
        var file = Environment.GetEnvironmentVariable(HolderVariable);
        if (file is null) Skipping.Test("Runs as a child of another test only.");
        await using var shadow = await ShadowServer.StartAsync(await LocalOptionsAsync(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, shadow.ConnectionSettings.Host, TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Cancelled_start_leaves_no_process_and_no_file()
    {
        using var programs = new FakePrograms("exec sleep 2");
        using var cancel = new CancellationTokenSource();
        var starting = ShadowServer.StartAsync(programs.Options, cancel.Token);
        await WaitAsync(() => programs.RunDirectory is not null, TimeSpan.FromSeconds(60));

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);

        Assert.False(Directory.Exists(programs.RunDirectory));
        Assert.Empty(Processes(programs.RunDirectory!));
    }

    [Fact]
    public async Task Server_that_ends_at_once_reports_what_it_printed()
    {
        using var programs = new FakePrograms("echo 'FATAL:  no room for it' >&2; exit 3");

        var fault = await Assert.ThrowsAsync<Diagnostics.DiagnosticException>(() => ShadowServer.StartAsync(programs.Options, TestContext.Current.CancellationToken));

        Assert.Contains("exit code 3", fault.Message, StringComparison.Ordinal);
        Assert.Contains("FATAL:  no room for it", fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(programs.RunDirectory));
    }

    [Fact]
    public async Task Server_that_does_not_answer_is_given_up()
    {
        using var programs = new FakePrograms("exec sleep 2");

        var fault = await Assert.ThrowsAsync<Diagnostics.DiagnosticException>(() =>
            ShadowServer.StartAsync(programs.Options with { StartTimeout = TimeSpan.FromSeconds(1) }, TestContext.Current.CancellationToken));

        Assert.Contains("did not answer within 1 seconds", fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(programs.RunDirectory));
    }

    [Fact]
    public async Task Directories_that_nobody_holds_are_removed_when_they_are_old()
    {
        var options = await LocalOptionsAsync();
        var account = await ServerAccount.ChooseAsync(TestContext.Current.CancellationToken);
        var run = RunDirectory.Choose(account, options);
        string[] names = ["st-abandoned-test", "st-held-test", "st-young-test"];
        var paths = names.Select(name => Path.Combine(Path.GetDirectoryName(run.Path)!, name)).ToArray();
        await ShellAsync(account, ["rm", "-rf", .. paths]);
        await ShellAsync(account, ["mkdir", "-m", "700", .. paths]);
        try
        {
            // A process of the server's own account, as its parent is.
            using var parent = ChildProcess.Start(account.Describe(["/bin/sh", "-c", "echo $$ > \"$1/pid\"; read -r _", "sh", paths[1]]));
            await WaitAsync(() => File.Exists(Path.Combine(paths[1], "pid")), TimeSpan.FromSeconds(60));
            await ShellAsync(account, ["touch", "-t", "202001010000", paths[0], paths[1]]);

            await run.ReapAsync(account, TestContext.Current.CancellationToken);
            parent.StandardInput.Close();

            Assert.Equal([false, true, true], paths.Select(Directory.Exists));
        }
        finally
        {
            await ShellAsync(account, ["rm", "-rf", .. paths]);
        }
    }

    [Fact]
    public async Task Damaged_template_is_recreated()
    {
        var options = await LocalOptionsAsync();
        using var cache = new TemporaryDirectory();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(cache.Path, UserCache.Mode);
        var own = options with { CacheDirectory = cache.Path };
        await using (await ShadowServer.StartAsync(own, TestContext.Current.CancellationToken))
        {
        }
        var template = Assert.Single(Directory.GetFiles(cache.Path, "*.tar"));
        var size = new FileInfo(template).Length;
        await File.WriteAllTextAsync(template, "not an archive", TestContext.Current.CancellationToken);

        await using (await ShadowServer.StartAsync(own, TestContext.Current.CancellationToken))
        {
        }

        Assert.Equal(size, new FileInfo(Assert.Single(Directory.GetFiles(cache.Path, "*.tar"))).Length);
    }

    private static async Task<ShadowOptions> LocalOptionsAsync()
    {
        if (OperatingSystem.IsWindows()) Skipping.Test("On Unix only.");
        var options = new ShadowOptions { Provider = ShadowProvider.Local };
        try
        {
            await PostgresProgramsFinder.FindAsync(options, TestContext.Current.CancellationToken);
            return options;
        }
        catch (ShadowProbeException exception)
        {
            Skipping.Test(exception.Message);
            throw;
        }
    }

    private static async Task ShellAsync(ServerAccount account, string[] command)
    {
        var result = await ChildProcess.RunAsync(account.Describe(command), null, TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    /// <summary>Processes whose command line names a directory.</summary>
    private static List<string> Processes(string directory)
    {
        if (!Directory.Exists("/proc/self")) return [];
        var found = new List<string>();
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)))
        {
            try
            {
                var line = File.ReadAllText(Path.Combine(process, "cmdline"));
                if (line.Contains(directory, StringComparison.Ordinal)) found.Add(line.Replace('\0', ' '));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It has ended.
            }
        }
        return found;
    }

    private static async Task WaitAsync(Func<bool> condition, TimeSpan limit)
    {
        for (var clock = Stopwatch.StartNew(); !condition(); await Task.Delay(20, TestContext.Current.CancellationToken))
            Assert.True(clock.Elapsed < limit, "It did not come to that in time.");
    }
}
