using System.Globalization;
using System.Security.Cryptography;

namespace SchemaTasks.Shadow;

/// <summary>
/// The directory that one server lives in, on Unix: data, socket and a lock file that this process holds as long as the server is its own.
/// It belongs to the server's account, is closed to all others, and is removed by the server's parent.
/// </summary>
internal sealed class RunDirectory : IDisposable
{
    private const string Prefix = "st-";
    private const string LockName = "lock";

    /// <summary>A socket's path holds 103 bytes at most; <c>/.s.PGSQL.5432</c> and our own name need 30 of them.</summary>
    private const int LongestBase = 70;

    /// <summary>A data directory takes 30 MB, a migrated one rarely more than twice that.</summary>
    private const long LeastFreeBytes = 512L << 20;

    private static readonly TimeSpan StaleAge = TimeSpan.FromMinutes(10);

    private readonly string _root;
    private FileStream? _held;

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

    /// <summary>Marks the directory as in use. Once it exists.</summary>
    public void Hold() => _held = new FileStream(System.IO.Path.Combine(Path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Removes what killed builds left: directories that are old and whose lock nobody holds.</summary>
    public async Task ReapAsync(ServerAccount account, CancellationToken cancel)
    {
        var stale = Stale();
        if (stale.Count > 0) await RemoveAsync(account, stale, cancel).ConfigureAwait(false);
    }

    /// <summary>Removes the directory itself, if it still is there.</summary>
    public Task RemoveAsync(ServerAccount account) => Directory.Exists(Path) ? RemoveAsync(account, [Path], CancellationToken.None) : Task.CompletedTask;

    public void Dispose() => _held?.Dispose();

    /// <summary>As the server's account, which can harm only what is its own. A server that still runs there ends when it misses its lock file.</summary>
    private static async Task RemoveAsync(ServerAccount account, IEnumerable<string> directories, CancellationToken cancel)
    {
        try
        {
            await ChildProcess.RunAsync(account.Describe(["rm", "-rf", "--", .. directories]), null, TimeSpan.FromSeconds(60), cancel).ConfigureAwait(false);
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
            return Directory.EnumerateDirectories(_root, Prefix + "*").Where(directory => Directory.GetLastWriteTimeUtc(directory) < before && IsAbandoned(directory)).ToList();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsAbandoned(string directory)
    {
        try
        {
            using var stream = new FileStream(System.IO.Path.Combine(directory, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
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
