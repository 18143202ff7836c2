using SchemaTasks.Model;

namespace SchemaTasks.Postgres;

public sealed class AuthenticationMethodsTests
{
    [Theory]
    [InlineData("scram-sha-256", "scram-sha-256", "ScramSHA256")]
    [InlineData("ScramSHA256", "scram-sha-256", "ScramSHA256")]
    [InlineData("scram-sha-256,gss", "scram-sha-256,gss", "ScramSHA256,GSS")]
    [InlineData("!password,!md5", "!password,!md5", "!Password,!MD5")]
    [InlineData("none", "none", "None")]
    public void Libpq_s_and_the_driver_s_spelling_are_taken(string value, string normal, string driver)
    {
        Assert.Equal(normal, AuthenticationMethods.Normalise(value));
        Assert.Equal(driver, AuthenticationMethods.ForDriver(normal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("scram")]
    [InlineData("!password,md5")]
    [InlineData("oauth")]
    [InlineData("password;md5")]
    public void What_is_no_method_is_refused(string value) => Assert.Null(AuthenticationMethods.Normalise(value));

    [Theory]
    [InlineData("postgres://u:p@localhost/d", false)]
    [InlineData("postgres://u:p@127.0.0.2/d", false)]
    [InlineData("postgres://u:p@[::1]/d", false)]
    [InlineData("postgres://u:p@/d?host=/tmp", false)]
    [InlineData("postgres://u:p@db.example.org/d", true)]
    [InlineData("postgres://u:p@localhost,db/d", true)]
    [InlineData("postgres://u:p@LOCALHOST/d", false)]
    [InlineData("postgres://u:p@localhost.example.org/d", true)]
    [InlineData("postgres://u:p@127.0.0.1.example.org/d", true)]
    [InlineData("host=localhost hostaddr=192.0.2.1 dbname=d user=u password=p", true)]
    [InlineData("host=/tmp hostaddr=192.0.2.1 dbname=d user=u password=p", true)]
    [InlineData("host=db.example.org hostaddr=127.0.0.1 dbname=d user=u password=p", false)]
    [InlineData("host=a,b hostaddr=127.0.0.1,192.0.2.1 dbname=d user=u password=p", true)]
    [InlineData("hostaddr=192.0.2.1 dbname=d user=u password=p", true)]
    public void Distant_is_what_others_may_listen_to(string url, bool isDistant) => Assert.Equal(isDistant, Settings(url).IsDistant);

    [Theory]
    [InlineData("host=a:b dbname=d")]
    [InlineData("host=/a:b dbname=d")]
    [InlineData("host=a password=x\u0000y")]
    public void What_the_driver_would_throw_at_is_a_coded_fault(string text) =>
        Assert.Equal("ST0104", Assert.Single(Assert.Throws<Diagnostics.DiagnosticException>(() => Settings(text)).Diagnostics).Code);

    [Theory]
    [InlineData("postgres://xau_0123456789abcdefABCDEF0123@h/d", "xau_***@h:5432/d")]
    [InlineData("postgres://neondb_owner@h/d", "neondb_owner@h:5432/d")]
    [InlineData("postgres://postgres.abcdefghijklmnopqrst@h/d", "postgres.abcdefghijklmnopqrst@h:5432/d")]
    public void A_token_in_the_place_of_a_user_is_not_shown(string url, string shown) => Assert.Equal(shown, Settings(url).ToString());

    [Fact]
    public void Only_options_that_are_known_to_be_harmless_are_taken() =>
        Assert.Equal(
            ["host=h", "Port=1", "table_name=t"],
            ForeignOptions.WithoutSecrets(["table_name=t", "conn_string=Password=x", "sa_key=k", "url=postgres://u:p@h/d", "dsn=x", "auth=a", "bearer=b", "account_key=c", "sas=d", "host=h", "Port=1", "dbname=postgres://u:p@h/d", "program=x"]).Order(StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void The_queries_hold_the_same_rule()
    {
        foreach (var query in (string[])["other/foreign_server", "other/foreign_data_wrapper", "withheld_options"])
        {
            var text = CatalogQuery.Load(query, 15);
            var list = text[(text.IndexOf("IN (", text.IndexOf("lower(o.option_name)", StringComparison.Ordinal), StringComparison.Ordinal) + 4)..];
            Assert.Equal(ForeignOptions.Harmless.Order(StringComparer.Ordinal), list[..list.IndexOf(')', StringComparison.Ordinal)].Split(", ").Select(name => name.Trim('\'')).Order(StringComparer.Ordinal));
        }
    }

    private static ConnectionSettings Settings(string url) => ConnectionSettings.FromVariables(["DATABASE_URL"], name => name == "DATABASE_URL" ? url : null);
}
