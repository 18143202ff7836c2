using SchemaTasks.Diagnostics;

namespace SchemaTasks.Shadow;

public sealed class ShadowOptionsTests
{
    [Theory]
    [InlineData(null, nameof(ShadowProvider.Auto))]
    [InlineData("auto", nameof(ShadowProvider.Auto))]
    [InlineData(" URL ", nameof(ShadowProvider.Url))]
    [InlineData("local", nameof(ShadowProvider.Local))]
    [InlineData("npm", nameof(ShadowProvider.Npm))]
    [InlineData("embedded", nameof(ShadowProvider.Npm))]
    [InlineData("docker", nameof(ShadowProvider.Docker))]
    public void Provider_is_read(string? value, string provider) => Assert.Equal(Enum.Parse<ShadowProvider>(provider), ShadowOptions.ParseProvider(value));

    [Fact]
    public void Unknown_provider_is_an_error() =>
        Assert.Equal("ST5001", Assert.Single(Assert.Throws<DiagnosticException>(() => ShadowOptions.ParseProvider("podman")).Diagnostics).Code);

    [Fact]
    public void Programs_that_are_started_see_no_variable_of_the_build()
    {
        var start = ChildProcess.Describe(["/bin/true"]);

        Assert.DoesNotContain(start.Environment.Keys, name => name.StartsWith("PG", StringComparison.Ordinal) || name.Contains("URL", StringComparison.Ordinal) || name.StartsWith("DOTNET", StringComparison.Ordinal));
        Assert.Equal("C", start.Environment["LC_ALL"]);
    }

    [Theory]
    [InlineData("CREATE EXTENSION vector", "vector", null)]
    [InlineData("create extension if not exists \"Uuid\"\"ossp\" with schema Ext version '1' cascade", "Uuid\"ossp", "Ext")]
    [InlineData("CREATE EXTENSION Citext SCHEMA \"My ext\"", "citext", "\"My ext\"")]
    public void Extension_is_read_from_its_statement(string statement, string name, string? schema) =>
        Assert.Equal(new CreateExtension(name, schema), CreateExtension.Parse(Assert.Single(SqlStatementSplitter.Split(statement))));

    [Theory]
    [InlineData("CREATE INDEX ON t USING ivfflat (e vector_l2_ops) WITH (lists = 100) WHERE a > 1", "CREATE INDEX ON t USING ivfflat (e vector_l2_ops)  WHERE a > 1", "lists=100")]
    [InlineData("CREATE INDEX ON t USING hnsw (e) WITH ( m='16', ef_construction = 64 )", "CREATE INDEX ON t USING hnsw (e) ", "m=16|ef_construction=64")]
    [InlineData("CREATE INDEX ON t USING btree (e) WITH (fillfactor = 70)", null, null)]
    [InlineData("CREATE INDEX ON t USING hnsw (e)", null, null)]
    public void Parameters_of_a_vector_index_are_taken_off(string statement, string? without, string? parameters)
    {
        var index = VectorIndex.Parse(Assert.Single(SqlStatementSplitter.Split(statement)));

        Assert.Equal(without, index?.Statement);
        Assert.Equal(parameters, index is null ? null : string.Join('|', index.Parameters));
    }
}
