namespace SchemaTasks.Conformance.Laws;

/// <summary>
/// The laws on every supported major version of PostgreSQL, with all that <see cref="LawsSuite"/> tries on one:
/// <c>dotnet run --project tests/conformance -- laws-versions</c>. Its variables count here, too.
/// </summary>
internal sealed class LawVersionsSuite : IConformanceSuite
{
    public string Name => "laws-versions";

    public bool OnDemand => true;

    public async Task RunAsync(ConformanceReport report)
    {
        var laws = new LawsSuite();
        foreach (var major in EmbeddedPostgres.Majors) await laws.RunOnAsync(report, major);
    }
}
