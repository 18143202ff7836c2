using SchemaTasks.Diagnostics;

namespace SchemaTasks.Operations;

public sealed class ConnectionVariableTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("schematasks-").FullName;

    public ConnectionVariableTests() => File.WriteAllText(Path.Combine(_directory, "001_a.sql"), "CREATE TABLE a (id int);");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("A;B", "A B")]
    [InlineData("A,B", "A B")]
    [InlineData("A%3BB", "A B")]
    [InlineData("A%3bB, C;;A", "A B C")]
    [InlineData("DATABASE_URL;NEON_DATABASE_URL", "DATABASE_URL NEON_DATABASE_URL")]
    public void Names_are_separated_by_any_of_three(string text, string names)
    {
        Assert.Equal(names, string.Join(' ', ConnectionVariableNames.Parse([text])));
        Assert.Equal(names, string.Join(' ', ConnectionVariableNames.Parse(text.Split(';'))));
    }

    [Fact]
    public void A_connection_in_the_place_of_a_name_is_refused_and_not_repeated()
    {
        var fault = Assert.Throws<DiagnosticException>(() => ConnectionVariableNames.Parse(["postgres://u:s3cret@h/d"]));
        Assert.Equal("ST0107", fault.Diagnostics[0].Code);
        Assert.DoesNotContain("s3cret", fault.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Auto_never_takes_the_shadow_when_somebody_named_variables()
    {
        var request = new DatabaseRequest { MigrationsDirectory = _directory, Environment = name => name == "EMPTY_URL" ? " " : null };
        Assert.Equal(DatabaseMode.Shadow, request.Resolve());

        var named = request with { ConnectionVariables = ["STAGING_URL", "EMPTY_URL"] };
        var fault = Assert.Throws<DiagnosticException>(() => named.Resolve());
        Assert.Equal("ST0101", fault.Diagnostics[0].Code);
        Assert.Contains("STAGING_URL, EMPTY_URL", fault.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal(["STAGING_URL is not set", "EMPTY_URL is empty"], named.UnsetVariables.Select(unset => $"{unset.Arguments[0]} {unset.Arguments[1]}"));
        Assert.Equal(DatabaseMode.Shadow, (named with { Mode = DatabaseMode.Shadow }).Resolve());
        Assert.Equal(DatabaseMode.Live, (named with { Environment = name => name == "STAGING_URL" ? "postgres://u@h/d" : null }).Resolve());
    }
}
