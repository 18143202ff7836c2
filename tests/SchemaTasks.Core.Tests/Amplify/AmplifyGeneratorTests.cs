using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Amplify;

namespace SchemaTasks.Amplify;

public sealed class AmplifyGeneratorTests
{
    [Theory]
    [InlineData(AmplifyDialect.V2)]
    [InlineData(AmplifyDialect.V1)]
    [InlineData(AmplifyDialect.Sql)]
    public void Each_dialect_prints_the_expected_files(AmplifyDialect dialect)
    {
        var made = AmplifyRun.Generate(AmplifyRun.Shop, "amplify: { keys: { people.card: [id] } }", dialect);

        Assert.DoesNotContain(made.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Expected.Matches($"shop.{dialect}.graphql", made.Files.Single(file => file.Output == OutputKind.Amplify && file.Path.EndsWith(".graphql", StringComparison.Ordinal)).Text);
        Expected.Matches($"shop.{dialect}.notes.md", made.Files.Single(file => file.Path.EndsWith("AMPLIFY_NOTES.md", StringComparison.Ordinal)).Text);
        Expected.Matches($"shop.{dialect}.api.graphql", made.Files.Single(file => file.Output == OutputKind.AmplifyApi).Text);
    }

    [Fact]
    public void What_differs_is_reported_at_the_manifest_s_line()
    {
        var reported = AmplifyRun.Generate(AmplifyRun.Shop).Diagnostics;

        var label = reported.Single(diagnostic => diagnostic.Code == "ST3213");
        Assert.Equal("/project/manifest.yaml(8,", label.Location!.ToString()[.."/project/manifest.yaml(8,".Length]);
        Assert.Contains("vice_president", label.Message, StringComparison.Ordinal);
        Assert.Contains(reported, diagnostic => diagnostic.Code == "ST3212" && diagnostic.Message.Contains("notField", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_table_renames_no_type()
    {
        var before = AmplifyRun.Generate(AmplifyRun.Tables("contacts")).Files[0].Text;
        var after = AmplifyRun.Generate(AmplifyRun.Tables("abacus", "contact_lists", "contacts")).Files[0].Text;

        var type = before[before.IndexOf("# public.contacts", StringComparison.Ordinal)..];
        Assert.Contains(type, after, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clash_of_type_names_is_an_error_that_proposes_the_override()
    {
        var clash = Assert.Single(AmplifyRun.Generate(AmplifyRun.Tables("contact", "contacts")).Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.Equal("ST3201", clash.Code);
        Assert.Contains("names: { amplify: { \"public.contacts\": Contact2 } }", clash.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(AmplifyRun.Generate(AmplifyRun.Tables("contact", "contacts"), "names: { amplify: { \"public.contacts\": Contact2 } }").Diagnostics,
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("names: { amplify: { public.orderz: Order } }", "ST3203")]
    [InlineData("names: { amplify: { public.orders: 1st } }", "ST3202")]
    [InlineData("names: { amplify: { public.orders: Query } }", "ST3202")]
    [InlineData("names: { amplify: { public.orders.buyer_id: or } }", "ST3202")]
    [InlineData("amplify: { keys: { public.nothing: [id] } }", "ST3203")]
    [InlineData("amplify: { keys: { people.card: [nothing] } }", "ST3204")]
    [InlineData("amplify: { keys: { people.card: [id, id] } }", "ST3204")]
    [InlineData("types: { amplify: { bigint: Long } }", "ST3205")]
    [InlineData("amplify: { auth: [{ allow: owner, owner_field: level }] }", "ST3206")]
    public void Bad_configuration_is_an_error_at_its_line(string configuration, string code)
    {
        var made = AmplifyRun.Generate(AmplifyRun.Shop, configuration);

        var error = made.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(code, error.Code);
        Assert.Equal("/project/config.yaml", error.Location!.File);
        Assert.Equal(1, error.Location.Line);
        Assert.Empty(made.Files);
    }

    [Theory]
    [InlineData("amplify: { auth: [{ allow: everybody }] }")]
    [InlineData("amplify: { auth: [] }")]
    [InlineData("amplify: { auth: [{ allow: groups }] }")]
    [InlineData("amplify: { auth: [{ allow: public, provider: userPools }] }")]
    [InlineData("amplify: { auth: [{ allow: private, operations: [fly] }] }")]
    [InlineData("amplify: { bigint: Long }")]
    [InlineData("amplify: { descriptons: blocks }")]
    public void A_section_that_cannot_be_read_stops_the_configuration(string configuration) =>
        Assert.Throws<DiagnosticException>(() => AmplifyRun.Generate(AmplifyRun.Shop, configuration));

    [Fact]
    public void Nothing_is_made_that_was_not_asked_for() =>
        Assert.Empty(new AmplifyGenerator().Generate(new GenerationInput { Schema = new(), Positions = null!, Outputs = System.Collections.Immutable.ImmutableDictionary<OutputKind, string>.Empty }).Files);

    [Theory]
    [InlineData("contact", "contacts")]
    [InlineData("Schema", "Schemata")]
    [InlineData("Person", "People")]
    [InlineData("PeopleMaster", "PeopleMasters")]
    [InlineData("Status", "Statuses")]
    [InlineData("Equipment", "Equipment")]
    [InlineData("URL", "URLS")]
    public void Plurals_are_npm_s(string singular, string plural)
    {
        Assert.Equal(plural, Plural.Of(singular));
        Assert.Equal(singular, Plural.SingularOf(plural));
    }
}
