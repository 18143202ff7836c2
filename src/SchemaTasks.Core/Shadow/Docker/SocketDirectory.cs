using System.Globalization;
using System.Security.Cryptography;

namespace SchemaTasks.Shadow;

/// <summary>
/// The directory that a container and this process share, for the server's socket alone. It is open to every account, since the container's is
/// another, and lies in one that only this process's account may enter.
/// </summary>
internal sealed class SocketDirectory
{
    /// <summary>The image's entrypoint initialises with a server on the default port, which is not the one to wait for.</summary>
    public const int Port = 5433;

    /// <summary>In the container.</summary>
    private const string Mounted = "/socket";

    /// <summary>A socket's path holds 103 bytes at most.</summary>
    private const int LongestBase = 50;

    private readonly string _closed;

    private SocketDirectory(string closed) => _closed = closed;

    /// <summary>What the socket is called.</summary>
    public static string Name { get; } = string.Create(CultureInfo.InvariantCulture, $".s.PGSQL.{Port}");

    /// <summary>Absolute.</summary>
    public string Path => System.IO.Path.Combine(_closed, "s");

    public bool IsThere => File.Exists(System.IO.Path.Combine(Path, Name));

    /// <summary>Arguments of <c>docker run</c>. The last letter is for systems with SELinux, others pass over it.</summary>
    public string[] RunArguments => ["--network", "none", "--volume", $"{Path}:{Mounted}:Z"];

    /// <summary>Arguments of <c>postgres</c>. The first directory is the image's own, where its entrypoint looks.</summary>
    public static string[] ServerArguments { get; } =
        ["-c", "listen_addresses=", "-p", Port.ToString(CultureInfo.InvariantCulture), "-c", $"unix_socket_directories=/var/run/postgresql,{Mounted}"];

    public static SocketDirectory Make()
    {
        var root = System.IO.Path.GetTempPath();
        if (root.Length > LongestBase || root.Contains(':', StringComparison.Ordinal)) root = "/tmp";
        var directory = new SocketDirectory(System.IO.Path.Combine(root, $"schematasks-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}"));
        if (OperatingSystem.IsWindows()) throw new ShadowProbeException("sockets are not shared with containers on Windows.");
        Directory.CreateDirectory(directory._closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateDirectory(directory.Path);
        // Whatever the build's own mask says.
        File.SetUnixFileMode(directory.Path, (UnixFileMode)0b111_111_111);
        return directory;
    }

    public void Remove()
    {
        try
        {
            Directory.Delete(_closed, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A socket at most, in the folder for what is temporary.
        }
    }
}
