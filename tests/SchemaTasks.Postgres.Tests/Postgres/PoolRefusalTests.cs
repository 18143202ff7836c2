using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Operations;
using SchemaTasks.Postgres.Tests.Tls;

namespace SchemaTasks.Postgres.Tests;

/// <summary>What the real pgbouncer says in place of a connection, in the version that this machine has: understood as what it is, waited for only if it can pass.</summary>
public sealed class PoolRefusalTests(PostgresServer server)
{
    /// <summary>What must appear in no message.</summary>
    private const string Password = "canary-of-a-password";

    private const string Login = "auth_type = scram-sha-256\nauth_file = @/users.txt";

    private const string Encrypts = $"{Login}\nclient_tls_sslmode = require\nclient_tls_cert_file = @/other_name.crt\nclient_tls_key_file = @/other_name.key";

    [Theory]
    [InlineData("auth_type = scram-sha-256", "password=canary-of-a-wrong-one", "ST0111", "the password is wrong")]
    [InlineData("auth_type = md5", "password=canary-of-a-wrong-one", "ST0111", "the password is wrong")]
    [InlineData("auth_type = plain", "password=canary-of-a-wrong-one", "ST0111", "the password is wrong")]
    [InlineData("auth_type = scram-sha-256", "user=nobody_known", "ST0111", "nobody_known")]
    [InlineData("auth_type = trust", "user=nobody_known", "ST0111", "nobody_known")]
    [InlineData("", "dbname=no_such_database", "ST0112", "no_such_database")]
    [InlineData("", "options='-c geqo=off'", "ST0134", "options")]
    [InlineData("", "sslmode=require", "ST0114", "does not offer TLS")]
    [InlineData(Encrypts, "sslmode=disable", "ST0114", "encrypted connections only")]
    [InlineData(Encrypts, "sslmode=verify-full sslrootcert=@", "ST0114", "is for 'db.example.org', not for '127.0.0.1'")]
    public async Task What_stays_wrong_fails_at_once(string settings, string parameters, string code, string reason)
    {
        using var certificates = new Certificates();
        await using var database = await server.CreateDatabaseAsync();
        await using var pool = await StartAsync(database, $"{Login}\n{settings}", certificates);

        var (fault, waits) = await FailAsync(Settings(pool, parameters.Replace("@", certificates.Root, StringComparison.Ordinal)));

        Assert.True(code == fault.Diagnostics[0].Code, fault.Message);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Empty(waits);
        Assert.False(fault.IsTransient);
    }

    [Fact]
    public async Task A_pool_that_is_encrypted_is_read_through()
    {
        using var certificates = new Certificates();
        await using var database = await server.CreateDatabaseAsync();
        await using var pool = await StartAsync(database, Encrypts, certificates);

        await ReadAsync(Settings(pool, $"sslmode=verify-ca sslrootcert={certificates.Root}"), null);
    }

    [Theory]
    [InlineData("max_client_conn = 1", "ST0132", "no more connections allowed")]
    [InlineData("query_wait_timeout = 1", "ST0132", "query_wait_timeout")]
    public async Task A_full_pool_is_waited_for_until_there_is_room(string settings, string code, string reason)
    {
        await using var database = await server.CreateDatabaseAsync();
        await using var pool = await StartAsync(database, $"{Login}\n{settings}");
        await using var source = Settings(pool, "").CreateDataSource();
        await using (var other = await OpenAsync(source))
        {
            await using var holding = other.CreateCommand();
            holding.CommandText = "BEGIN; SELECT 1";
            await holding.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

            var (fault, waits) = await FailAsync(Settings(pool, ""));

            Assert.True(code == fault.Diagnostics[0].Code, fault.Message);
            Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
            Assert.NotEmpty(waits);
            Assert.False(fault.IsTransient, "a server that answers is not unreachable");
            holding.CommandText = "ROLLBACK";
            await holding.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        source.Clear();
        await ReadAsync(Settings(pool, ""), null);
    }

    [Fact]
    public async Task A_server_behind_the_pool_that_is_down_is_waited_for()
    {
        await using var database = await server.CreateDatabaseAsync();
        await using var pool = await StartAsync(database.Connection.Through("127.0.0.1", 1), $"{Login}\nquery_wait_timeout = 1");

        var (fault, waits) = await FailAsync(Settings(pool, ""));

        Assert.True(fault.Diagnostics[0].Code == "ST0132", fault.Message);
        Assert.Contains("all are in use or the server behind it is down", fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(waits);
        // pgbouncer uses the same word for a pool that is full.
        Assert.False(fault.IsTransient);
    }

    [Fact]
    public async Task A_pool_that_keeps_its_client_while_the_server_is_down_is_unreachable()
    {
        await using var database = await server.CreateDatabaseAsync();
        // Nothing listens at port 1. The pool keeps its client until query_wait_timeout, a minute here and two by default,
        // but may refuse it before if an attempt at the server has failed just then.
        await using var pool = await StartAsync(database.Connection.Through("127.0.0.1", 1), Login);

        var (fault, waits) = await FailAsync(Settings(pool, ""));

        Assert.True(fault.Diagnostics[0].Code == "ST0115" || waits.Count > 0, fault.Message);
        Assert.Equal(fault.Diagnostics[0].Code == "ST0115", fault.Message.Contains("while connecting", StringComparison.Ordinal));
        Assert.Equal(fault.Diagnostics[0].Code == "ST0115", fault.IsTransient);
    }

    [Theory]
    [InlineData("user=no_such_role", "ST0111")]
    [InlineData("dbname=no_such_database", "ST0112")]
    public async Task What_the_server_refuses_the_pool_is_understood_too(string target, string code)
    {
        await using var database = await server.CreateDatabaseAsync();
        var direct = database.Connection;
        await using var pool = await StartAsync(direct, string.Create(CultureInfo.InvariantCulture, $"{Login}\n[databases]\nother = host={direct.Host} port={direct.Port} dbname={direct.Database} user={direct.User} {target}"));

        var (fault, _) = await FailAsync(Settings(pool, "dbname=other"));

        Assert.True(code == fault.Diagnostics[0].Code, fault.Message);
    }

    [Fact]
    public async Task A_wrong_password_is_an_error_whatever_SchemaUnreachable_says()
    {
        await using var database = await server.CreateDatabaseAsync();
        await using var pool = await StartAsync(database, Login);
        using var directory = new TemporaryDirectory();
        var request = new VerifyRequest
        {
            ManifestFile = directory.Write("schema.manifest.yaml", Manifest.ManifestFile.Print((await ReadAsync(Settings(pool, ""), null)).Schema)),
            ReportFile = Path.Combine(directory.Path, "report.md"),
            FailOn = null,
            Unreachable = PropertyValue.Unreachable("ignore"),
            Database = new DatabaseRequest { Mode = DatabaseMode.Live, ConnectionVariables = ["X"], Environment = name => name == "X" ? Text(pool, "password=canary-of-a-wrong-one") : null },
        };

        var fault = Assert.Single((await VerifyOperation.RunAsync(request, TestContext.Current.CancellationToken)).Diagnostics, diagnostic => diagnostic.Code == "ST0111");

        Assert.Equal(DiagnosticSeverity.Error, fault.Severity);
    }

    private static Task<PgBouncer> StartAsync(TestDatabase database, string settings, Certificates? certificates = null) => StartAsync(database.Connection, settings, certificates);

    private static Task<PgBouncer> StartAsync(ConnectionSettings database, string settings, Certificates? certificates = null)
    {
        Skipping.Unless(PgBouncer.Program is not null, "pgbouncer is not on this machine");
        return PgBouncer.StartAsync(database, "transaction", 1, settings, new Dictionary<string, string>(certificates?.ServerFiles() ?? new Dictionary<string, string>(), StringComparer.Ordinal) { ["users.txt"] = $"\"app\" \"{Password}\"\n" });
    }

    private static ConnectionSettings Settings(PgBouncer pool, string parameters) => ConnectionSettings.FromVariables(["X"], name => name == "X" ? Text(pool, parameters) : null);

    /// <summary>The pool counts the client that looked whether it listens until it notices that it has gone.</summary>
    private static async Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource source)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
            }
            catch (PostgresException) when (tries < 100)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }
    }

    /// <summary>libpq's keywords: what is said twice counts as it is said last.</summary>
    private static string Text(PgBouncer pool, string parameters) =>
        string.Create(CultureInfo.InvariantCulture, $"host=127.0.0.1 port={pool.Connection.Port} dbname={pool.Connection.Database} user=app password={Password} sslmode=disable {parameters}");

    private static async Task<(ServerUnavailableException Fault, IReadOnlyList<string> Waits)> FailAsync(ConnectionSettings settings)
    {
        var activities = new Activities();
        var fault = await Assert.ThrowsAsync<ServerUnavailableException>(() => ReadAsync(settings, activities));
        Assert.DoesNotContain("canary", fault.ToString(), StringComparison.Ordinal);
        return (fault, [.. activities.Reported.Where(text => text.StartsWith("waiting for", StringComparison.Ordinal))]);
    }

    private static Task<CatalogReading> ReadAsync(ConnectionSettings settings, IProgress<string>? activity) =>
        CatalogReader.ReadAsync(settings, CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(3), Activity = activity }, TestContext.Current.CancellationToken);

    private sealed class Activities : IProgress<string>
    {
        public ConcurrentQueue<string> Reported { get; } = new();

        public void Report(string value) => Reported.Enqueue(value);
    }
}
