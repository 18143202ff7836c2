using System.Net;
using System.Net.Sockets;
using System.Text;
using SchemaTasks.Diagnostics;
using SchemaTasks.Health;
using SchemaTasks.Migrations;
using SchemaTasks.Seeds;
using SchemaTasks.Shadow;

namespace SchemaTasks.Postgres.Tests.Postgres;

/// <summary>docs/security.md: what a server, or somebody in between, never gets, and what is never repeated.</summary>
public sealed class PasswordsTests(PostgresServer server)
{
    private const string Password = "canary-of-a-password";

    private static readonly Dictionary<string, Func<ConnectionSettings, CancellationToken, Task>> Ways = new()
    {
        ["reading"] = (settings, cancel) => CatalogReader.ReadAsync(settings, CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(10) }, cancel),
        ["the fingerprint"] = (settings, cancel) => CatalogReader.ReadUnlessAsync(settings, CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(10) }, _ => true, cancel),
        ["health"] = (settings, cancel) => HealthSession.OpenAsync(settings, TimeSpan.FromSeconds(10), cancel),
        ["migrating"] = (settings, cancel) => MigrationRunner.ApplyAsync(settings, new MigrationSet { Directory = "/" }, new MigrationOptions { ConnectTimeout = TimeSpan.FromSeconds(10) }, cancel),
        ["a shadow's administration"] = (settings, cancel) => ServerSession.OpenAsync(settings, cancel),
        ["a script"] = (settings, cancel) => Verification.ScriptRunner.RunAsync(settings, new Sql.SqlScript { Statements = [] }, cancel),
    };

    public static TheoryData<string, string> Connections =>
    [
        .. Ways.Keys.Select(way => (way, "postgres://u:{0}@{1}:{2}/d")),
        ("reading", "host=localhost hostaddr={1} port={2} user=u password={0} dbname=d"),
        ("reading", "host=/tmp hostaddr={1} port={2} user=u password={0} dbname=d"),
        ("reading", "postgres://u:{0}@{1}:{2}/d?sslmode=allow"),
        ("reading", "postgres://u:{0}@{1}:{2}/d?sslmode=disable"),
        ("reading", "postgres://u:{0}@127.0.0.1:1,{1}:{2}/d"),
    ];

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task A_distant_server_without_encryption_gets_no_password_in_clear_text(string way, string connection)
    {
        if (DistantAddress() is not { } address)
        {
            Skipping.Test("This machine has no address but its own.");
            return;
        }
        using var liar = new Liar(address);
        var settings = Settings(string.Format(System.Globalization.CultureInfo.InvariantCulture, connection, Password, address, liar.Port));

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => Ways[way](settings, TestContext.Current.CancellationToken));

        if (fault is ServerUnavailableException unavailable)
        {
            Assert.Equal("ST0111", Assert.Single(unavailable.Diagnostics).Code);
            Assert.Contains("require_auth=", fault.Message, StringComparison.Ordinal);
        }
        Assert.NotEmpty(liar.Heard);
        Assert.DoesNotContain(Password, liar.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_a_server_repeats_is_not_printed()
    {
        using var liar = new Liar(IPAddress.Loopback);
        var settings = Settings($"postgres://u:{Password}@127.0.0.1:{liar.Port}/d");

        var fault = await Assert.ThrowsAsync<ServerUnavailableException>(() => CatalogReader.ReadAsync(settings, CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(10) }, TestContext.Current.CancellationToken));

        Assert.Contains(Password, liar.Heard, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, fault.ToString(), StringComparison.Ordinal);
        Assert.Contains("28P01: the password is wrong", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALTER ROLE postgres PASSWORD hunter2secret;")]
    [InlineData("CREATE USER someone WITH ENCRYPTED PASSWORD hunter2secret;")]
    [InlineData("CREATE ROLE someone LOGIN password hunter2secret;")]
    [InlineData("CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (token hunter2secret);")]
    [InlineData("CREATE SUBSCRIPTION s CONNECTION hunter2secret PUBLICATION p;")]
    [InlineData("CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (sas hunter2secret);")]
    [InlineData("DO $$ BEGIN EXECUTE 'ALTER ROLE postgres PASSWORD hunter2secret'; END $$;")]
    public async Task A_syntax_error_does_not_repeat_a_secret(string sql)
    {
        await using var database = await server.CreateDatabaseAsync();
        using var directory = new TemporaryDirectory();
        directory.Write("001_role.sql", sql);

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => MigrationRunner.ApplyAsync(database.Connection, MigrationFiles.Read(directory.Path), new MigrationOptions(), TestContext.Current.CancellationToken));
        var seeded = await Assert.ThrowsAsync<DiagnosticException>(() => SeedRunner.ApplyAsync(database.Connection, SeedFiles.Read(directory.Path, ""), new SeedOptions(), TestContext.Current.CancellationToken));

        Assert.Equal("ST2040", Assert.Single(fault.Diagnostics).Code);
        Assert.Equal("ST2103", Assert.Single(seeded.Diagnostics).Code);
        Assert.DoesNotContain("hunter2secret", string.Concat(fault.Diagnostics.Concat(seeded.Diagnostics)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_of_foreign_servers_are_not_in_the_manifest_and_named_as_withheld()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync($"""
            CREATE FOREIGN DATA WRAPPER w OPTIONS (bearer '{Password}');
            CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (conn_string 'Password={Password}', sa_key '{Password}', url 'postgres://u:{Password}@h/d', dsn '{Password}', auth '{Password}', account_key '{Password}', sas '{Password}', host 'example.org', port '1');
            CREATE FOREIGN TABLE t (c int OPTIONS (sas '{Password}', column_name 'c')) SERVER s OPTIONS (token '{Password}', table_name 't', dbname 'mysql://u:{Password}@h/d');
            """);

        var reading = await CatalogReader.ReadAsync(database.Connection, CatalogOptions.Default, TestContext.Current.CancellationToken);

        var manifest = Manifest.ManifestFile.Print(reading.Schema);
        Assert.DoesNotContain(Password, manifest, StringComparison.Ordinal);
        Assert.Contains("OPTIONS (host 'example.org', port '1')", manifest, StringComparison.Ordinal);
        Assert.Equal(11, reading.Diagnostics.Count(diagnostic => diagnostic.Code == "ST0141"));
        Assert.DoesNotContain(Password, string.Concat(reading.Diagnostics), StringComparison.Ordinal);
    }

    private static ConnectionSettings Settings(string url) => ConnectionSettings.FromVariables(["DATABASE_URL"], name => name == "DATABASE_URL" ? url : null);

    private static IPAddress? DistantAddress() =>
        System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(one => one.GetIPProperties().UnicastAddresses)
            .Select(one => one.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));

    /// <summary>Refuses TLS, asks for the password in clear text, and repeats it in its error.</summary>
    private sealed class Liar : IDisposable
    {
        private readonly TcpListener _listener;
        private readonly StringBuilder _heard = new();

        public Liar(IPAddress address)
        {
            _listener = new TcpListener(address, 0);
            _listener.Start();
            _ = Task.Run(ServeAsync);
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public string Heard
        {
            get
            {
                lock (_heard) return _heard.ToString();
            }
        }

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    await TalkAsync(client.GetStream());
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task TalkAsync(NetworkStream stream)
        {
            try
            {
                var first = await ReadAsync(stream);
                if (first.Length == 8)
                {
                    await stream.WriteAsync("N"u8.ToArray());
                    if ((await ReadAsync(stream)).Length == 0) return;
                }
                await stream.WriteAsync(new byte[] { (byte)'R', 0, 0, 0, 8, 0, 0, 0, 3 });
                var answer = await ReadAsync(stream);
                if (answer.Length == 0) return;
                byte[] fields = [.. "SFATAL\0C28P01\0M"u8, .. Encoding.UTF8.GetBytes($"no: {Encoding.UTF8.GetString(answer[5..^1])}"), 0, 0];
                byte[] length = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(fields.Length + 4));
                await stream.WriteAsync((byte[])[(byte)'E', .. length, .. fields]);
            }
            catch (IOException)
            {
                // The client went away.
            }
        }

        private async Task<byte[]> ReadAsync(NetworkStream stream)
        {
            var buffer = new byte[4096];
            var count = await stream.ReadAsync(buffer);
            lock (_heard) _heard.Append(Encoding.Latin1.GetString(buffer, 0, count));
            return buffer[..count];
        }
    }
}
