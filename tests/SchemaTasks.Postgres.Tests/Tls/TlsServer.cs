using SchemaTasks.Diagnostics;
using SchemaTasks.Shadow;

namespace SchemaTasks.Postgres.Tests.Tls;

/// <summary>A server that encrypts, its certificates, and two ways to connect to it: ours, and libpq's by <c>psql</c>.</summary>
internal sealed class TlsServer : IAsyncDisposable
{
    /// <summary>What must appear in no message.</summary>
    public const string Password = "canary-of-a-password";

    private readonly OwnServer _server;

    private TlsServer(OwnServer server, Certificates certificates) => (_server, Certificates) = (server, certificates);

    public Certificates Certificates { get; }

    public int Port => _server.Port;

    /// <summary>Roles: <c>anyhow</c>, <c>only_tls</c>, <c>only_plain</c> and <c>trusted</c> by what they may use, and <c>by_certificate</c>.</summary>
    public static async Task<TlsServer> StartAsync(PostgresServer run)
    {
        var certificates = new Certificates();
        var files = new Dictionary<string, string>(certificates.ServerFiles(), StringComparer.Ordinal)
        {
            ["pg_hba.conf"] = """
                local all all trust
                host all anyhow 127.0.0.1/32 scram-sha-256
                hostssl all only_tls 127.0.0.1/32 scram-sha-256
                hostnossl all only_plain 127.0.0.1/32 scram-sha-256
                host all trusted 127.0.0.1/32 trust
                hostssl all by_certificate 127.0.0.1/32 cert

                """,
        };
        var own = await OwnServer.StartAsync(run, ["ssl_ca_file=@/root.crt", "password_encryption=scram-sha-256", "hba_file=@/pg_hba.conf"], files);
        var server = new TlsServer(own, certificates);
        foreach (var role in (string[])["anyhow", "only_tls", "only_plain", "trusted", "by_certificate"]) await own.ExecuteAsync($"CREATE ROLE {role} LOGIN PASSWORD '{Password}'");
        await server.UseAsync("good");
        return server;
    }

    /// <summary>Shows clients another certificate from now on.</summary>
    public async Task UseAsync(string certificate)
    {
        foreach (var (name, value) in Names(certificate)) await _server.ExecuteAsync($"ALTER SYSTEM SET {name} = '{value}'");
        await _server.ExecuteAsync("SELECT pg_reload_conf()");
        // The postmaster reads it when it gets round to it.
        for (var tries = 0; tries < 100; tries++)
        {
            if ((await TestDatabase.QueryAsync(_server.Administration, "SHOW ssl_cert_file"))[0] == $"{certificate}.crt") break;
            await Task.Delay(20);
        }
    }

    /// <summary>Whether libpq connects, and what it says if not.</summary>
    /// <param name="parameters">libpq's, without <c>host</c>, <c>port</c> and <c>dbname</c>.</param>
    /// <param name="environment">More variables.</param>
    public async Task<(bool Connects, string Message)> PsqlAsync(string parameters, IReadOnlyDictionary<string, string>? environment = null)
    {
        var psql = Path.Combine(_server.Programs.BinDirectory, "psql");
        Skipping.Unless(File.Exists(psql), $"There is no psql beside {_server.Programs.Postgres} to compare with");
        var start = ChildProcess.Describe([psql, "-X", "-w", "-A", "-t", "-c", "SELECT 1", "-d", $"port={Port} dbname=postgres {parameters}"]);
        start.Environment["HOME"] = Certificates.EmptyHome;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var result = await ChildProcess.RunAsync(start, null, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        return (result.ExitCode == 0, result.Error.Trim());
    }

    /// <summary>The diagnostic of a reading with this value of a variable; <see langword="null"/> when it succeeds.</summary>
    public async Task<Diagnostic?> ReadAsync(string connection, IReadOnlyDictionary<string, string>? environment = null)
    {
        try
        {
            var settings = ConnectionSettings.FromVariables(["X"], name => name == "X" ? connection : name == "HOME" ? Certificates.EmptyHome : environment?.GetValueOrDefault(name));
            await CatalogReader.ReadUnlessAsync(settings, CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(3) }, _ => true, TestContext.Current.CancellationToken);
            return null;
        }
        catch (DiagnosticException exception)
        {
            Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
            return Assert.Single(exception.Diagnostics);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Certificates.Dispose();
    }

    private static (string Name, string Value)[] Names(string certificate) =>
        [("ssl", "on"), ("ssl_cert_file", $"{certificate}.crt"), ("ssl_key_file", $"{certificate}.key")];
}
