namespace SchemaTasks.Postgres.Tests.Tls;

/// <summary>A server with TLS is connected to, or not, exactly where libpq does, which is asked in turn; what is wrong is named.</summary>
public sealed class SslModeTests(PostgresServer server)
{
    private static readonly string[] Modes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];

    [Fact]
    public async Task Each_mode_means_what_it_means_to_libpq()
    {
        await using var tls = await TlsServer.StartAsync(server);
        string[] roots = ["", $" sslrootcert={tls.Certificates.Root}", $" sslrootcert={tls.Certificates.OtherRoot}", $" sslrootcert={tls.Certificates.Missing}"];
        foreach (var certificate in (string[])["good", "other_name", "expired", "self_signed"])
        {
            await tls.UseAsync(certificate);
            foreach (var mode in Modes)
                foreach (var root in roots) await SameAsync(tls, $"host=localhost user=anyhow password={TlsServer.Password} sslmode={mode}{root}");
        }
        await tls.UseAsync("good");
        foreach (var mode in Modes)
            foreach (var user in (string[])["only_tls", "only_plain"]) await SameAsync(tls, $"host=localhost user={user} password={TlsServer.Password} sslmode={mode}{roots[1]}");
    }

    [Fact]
    public async Task Channel_binding_means_what_it_means_to_libpq()
    {
        await using var tls = await TlsServer.StartAsync(server);
        foreach (var mode in (string[])["disable", "prefer", "require"])
            foreach (var binding in (string[])["disable", "prefer", "require"])
                foreach (var user in (string[])["anyhow", "trusted"]) await SameAsync(tls, $"host=localhost user={user} password={TlsServer.Password} sslmode={mode} channel_binding={binding}");

        await FailsAsync(tls, $"host=localhost user=anyhow password={TlsServer.Password} sslmode=disable channel_binding=require", "ST0111", "channel_binding=require");
    }

    [Fact]
    public async Task Refused_certificate_is_reported_with_its_reason()
    {
        await using var tls = await TlsServer.StartAsync(server);
        var files = tls.Certificates;
        var full = $"host=localhost user=anyhow password={TlsServer.Password} sslmode=verify-full sslrootcert=";

        await FailsAsync(tls, full + files.OtherRoot, "ST0114", $"signed by 'CN=Test authority', whose chain does not end in '{files.OtherRoot}'");
        await FailsAsync(tls, full + files.Missing, "ST0114", $"cannot be read from '{files.Missing}'");
        await FailsAsync(tls, full + files.ClientKey, "ST0114", $"no certificate in '{files.ClientKey}'");
        await FailsAsync(tls, full.Replace(" sslrootcert=", "", StringComparison.Ordinal), "ST0114", "the machine's list of authorities");
        await FailsAsync(tls, full.Replace("localhost", "db.example.org hostaddr=127.0.0.1", StringComparison.Ordinal) + files.Root, "ST0114", "is for 'localhost', '127.0.0.1', not for 'db.example.org'");
        await tls.UseAsync("other_name");
        await FailsAsync(tls, full + files.Root, "ST0114", "is for 'db.example.org', not for 'localhost'");
        Assert.Null(await tls.ReadAsync($"port={tls.Port} dbname=postgres {full.Replace("localhost", "db.example.org hostaddr=127.0.0.1", StringComparison.Ordinal)}{files.Root}"));
        await tls.UseAsync("expired");
        await FailsAsync(tls, full + files.Root, "ST0114", "out of date");
        await tls.UseAsync("self_signed");
        await FailsAsync(tls, full + files.Root, "ST0114", "self-signed (CN=localhost)");
    }

    [Fact]
    public async Task Client_certificate_serves_as_it_does_for_libpq()
    {
        await using var tls = await TlsServer.StartAsync(server);
        var files = tls.Certificates;
        const string user = "host=localhost user=by_certificate sslmode=require";
        foreach (var parameters in (string[])
        [
            $"sslcert={files.ClientCertificate} sslkey={files.ClientKey}",
            $"sslcert={files.ClientCertificate} sslkey={files.ClientKey} sslrootcert={files.Root}",
            $"sslcert={files.ClientCertificate} sslkey={files.EncryptedKey} sslpassword='{Certificates.PassPhrase}'",
            $"sslcert={files.ClientCertificate} sslkey={files.EncryptedKey} sslpassword='{Certificates.PassPhrase}' sslrootcert={files.Root}",
        ])
        {
            await SameAsync(tls, $"{user} {parameters}");
        }

        await FailsAsync(tls, user, "ST0111", "requires a valid client certificate");
        await FailsAsync(tls, $"{user} sslcert={files.ForeignCertificate} sslkey={files.ForeignKey}", "ST0114", "unknown ca");
        await FailsAsync(tls, $"{user} sslcert={files.ClientCertificate} sslkey={files.ForeignKey}", "ST0114", "do not fit together");
        await FailsAsync(tls, $"{user} sslcert={files.ClientCertificate} sslkey={files.EncryptedKey} sslpassword='canary of a wrong one'", "ST0114", "the password of the key");
        await FailsAsync(tls, $"{user} sslcert={files.ClientCertificate} sslkey={files.Missing}", "ST0114", files.Missing);
    }

    [Fact]
    public async Task Url_keywords_and_variables_say_the_same()
    {
        await using var tls = await TlsServer.StartAsync(server);
        var files = tls.Certificates;
        string Url(string root) => $"postgres://anyhow:{TlsServer.Password}@localhost:{tls.Port}/postgres?sslmode=verify-full&sslrootcert={Uri.EscapeDataString(root)}";
        string Npgsql(string root) => $"Host=localhost;Port={tls.Port};Database=postgres;Username=anyhow;Password={TlsServer.Password};SSL Mode=VerifyFull;Root Certificate={root}";
        Dictionary<string, string> Variables(string root) => new() { ["PGSSLMODE"] = "verify-full", ["PGSSLROOTCERT"] = root, ["PGPASSWORD"] = TlsServer.Password };

        Assert.Null(await tls.ReadAsync(Url(files.Root)));
        Assert.Null(await tls.ReadAsync(Npgsql(files.Root)));
        Assert.Equal("ST0114", (await tls.ReadAsync(Url(files.OtherRoot)))?.Code);
        Assert.Equal("ST0114", (await tls.ReadAsync(Npgsql(files.OtherRoot)))?.Code);
        await SameAsync(tls, "host=localhost user=anyhow", Variables(files.Root));
        await SameAsync(tls, "host=localhost user=anyhow", Variables(files.OtherRoot));
        await SameAsync(tls, "host=localhost user=by_certificate", new() { ["PGSSLMODE"] = "require", ["PGSSLCERT"] = files.ClientCertificate, ["PGSSLKEY"] = files.ClientKey });
        await SameAsync(tls, "host=localhost user=anyhow", new() { ["PGPASSWORD"] = TlsServer.Password, ["PGCHANNELBINDING"] = "require", ["PGSSLMODE"] = "disable" });
    }

    private static async Task SameAsync(TlsServer tls, string parameters, Dictionary<string, string>? environment = null)
    {
        var (connects, message) = await tls.PsqlAsync(parameters, environment);
        var ours = await tls.ReadAsync($"port={tls.Port} dbname=postgres {parameters}", environment);
        Assert.True(connects == ours is null, $"{parameters}: psql {(connects ? "connects" : message)}, we {ours?.Message ?? "connect"}");
        if (ours is not null) Assert.Contains(ours.Code, (string[])["ST0104", "ST0111", "ST0114"]);
    }

    private static async Task FailsAsync(TlsServer tls, string parameters, string code, string reason)
    {
        var fault = await tls.ReadAsync($"port={tls.Port} dbname=postgres {parameters}");
        Assert.Equal(code, fault?.Code);
        Assert.Contains(reason, fault!.Message, StringComparison.Ordinal);
        Assert.False((await tls.PsqlAsync(parameters)).Connects);
    }
}
