using System.Net;
using System.Security.Cryptography;
using System.Text;
using SchemaTasks.Documentation;
using SchemaTasks.Model;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Documentation.Html;

public sealed class HtmlPageTests
{
    private const string Viewpoint = """
        docs:
          title: Outreach
          colors: {people: "#0a7d3c"}
          viewpoints:
            - {name: Campaigns, description: "What is sent, to whom and when", tables: ["marketing.*", "people.master"]}
        """;

    [Fact]
    public void The_sample_s_page_without_its_style_and_script()
    {
        var page = HtmlRun.Print(HtmlRun.Sample, Viewpoint);

        Expected.Matches("sample.html", page.Replace(HtmlAssets.Style, "/* page.css */\n", StringComparison.Ordinal).Replace(HtmlAssets.Script, "/* page.js */", StringComparison.Ordinal).Replace(HtmlAssets.Policy, "…", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_manifest_gives_the_same_bytes() => Assert.Equal(HtmlRun.Print(HtmlRun.Sample, Viewpoint), HtmlRun.Print(HtmlRun.Sample, Viewpoint));

    [Fact]
    public void The_policy_lets_this_script_run_and_no_other()
    {
        var page = HtmlRun.Print(HtmlRun.Sample);

        var script = Assert.Single(HtmlRun.Between(page, "<script", "</script"))[1..];
        Assert.Contains($"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("</", HtmlAssets.Script, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_asks_for_nothing_else()
    {
        var page = HtmlRun.Print(HtmlRun.Sample, Viewpoint);

        Assert.All(new[] { " src=", "url(", "@import", "<link", "<iframe", "<img", "fetch(", "XMLHttpRequest", "import(" }, word => Assert.DoesNotContain(word, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_leads_somewhere_and_every_id_is_one_element_s()
    {
        foreach (var schema in HostileNames.Parts().Append(HtmlRun.Sample))
        {
            var page = HtmlRun.Print(schema, schema == HtmlRun.Sample ? Viewpoint : "");
            var ids = HtmlRun.Between(page, " id=\"", "\"").ToList();

            Assert.Equal(ids.Count, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.Empty(HtmlRun.Between(page, "href=\"#", "\"").Except(ids, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Headings_are_the_names_whatever_is_in_them()
    {
        foreach (var schema in HostileNames.Parts())
        {
            var page = HtmlRun.Print(schema);

            var names = schema.Schemas.SelectMany(part => part.Tables, (part, table) => SafeText.Shown(new QualifiedName(part.Name, table.Name).ToString()));
            Assert.Empty(names.Except(HtmlRun.Between(page, "<h2>", "</h2>").Select(WebUtility.HtmlDecode), StringComparer.Ordinal));
            Assert.Single(HtmlRun.Between(page, "<script", ">"));
            Assert.DoesNotContain(page.EnumerateRunes(), rune => rune.Value != '\n' && rune.Value != '\t' && HostileTexts.IsHidden(rune.Value));
        }
    }

    [Fact]
    public void A_schema_s_colour_is_the_configuration_s()
    {
        var page = HtmlRun.Print(HtmlRun.Sample, Viewpoint);

        Assert.Contains("{--s:#0a7d3c}", page, StringComparison.Ordinal);
        Assert.Contains(".c0{--s:var(--p0)}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_excluded_is_not_in_the_page()
    {
        var page = HtmlRun.Print(HtmlRun.Sample, "docs: {exclude: [\"vault.*\"]}");

        Assert.DoesNotContain("id=\"t-vault.contacts\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#t-vault.contacts\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_schema_begins_with_all_columns_and_a_large_one_with_keys()
    {
        Assert.Contains("id=\"d-columns\" checked", HtmlRun.Print(HtmlRun.Sample), StringComparison.Ordinal);
        Assert.Contains("id=\"d-keys\" checked", HtmlRun.Print(ConnectedSchema.Create(61)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_large_schema_has_no_diagram_of_all_columns_and_says_so()
    {
        var page = HtmlRun.Print(ConnectedSchema.Create(1501));

        Assert.DoesNotContain("<svg class=\"d d-columns\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"d-columns\"", page, StringComparison.Ordinal);
        Assert.Contains("With more than 1500 tables there is no diagram of all columns", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_without_anything_has_a_page() => Assert.Contains("<article id=\"overview\"", HtmlRun.Print(new DatabaseSchema()), StringComparison.Ordinal);
}
