using SchemaTasks.Generation;
using SchemaTasks.Generation.Types.BigQuery;

namespace SchemaTasks.Conformance.Types;

/// <summary>
/// BigQuery's tables as CREATE TABLE, analyzed by ZetaSQL, Google's own analyzer of BigQuery's SQL: types, precisions, defaults, keys, partitions
/// and clusters. It does not look at names, at fields of records that are there twice, at the types of keys or at the length of descriptions;
/// the suite <c>bigquery</c> does. On demand: the analyzer is a package of 340 MB.
/// </summary>
internal sealed class BigQueryZetaSqlSuite : TypesSuite, IConformanceSuite
{
    public override string Name => "bigquery-zetasql";

    public bool OnDemand => true;

    protected override string Setting => "bigquery";

    protected override ISchemaGenerator Generator { get; } = new BigQueryGenerator();

    protected override OutputKind Output => OutputKind.Bigquery;

    protected override async Task CheckAsync(NodePackage package, IReadOnlyList<TypesCase> cases, EveryType every, ConformanceReport report)
    {
        if (OperatingSystem.IsWindows())
        {
            report.Skip("all", "the package holds ZetaSQL for Linux and macOS only");
            return;
        }
        var printed = cases.Count(item => Print(item, item.Name, report));
        if (Print(cases[^1], "options", report, BigQuerySuite.Options)) printed++;
        var count = await CountAsync(package, "analyze.mjs", report, Folder);
        var planted = await CountAsync(package, "analyze.mjs", report) - 1;
        report.Tell($"{count} CREATE TABLE of {printed} schemas analyzed by ZetaSQL; {planted} planted faults, each in a table that it accepts");
    }
}
