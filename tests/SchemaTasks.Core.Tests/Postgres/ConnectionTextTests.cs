using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>What people paste: a connection with what was around it, or one that was made for another client.</summary>
public sealed class ConnectionTextTests
{
    private const string Secret = "s3cr3t-canary";

    [Theory]
    [InlineData("'postgres://u:s3cr3t-canary@h/d'", "it is in quotes; remove them")]
    [InlineData("\"postgres://u:s3cr3t-canary@h/d\"", "it is in quotes; remove them")]
    [InlineData("\u201cpostgres://u:s3cr3t-canary@h/d\u201d", "it is in quotes; remove them")]
    [InlineData("psql 'postgres://u:s3cr3t-canary@h/d'", "it begins with 'psql'")]
    [InlineData("$ psql postgres://u:s3cr3t-canary@h/d", "it begins with 'psql'")]
    [InlineData("DATABASE_URL=postgres://u:s3cr3t-canary@h/d", "it begins with 'DATABASE_URL='")]
    [InlineData("export DATABASE_URL='postgres://u:s3cr3t-canary@h/d'", "it begins with 'DATABASE_URL='")]
    [InlineData("jdbc:postgresql://h/d?user=u&password=s3cr3t-canary", "it is a URL for JDBC")]
    [InlineData("mysql://u:s3cr3t-canary@h/d", "its scheme is 'mysql:'")]
    [InlineData("https://s3cr3t-canary@h/d", "its scheme is 'https:'")]
    [InlineData("mongodb+srv://u:s3cr3t-canary@h/d", "its scheme is 'mongodb+srv:'")]
    [InlineData("postgresql+asyncpg://u:s3cr3t-canary@h/d", "its scheme 'postgresql+asyncpg:' names the driver of another language")]
    [InlineData("s3cr3t-canary://u@h/d", "its scheme is not 'postgres://'")]
    [InlineData("postgres:/u:s3cr3t-canary@h/d", "two slashes must follow 'postgres:'")]
    [InlineData("u:s3cr3t-canary@h/d", "it is neither a postgres:// URL nor keywords like host=")]
    [InlineData("postgres://u:[YOUR-PASSWORD]@h/d", "placeholder '[YOUR-PASSWORD]'")]
    public void Text_that_is_nearly_a_connection_is_named(string value, string why)
    {
        var fault = Assert.Single(Assert.Throws<DiagnosticException>(() => Read(value)).Diagnostics);

        Assert.Equal("ST0102", fault.Code);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://u:p@h/d?schema=public&pgbouncer=true&connection_limit=1", "'connection_limit', 'pgbouncer', 'schema'")]
    [InlineData("postgres://u:p@h/d?sslmode=require&supa=base-pooler.x&workaround=supabase-pooler.vercel", "'supa', 'workaround'")]
    [InlineData("postgres://u:p@h/d?sslaccept=accept_invalid_certs&pool_timeout=20", "'pool_timeout', 'sslaccept'")]
    public void Parameters_of_other_clients_are_accepted_and_reported(string value, string names)
    {
        var settings = Read(value);

        Assert.Equal("u@h:5432/d", settings.ToString());
        var remark = Assert.Single(settings.Remarks);
        Assert.Equal(("ST0126", DiagnosticSeverity.Message), (remark.Code, remark.Severity));
        Assert.Contains(names, remark.Message, StringComparison.Ordinal);
        Assert.Contains("DATABASE_URL", remark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stricter_checks_of_other_clients_are_refused_not_ignored() =>
        Assert.Equal("ST0103", Assert.Single(Assert.Throws<DiagnosticException>(() => Read("postgres://u:p@h/d?sslaccept=strict")).Diagnostics).Code);

    [Fact]
    public void No_verify_of_node_postgres_is_require() => Assert.Equal("require", Read("postgres://u:p@h/d?sslmode=no-verify").SslMode);

    [Fact]
    public void System_authorities_alone_are_verify_full() => Assert.Equal("verify-full", Read("postgres://u:p@h/d?sslrootcert=system").SslMode);

    [Theory]
    [InlineData("postgres://npg_4Zk8XbQ2tRvW@h/d", "npg_***@h:5432/d")]
    [InlineData("postgres://eyJhbGciOiJIUzI1NiJ9@h/d", "eyJh***@h:5432/d")]
    [InlineData("postgres://u@h/3f9c2ab17de84b60a1c5", "u@h:5432/3f9c***")]
    [InlineData("postgres://neondb_owner@h/customer_orders_2024", "neondb_owner@h:5432/customer_orders_2024")]
    [InlineData("postgres://postgres.abcdefghijklmnopqrst@h/postgres", "postgres.abcdefghijklmnopqrst@h:5432/postgres")]
    public void Names_that_look_like_tokens_are_masked(string value, string shown) => Assert.Equal(shown, Read(value).ToString());

    [Fact]
    public void What_the_server_says_of_a_masked_name_is_masked_too()
    {
        var settings = Read($"postgres://npg_4Zk8XbQ2tRvW:{Secret}@h/d");

        Assert.Equal("password authentication failed for user \"npg_***\" (***)", settings.Redact($"password authentication failed for user \"npg_4Zk8XbQ2tRvW\" ({Secret})"));
    }

    private static ConnectionSettings Read(string value) => ConnectionSettings.FromVariables(["DATABASE_URL"], name => name == "DATABASE_URL" ? value : null);
}
