namespace SchemaTasks.Drift;

/// <summary>How texts call the side that the manifest is compared with.</summary>
/// <param name="Title">A column's heading.</param>
/// <param name="Subject">At the beginning of a sentence.</param>
/// <param name="IsInSync">A sentence.</param>
/// <param name="Differs">A sentence without its end.</param>
/// <param name="Only">Something is on that side alone.</param>
/// <param name="Lacks">Something is in the manifest alone.</param>
/// <param name="At">Where a facet has a value.</param>
/// <param name="Instead">Before the name of what is there instead.</param>
/// <param name="FitNoLonger">What generated files no longer fit.</param>
/// <param name="Fixed">What the fix script changes.</param>
internal sealed record SideWords(string Title, string Subject, string IsInSync, string Differs, string Only, string Lacks, string At, string Instead, string FitNoLonger, string Fixed)
{
    private static readonly SideWords Server = new(
        "Server", "The server", "The server is as the manifest says.", "The server differs from the manifest",
        "it is on the server, not in the manifest", "it is in the manifest, not on the server", "on the server", "the server has", "the server", "the server");

    private static readonly SideWords Migrations = new(
        "Migrations", "The migrated database", "The migrations create what the manifest says.", "What the migrations create differs from the manifest",
        "the migrations create it, the manifest lacks it", "the manifest has it, the migrations do not create it", "after the migrations", "the migrations create", "the migrations", "a migrated database");

    public static SideWords Of(ComparedWith side) => side switch
    {
        ComparedWith.Server => Server,
        ComparedWith.Migrations => Migrations,
    };
}
