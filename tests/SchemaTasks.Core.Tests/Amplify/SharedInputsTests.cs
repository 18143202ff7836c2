using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;

namespace SchemaTasks.Amplify;

/// <summary>Types for which Amplify's transformers make one input, without a word.</summary>
public sealed class SharedInputsTests
{
    [Theory]
    [InlineData(AmplifyDialect.V2, 1)]
    [InlineData(AmplifyDialect.Sql, 1)]
    [InlineData(AmplifyDialect.V1, 0)]
    public void A_table_called_after_the_subscriptions_to_another_is_reported(AmplifyDialect dialect, int reports)
    {
        var reported = AmplifyRun.Generate(AmplifyRun.Tables("items", "subscription_items"), dialect: dialect).Diagnostics.Where(diagnostic => diagnostic.Code == "ST3218").ToList();

        Assert.Equal(reports, reported.Count);
        Assert.All(reported, diagnostic => Assert.Contains("ModelSubscriptionItemFilterInput for 'public.subscription_items' and for public.items", diagnostic.Message, StringComparison.Ordinal));
        Assert.Empty(Codes(AmplifyRun.Generate(AmplifyRun.Tables("items", "subscription_items"), "names: { amplify: { public.subscription_items: SubscribedItem } }", dialect)));
    }

    [Theory]
    [InlineData("order_filter", 1)]
    [InlineData("order_condition", 1)]
    [InlineData("subscription_order_filter", 1)]
    [InlineData("mood_list", 1)]
    [InlineData("order_filters", 0)]
    [InlineData("order_state", 0)]
    [InlineData("filter", 0)]
    public void An_enum_called_after_an_input_of_another_type_is_reported(string name, int reports) =>
        Assert.Equal(reports, Codes(AmplifyRun.Generate(WithEnums(name))).Count());

    [Fact]
    public void An_enum_of_sizes_does_not_take_the_input_for_the_lengths_of_texts()
    {
        var made = AmplifyRun.Generate(WithEnums("size"));

        Assert.Contains("enum SizeEnum {", made.Files[0].Text, StringComparison.Ordinal);
        Assert.Contains("public.size", Assert.Single(made.Diagnostics, diagnostic => diagnostic.Code == "ST3211").Message, StringComparison.Ordinal);
        Assert.Contains("type Size ", AmplifyRun.Generate(AmplifyRun.Tables("sizes")).Files[0].Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Codes(GeneratedFiles made) => made.Diagnostics.Select(diagnostic => diagnostic.Code).Where(code => code == "ST3218");

    private static string WithEnums(string name) =>
        AmplifyRun.Tables("orders").Replace("    tables:\n", $"    enums:\n      - name: mood\n        values: [good]\n      - name: {name}\n        values: [small]\n    tables:\n", StringComparison.Ordinal);
}
