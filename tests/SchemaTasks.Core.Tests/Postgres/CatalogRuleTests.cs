using System.Runtime.CompilerServices;

namespace SchemaTasks.Postgres;

public sealed class CatalogRuleTests
{
    [Fact]
    public void Docs_catalog_lists_every_rule_as_it_is()
    {
        var document = File.ReadAllText(Document());
        var listed = document.Split('\n').SkipWhile(line => line != "|---|---|").Skip(1).TakeWhile(line => line.StartsWith('|'));
        Assert.Equal(CatalogRule.All.Select(rule => $"| {rule.Name} | {rule.Why} |"), listed);
    }

    [Fact]
    public void Rules_have_names_of_their_own() => Assert.Equal(CatalogRule.All.Length, CatalogRule.All.Select(rule => rule.Name).Distinct(StringComparer.Ordinal).Count());

    private static string Document([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "catalog.md");
}
