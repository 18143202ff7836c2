using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using SchemaTasks.Diagnostics;
using SchemaTasks.IO;
using SchemaTasks.Shadow.Sandbox;

namespace SchemaTasks.Shadow;

/// <summary>
/// An initialised data directory, kept as one archive per set of server programs: unpacking it takes a tenth of initdb's time.
/// One file is put in place by one move, and can be read by an account that could not read the files in it.
/// </summary>
internal sealed class DataDirectoryTemplate
{
    /// <summary>Arguments of initdb besides the directory. Small WAL segments, since the whole is copied for every server.</summary>
    public static readonly string[] InitdbArguments = [$"--username={ReplayRole.Administrator}", "--auth=trust", "--encoding=UTF8", "--locale=C", "--wal-segsize=1", "--no-sync"];

    private readonly string? _cache;
    private readonly string _prefix;
    private bool? _isTrusted;

    /// <param name="programs">Whose initdb makes it.</param>
    /// <param name="cache">Absolute path of the cache's directory, if there is one.</param>
    public DataDirectoryTemplate(PostgresPrograms programs, string? cache)
    {
        _cache = cache;
        _prefix = $"data-{Hash(programs.BinDirectory)}-";
        Path = cache is null ? null : System.IO.Path.Combine(cache, $"{_prefix}{Hash($"{programs.Version}\n{string.Join(' ', InitdbArguments)}")}.tar");
    }

    /// <summary>Where the archive is or would be; <see langword="null"/> without a cache.</summary>
    public string? Path { get; }

    [MemberNotNullWhen(true, nameof(Path))]
    public bool Exists => Path is not null && File.Exists(Path) && (_isTrusted ??= FileTrust.Refusal(Path) is null && CacheSeal.Refusal(Path) is null);

    /// <summary>Keeps a data directory whose server does not run, in place of those of older versions of the same programs.</summary>
    /// <param name="write">Writes the archive of it to a path.</param>
    public async Task KeepAsync(Func<string, Task> write)
    {
        if (_cache is null || Path is null) return;
        var temporary = $"{Path}.{Guid.NewGuid():n}.tmp";
        try
        {
            await write(temporary).ConfigureAwait(false);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, (UnixFileMode)0b110_100_100);
            File.Move(temporary, Path, overwrite: true);
            CacheSeal.Write(Path);
            _isTrusted = null;
            foreach (var older in Directory.EnumerateFiles(_cache, $"{_prefix}*.tar"))
                if (older != Path) CacheSeal.Remove(older);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ShadowProbeException or DiagnosticException)
        {
            // The cache saves time only; the next run tries again.
            TryDelete(temporary);
        }
    }

    /// <summary>Forgets an archive that no server starts from.</summary>
    public void Forget()
    {
        if (Path is not null) CacheSeal.Remove(Path);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nothing depends on it.
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
