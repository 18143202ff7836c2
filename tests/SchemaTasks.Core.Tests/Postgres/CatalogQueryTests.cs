using SchemaTasks.Model;
using SchemaTasks.Postgres.Reading;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres;

public sealed class CatalogQueryTests
{
    [Theory]
    [InlineData(13, "NULL::text")]
    [InlineData(14, "attcompression")]
    public void A_line_is_for_the_versions_that_it_names(int major, string expected)
    {
        var text = CatalogQuery.Load("attributes", major);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("-- since", text, StringComparison.Ordinal);
        Assert.DoesNotContain("-- before", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_query_has_its_file() => Assert.All(new CatalogRows().All, table => Assert.NotEmpty(CatalogQuery.Load(table.Query, 18)));

    [Theory]
    [InlineData("t", "id", "t_id_not_null")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "id", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_id_not_null")]
    [InlineData("ééééééééééééééééééééééééééééééé", "ccccccccccccccccccccccccccccccc", "ééééééééééééé_cccccccccccccccccccccccccc_not_null")]
    public void PostgreSQL_names_NOT_NULL_like_this(string table, string column, string expected) => Assert.Equal(expected, ImplicitName.NotNull(table, column));

    [Theory]
    [InlineData("score_range", "score_multirange")]
    [InlineData("rangerange", "multirangerange")]
    [InlineData("span", "span_multirange")]
    public void PostgreSQL_names_multiranges_like_this(string range, string expected) => Assert.Equal(expected, ImplicitName.Multirange(range));

    [Fact]
    public void Grants_show_what_differs_from_the_defaults()
    {
        static string[] Read(string[] acl, GrantDefaults defaults) => [.. GrantReader.Read(acl, "owner", defaults).Select(grant => $"{grant.Role}:{string.Join(',', grant.Privileges)}{(grant.Grantable ? "+" : "")}")];
        Assert.Empty(Read(["owner=arwdDxt/owner"], GrantDefaults.Relation(16)));
        Assert.Empty(Read(["owner=arwdDxtm/owner"], GrantDefaults.Relation(17)));
        Assert.Equal(["owner:delete,insert,references,select,trigger,truncate,update"], Read(["owner=arwdDxt/owner"], GrantDefaults.Relation(17)));
        Assert.Equal(["owner:", "public:select"], Read(["=r/owner"], GrantDefaults.Relation(16)));
        Assert.Equal(["owner:select"], Read(["owner=r/owner"], GrantDefaults.Relation(16)));
        Assert.Equal(["a \"role\"/=:select", "a \"role\"/=:insert+"], Read(["owner=arwdDxt/owner", "\"a \"\"role\"\"/=\"=ra*/owner"], GrantDefaults.Relation(16)));
        Assert.Equal(["public:"], Read(["owner=X/owner"], GrantDefaults.Routine));
        Assert.Empty(Read(["=X/owner", "owner=X/owner"], GrantDefaults.Routine));
    }
}
