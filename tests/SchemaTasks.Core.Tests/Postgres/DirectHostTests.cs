namespace SchemaTasks.Postgres;

public sealed class DirectHostTests
{
    [Theory]
    [InlineData("postgres://u:p@ep-cool-frog-123-pooler.eu-central-1.aws.neon.tech/d", "ep-cool-frog-123.eu-central-1.aws.neon.tech:5432")]
    [InlineData("postgres://u:p@ep-cool-frog-123.eu-central-1.aws.neon.tech/d", "ep-cool-frog-123.eu-central-1.aws.neon.tech:5432")]
    [InlineData("postgres://postgres.abc:p@aws-0-eu-central-1.pooler.supabase.com:6543/postgres", "aws-0-eu-central-1.pooler.supabase.com:5432")]
    [InlineData("postgres://u:p@pool.example.org:6432/d", null)]
    [InlineData("postgres://u:p@db.example.org:5433/d", "db.example.org:5433")]
    public void Migrations_go_around_a_pooler_whose_name_says_how(string url, string? direct)
    {
        var settings = ConnectionSettings.FromVariables(["U"], name => name == "U" ? url : null);
        Assert.Equal(direct, settings.Direct?.Server);
        if (direct is not null) Assert.Equal((settings.User, settings.Database), (settings.Direct!.User, settings.Direct.Database));
    }
}
