using System.Text.Json;
using Npgsql;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

public sealed class ConnectionSettingsTests
{
    private const string Secret = "s3cr3t-canary";

    private static ConnectionSettings Read(string value, params (string Name, string Value)[] environment) =>
        ConnectionSettings.FromVariables(["DATABASE_URL"], name => name == "DATABASE_URL" ? value : environment.FirstOrDefault(pair => pair.Name == name).Value);

    private static NpgsqlConnectionStringBuilder Npgsql(ConnectionSettings settings)
    {
        NpgsqlConnectionStringBuilder? seen = null;
        using var source = settings.CreateDataSource(text => seen = text);
        return seen!;
    }

    private static Diagnostic Fault(string value, params (string Name, string Value)[] environment) =>
        Assert.Single(Assert.Throws<DiagnosticException>(() => Read(value, environment)).Diagnostics);

    [Theory]
    [InlineData("postgres://ann:s3cr3t-canary@db.example.com:5433/shop", "ann@db.example.com:5433/shop")]
    [InlineData("postgresql://ann:s3cr3t-canary@db.example.com/shop?sslmode=require&channel_binding=require", "ann@db.example.com:5432/shop")]
    [InlineData("postgres://ann@[2001:db8::1]:6000/shop", "ann@[2001:db8::1]:6000/shop")]
    [InlineData("postgres://ann@%2Fvar%2Frun%2Fpg:6000/shop", "ann@/var/run/pg:6000/shop")]
    [InlineData("postgres:///shop?host=/var/run/pg&user=ann", "ann@/var/run/pg:5432/shop")]
    [InlineData("postgres://ann@one:1,two:2/shop", "ann@one:1, two:2/shop")]
    [InlineData("postgres://ann@one,two/shop?port=7", "ann@one:7, two:7/shop")]
    [InlineData("postgres://a%20nn:p%40ss@h/my%2Fdb", "a nn@h:5432/my/db")]
    [InlineData("postgres://ann@h", "ann@h:5432/ann")]
    [InlineData("host=h port=5433 user=ann dbname=shop password='s3cr3t-canary'", "ann@h:5433/shop")]
    [InlineData("host = h user= 'a\\'nn' dbname=shop", "a'nn@h:5432/shop")]
    [InlineData("Host=h;Port=5433;Username=ann;Password=s3cr3t-canary;Database=shop;Pooling=true", "ann@h:5433/shop")]
    [InlineData("host=h;user id=ann;password=\"s3cr3t;canary\";database=shop", "ann@h:5432/shop")]
    [InlineData("Server=h;Uid=ann;Pwd=s3cr3t-canary;Initial Catalog=shop;SSL Mode=VerifyFull", "ann@h:5432/shop")]
    public void Strings_of_each_form_are_read(string value, string expected) => Assert.Equal(expected, Read(value).ToString());

    [Theory]
    [InlineData("postgres://ann:p%40s%3As%2F%3F%23%25@h/shop", "p@s:s/?#%")]
    [InlineData("postgres://ann:p@ss@h/shop", "p@ss")]
    [InlineData("postgres://ann:%F0%9F%94%91@h/shop", "🔑")]
    [InlineData("postgres://ann:pa+ss@h/shop", "pa+ss")]
    [InlineData("host=h user=ann password='a\\\\b\\'c d;e=f'", "a\\b'c d;e=f")]
    [InlineData("user=ann password=a;b host=h", "a;b")]
    [InlineData("Host=h;Username=ann;Password='a;b''c'", "a;b'c")]
    public void Passwords_arrive_as_they_are(string value, string expected) => Assert.Equal(expected, Npgsql(Read(value)).Password);

    [Fact]
    public void No_text_form_shows_the_password()
    {
        var settings = Read($"postgres://ann:{Secret}@h/shop?sslpassword={Secret}2");
        Assert.DoesNotContain(Secret, settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, $"{settings}", StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(settings), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, string.Join(' ', typeof(ConnectionSettings).GetProperties().Select(property => property.GetValue(settings))), StringComparison.Ordinal);
        using var source = settings.CreateDataSource();
        Assert.DoesNotContain(Secret, source.ConnectionString, StringComparison.Ordinal);
        using var connection = source.CreateConnection();
        Assert.DoesNotContain(Secret, connection.ConnectionString, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_variable_that_is_set_wins()
    {
        var settings = ConnectionSettings.FromVariables(["A", "B", "C"], name => name switch { "A" => " ", "B" => "postgres://ann@b/", "C" => "postgres://ann@c/", _ => null });
        Assert.Equal("b", settings.Host);
        Assert.True(ConnectionSettings.IsGiven(["A", "B"], name => name == "B" ? "x" : null));
        Assert.False(ConnectionSettings.IsGiven(["A"], _ => ""));
    }

    [Fact]
    public void No_variable_names_all_that_were_looked_at()
    {
        var fault = Assert.Single(Assert.Throws<DiagnosticException>(() => ConnectionSettings.FromVariables(["DATABASE_URL", "NEON_DATABASE_URL"], _ => null)).Diagnostics);
        Assert.Equal("ST0101", fault.Code);
        Assert.Contains("DATABASE_URL, NEON_DATABASE_URL", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://ann:s3cr3t%zz@h/d", "ST0102")]
    [InlineData("postgres://ann:%ff%fes3cr3t@h/d", "ST0102")]
    [InlineData("postgres://ann:12/s3cr3t@h/d", "ST0102")]
    [InlineData("postgres://ann:x?s3cr3t=1@h/d", "ST0102")]
    [InlineData("postgres://ann:s3cr3t/more", "ST0104")]
    [InlineData("postgres://ann@[::1/d?password=s3cr3t", "ST0102")]
    [InlineData("postgres://ann@h/d?password=s3cr3t&shema=public", "ST0103")]
    [InlineData("postgres://ann@h/d?password=s3cr3t&sslcrl=x", "ST0103")]
    [InlineData("postgres://ann@h/d?sslmode=s3cr3t", "ST0104")]
    [InlineData("postgres://ann@h:s3cr3t/d", "ST0104")]
    [InlineData("postgres://ann@h/d?connect_timeout=s3cr3t", "ST0104")]
    [InlineData("postgres://ann@a,b,c:1/d?port=1,2", "ST0104")]
    [InlineData("host=h password=s3 cr3t", "ST0102")]
    [InlineData("host=h password='s3cr3t", "ST0102")]
    [InlineData("host=h s3cr3t=1", "ST0103")]
    [InlineData("Host=h;Password=s3;cr3t", "ST0102")]
    [InlineData("Host=h;s3cr3t=1", "ST0103")]
    [InlineData("s3cr3t", "ST0102")]
    public void Bad_strings_are_reported_without_their_content(string value, string code)
    {
        var fault = Fault(value);
        Assert.Equal(code, fault.Code);
        Assert.DoesNotContain("s3", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cr3t", fault.Message, StringComparison.Ordinal);
        Assert.Contains("DATABASE_URL", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_parameter_of_a_URL_is_named() =>
        Assert.Contains("'connection_limits'", Fault("postgres://ann@h/d?connection_limits=1").Message, StringComparison.Ordinal);

    [Fact]
    public void PG_variables_fill_what_is_missing_and_only_that()
    {
        var settings = Read("postgres://h/", ("PGUSER", "env"), ("PGPASSWORD", Secret), ("PGHOST", "other"), ("PGDATABASE", "shop"), ("PGPORT", "7"), ("PGSSLMODE", "require"));
        Assert.Equal("env@h:7/shop", settings.ToString());
        Assert.Equal(Secret, Npgsql(settings).Password);
        Assert.Equal(SslMode.Require, Npgsql(settings).SslMode);
    }

    [Theory]
    [InlineData("disable", SslMode.Disable, null)]
    [InlineData("allow", SslMode.Allow, null)]
    [InlineData("prefer", SslMode.Prefer, null)]
    [InlineData("require", SslMode.Require, null)]
    [InlineData("verify-ca", SslMode.Require, false)]
    [InlineData("verify-full", SslMode.Require, true)]
    public void Sslmode_means_what_libpq_means(string mode, SslMode expected, bool? withName)
    {
        var root = mode == "verify-ca" ? "/ca.pem" : null;
        var settings = Read($"postgres://ann@h/d?sslmode={mode}&sslrootcert={root}");
        Assert.Equal(expected, Npgsql(settings).SslMode);
        Assert.Equal(withName is { } name ? new CertificateCheck(root, name) : null, settings.CertificateCheck);
    }

    [Fact]
    public void Require_with_a_root_certificate_checks_the_authority()
    {
        var file = Path.GetTempFileName();
        try
        {
            Assert.Equal(new CertificateCheck(file, WithName: false), Read($"postgres://ann@h/d?sslmode=require&sslrootcert={Uri.EscapeDataString(file)}").CertificateCheck);
            Assert.Null(Read("postgres://ann@h/d?sslmode=require&sslrootcert=/does/not/exist").CertificateCheck);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Addresses_are_numeric_and_one_for_each_host()
    {
        Assert.Equal("10.0.0.1", Npgsql(Read("postgres://ann@db.example.org/d?hostaddr=10.0.0.1")).Host);
        Assert.Equal("ST0104", Fault("postgres://ann@db.example.org/d?hostaddr=elsewhere").Code);
        Assert.Equal("ST0104", Fault("postgres://ann@a,b/d?hostaddr=10.0.0.1").Code);
    }

    [Fact]
    public void System_authorities_mean_verify_full()
    {
        Assert.Equal(new CertificateCheck(null, WithName: true), Read("postgres://ann@h/d?sslrootcert=system").CertificateCheck);
        Assert.Equal("ST0104", Fault("postgres://ann@h/d?sslrootcert=system&sslmode=require").Code);
    }

    [Fact]
    public void An_authority_is_not_checked_against_the_whole_world()
    {
        Assert.Equal("ST0104", Fault("postgres://ann@h/d?sslmode=verify-ca").Code);
        Assert.Contains("sslrootcert", Fault("postgres://ann@h/d?sslmode=verify-ca").Message, StringComparison.Ordinal);
        Assert.Equal(new CertificateCheck(null, WithName: true), Read("postgres://ann@h/d?sslmode=verify-full").CertificateCheck);
    }

    [Fact]
    public void Neon_options_reach_the_server()
    {
        var npgsql = Npgsql(Read("postgres://ann@ep-cool-1.eu.aws.neon.tech/d?sslmode=require&options=endpoint%3Dep-cool-1&channel_binding=require&application_name=ci&target_session_attrs=read-write"));
        Assert.Equal("endpoint=ep-cool-1", npgsql.Options);
        Assert.Equal(ChannelBinding.Require, npgsql.ChannelBinding);
        Assert.Equal("ci", npgsql.ApplicationName);
        Assert.Equal("read-write", npgsql.TargetSessionAttributes);
    }

    [Theory]
    [InlineData("postgres://ann@ep-cool-1-pooler.eu.aws.neon.tech/d", true)]
    [InlineData("postgres://ann@ep-cool-1.eu.aws.neon.tech/d", false)]
    [InlineData("postgres://ann@h:6432/d", true)]
    [InlineData("postgres://ann@pooler.example.com:5432/d", false)]
    public void Transaction_poolers_are_known(string value, bool expected) => Assert.Equal(expected, Read(value).IsTransactionPooler);

    [Fact]
    public void A_password_file_is_read_as_libpq_does()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "# comment\nh:5432:other:ann:no\nlocalhost:5432:*:ann:socket\nh:*:shop:an\\:n:s3cr3t\\:can\\\\ary\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Assert.Equal("s3cr3t:can\\ary", Npgsql(Read("postgres://an%3An@h/shop", ("PGPASSFILE", file))).Password);
            Assert.Equal("socket", Npgsql(Read("postgres://ann@%2Ftmp/shop", ("PGPASSFILE", file))).Password);
            Assert.Null(Npgsql(Read("postgres://bob@h/shop", ("PGPASSFILE", file))).Password);
            if (OperatingSystem.IsWindows()) return;
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
            Assert.Null(Npgsql(Read("postgres://an%3An@h/shop", ("PGPASSFILE", file))).Password);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_service_file_is_read_as_libpq_does()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "[one]\nhost=wrong\n\n# comment\n[two]\nhost=h\nport=7\nuser=ann\npassword=s3cr3t\n[three]\nhost=wrong\n");
            Assert.Equal("ann@h:7/shop", Read("dbname=shop service=two", ("PGSERVICEFILE", file)).ToString());
            Assert.Equal("bob@h:7/ann", Read("postgres://bob@/ann", ("PGSERVICEFILE", file), ("PGSERVICE", "two")).ToString());
            Assert.Equal("ST0105", Fault("service=four", ("PGSERVICEFILE", file), ("PGSYSCONFDIR", "/does/not/exist")).Code);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Random_text_never_leaks_and_never_throws_anything_else()
    {
        var random = new Random(42);
        const string alphabet = "ab:/?#[]@!$&'()*+,;= %25\"\\{}\n\té🔑postgres://host=password";
        for (var i = 0; i < 3000; i++)
        {
            var noise = new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            foreach (var text in new[] { $"postgres://ann:{Secret}{noise}@h/d", $"host=h password={Secret}{noise}", $"Host=h;Password={Secret}{noise};Database=d" })
            {
                try
                {
                    Assert.DoesNotContain(Secret, Read(text).ToString(), StringComparison.Ordinal);
                }
                catch (DiagnosticException exception)
                {
                    Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
                }
            }
        }
    }
}
