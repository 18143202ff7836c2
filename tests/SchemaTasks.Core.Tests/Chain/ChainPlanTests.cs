using SchemaTasks.Diagnostics;

namespace SchemaTasks.Chain;

public sealed class ChainPlanTests
{
    [Fact]
    public void Every_step_runs_by_default() => Assert.Empty(ChainPlan.Skipped("", "", [], refresh: true, docs: true));

    [Theory]
    [InlineData("verify", "generate", "docs,refresh", "requirements migrate objects seed refresh docs health")]
    [InlineData("Health", "", "", "requirements migrate objects seed verify refresh verify-again generate docs")]
    [InlineData("", "requirements", "", "migrate objects seed verify refresh verify-again generate docs health")]
    public void From_to_and_skip_take_the_words_of_the_steps(string from, string to, string skip, string left) =>
        Assert.Equal(left.Split(' ').Order(StringComparer.Ordinal), ChainPlan.Skipped(from, to, skip.Split(',', StringSplitOptions.RemoveEmptyEntries), refresh: true, docs: true).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Without_refresh_there_is_nothing_to_verify_again() =>
        Assert.Equal(["docs", "refresh", "verify-again"], ChainPlan.Skipped("", "", [], refresh: false, docs: false).Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("verfy", "", "")]
    [InlineData("", "gate", "")]
    [InlineData("", "", "health;none")]
    [InlineData("health", "verify", "")]
    public void A_word_that_is_no_step_is_an_error(string from, string to, string skip) =>
        Assert.Equal("ST0005", Assert.Single(Assert.Throws<DiagnosticException>(() => ChainPlan.Skipped(from, to, skip.Split(';', StringSplitOptions.RemoveEmptyEntries), refresh: true, docs: true)).Diagnostics).Code);
}
