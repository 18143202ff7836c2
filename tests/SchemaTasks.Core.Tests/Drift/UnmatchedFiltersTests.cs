using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

public sealed class UnmatchedFiltersTests
{
    private static readonly DatabaseSchema Server = new()
    {
        Schemas = [new Schema { Name = "public", Tables = [new Table { Name = "orders", Columns = [new Column { Name = "total", Type = "text", Nullable = true }] }] }],
    };

    [Theory]
    [InlineData("exclude: [public.order]", true, "'exclude' has the entry 'public.order', which matches no object of the server. Did you mean 'public.orders'? Correct or remove it.", DiagnosticSeverity.Warning)]
    [InlineData("exclude: [public.order]", false, "'exclude' has the entry 'public.order', which matches no object of the server. Did you mean 'public.orders'? Correct or remove it.", DiagnosticSeverity.Message)]
    [InlineData("include: ['sales.*', 'public.*']", true, "'include' has the entry 'sales.*', which matches no object of the server. Correct or remove it.", DiagnosticSeverity.Message)]
    public void An_entry_that_matches_nothing_is_reported_at_its_line(string configuration, bool isLive, string message, DiagnosticSeverity severity)
    {
        var found = Assert.Single(UnmatchedFilters.Of(ConfigurationFile.Parse(configuration, "c.yaml"), Server, "the server", isLive));

        Assert.Equal(("ST0311", message, severity, 1), (found.Code, found.Message, found.Severity, found.Location!.Line));
    }

    [Theory]
    [InlineData("exclude: [public.orders.total, 'table:public.*', public.orders]")]
    [InlineData("include: public")]
    [InlineData("owners: true")]
    public void Entries_that_match_are_silent(string configuration) => Assert.Empty(UnmatchedFilters.Of(ConfigurationFile.Parse(configuration, "c.yaml"), Server, "the server", isLive: true));
}
