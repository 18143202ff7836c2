using SchemaTasks.Model;

namespace SchemaTasks.Shadow;

public sealed class CommittedFactsTests
{
    private static readonly DatabaseSchema Read = new()
    {
        PostgresMajor = 15,
        Extensions = [new Extension { Name = "citext", Schema = "public", Version = "1.6" }, new Extension { Name = "vector", Schema = "ext", Version = "0.0" }],
    };

    [Fact]
    public void Major_and_versions_are_those_of_the_committed_manifest()
    {
        var committed = new DatabaseSchema { PostgresMajor = 17, Extensions = [new Extension { Name = "vector", Schema = "public", Version = "0.8.0" }] };

        var kept = CommittedFacts.Keep(Read, committed);

        Assert.Equal(17, kept.PostgresMajor);
        Assert.Equal([("citext", "public", null), ("vector", "ext", "0.8.0")], kept.Extensions.Select(extension => (extension.Name, extension.Schema, extension.Version)));
    }

    [Fact]
    public void First_manifest_has_the_shadows_major_and_no_versions()
    {
        var kept = CommittedFacts.Keep(Read, null);

        Assert.Equal(15, kept.PostgresMajor);
        Assert.All(kept.Extensions, extension => Assert.Null(extension.Version));
    }
}
