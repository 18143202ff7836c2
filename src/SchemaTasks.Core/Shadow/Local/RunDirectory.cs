using System.Globalization;
using System.Security.Cryptography;

namespace SchemaTasks.Shadow;

/// <summary>
/// The directory that one server lives in, on Unix: data, socket and the number of the server's parent. It belongs to the server's account, is
/// closed to all others, and is removed by the server's parent. Only that account opens files in it: this process may be root, and what is
/// in the directory may be a link.
/// </summary>
internal sealed class RunDirectory
{
    private const string Prefix = "st-";

    /// <summary>A socket's path holds 103 bytes at most; <c>/.s.PGSQL.5432</c> and our own name need 30 of them.</summary>
    private const int LongestBase = 70;

    /// <summary>A data directory takes 30 MB, a migrated one rarely more than twice that.</summary>
    private const long LeastFreeBytes = 512L << 20;

    private static readonly TimeSpan StaleAge = TimeSpan.FromMinutes(10);

    private readonly string _root;

    private RunDirectory(string root)
    {
        _root = root;
        Path = System.IO.Path.Combine(root, Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)));
    }

    /// <summary>Absolute; made by the server's account, not before.</summary>
    public string Path { get; }

    public string Data => System.IO.Path.Combine(Path, "data");

    public string Socket => System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $".s.PGSQL.{UnixServer.Port}"));

    public static RunDirectory Choose(ServerAccount account, ShadowOptions options) => new(ChooseRoot(account, options));

    /// <summary>Removes what killed builds left: directories that are old and whose server has ended.</summary>
    public async Task ReapAsync(ServerAccount account, CancellationToken cancel)
    {
        var stale = Stale();
        if (stale.Count > 0) await RunAsync(account, ["/bin/sh", "-c", UnixScripts.Reap, "sh", .. stale], cancel).ConfigureAwait(false);
    }

    /// <summary>Removes the directory itself, if it still is there.</summary>
    public Task RemoveAsync(ServerAccount account) => Directory.Exists(Path) ? RunAsync(account, ["rm", "-rf", "--", Path], CancellationToken.None) : Task.CompletedTask;

    /// <summary>As the server's account, which can harm only what is its own.</summary>
    private static async Task RunAsync(ServerAccount account, IReadOnlyList<string> command, CancellationToken cancel)
    {
        try
        {
            await ChildProcess.RunAsync(account.Describe(command), null, TimeSpan.FromSeconds(60), cancel).ConfigureAwait(false);
        }
        catch (ShadowProbeException)
        {
            // The next run finds it again.
        }
    }

    private List<string> Stale()
    {
        var before = DateTime.UtcNow - StaleAge;
        try
        {
            return Directory.EnumerateDirectories(_root, Prefix + "*").Where(directory => Directory.GetLastWriteTimeUtc(directory) < before).ToList();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string ChooseRoot(ServerAccount account, ShadowOptions options)
    {
        if (IsRoomy("/dev/shm", account)) return "/dev/shm";
        var temporary = options.Variable("TMPDIR")?.TrimEnd('/');
        return !account.IsOther && temporary is { Length: > 0 and <= LongestBase } && Directory.Exists(temporary) ? temporary : "/tmp";
    }

    private static bool IsRoomy(string directory, ServerAccount account)
    {
        try
        {
            if (OperatingSystem.IsWindows() || !Directory.Exists(directory)) return false;
            var everyone = UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
            return (!account.IsOther || (File.GetUnixFileMode(directory) & everyone) == everyone)
                && new DriveInfo(directory).AvailableFreeSpace >= LeastFreeBytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
