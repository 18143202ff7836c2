using PublicApiGenerator;
using SchemaTasks.Model;

namespace SchemaTasks.Tests.Architecture;

/// <summary>
/// What of SchemaTasks.Core is public: its seams, and the records that go through them. A change shows in the diff of the expected file; the
/// compiler asks for a sentence on each member (CS1591).
/// </summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_expected_one() =>
        Expected.Matches("PublicApi.cs.txt", typeof(DatabaseSchema).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n");
}
