using SchemaTasks.Generation;
using SchemaTasks.Generation.Types.BigQuery;

namespace SchemaTasks.Conformance.Types;

/// <summary>
/// BigQuery's tables against the types that are made from Google's own description of the REST API: the keys and their types. What tables may
/// hold beyond that (reserved names, keys, precisions) the generator checks itself.
/// </summary>
internal sealed class BigQuerySuite : TypesSuite
{
    /// <summary>Every setting at once, for the schema of every type.</summary>
    public const string Options = "bigquery: { required: false, flexible_names: true, dataset: all, clustering: { t.account: [name, mood] }, policy_tags: { t.account.name: projects/p/locations/l/taxonomies/1/policyTags/2 } }";

    public override string Name => "bigquery";

    protected override string Setting => "bigquery";

    protected override ISchemaGenerator Generator { get; } = new BigQueryGenerator();

    protected override OutputKind Output => OutputKind.Bigquery;

    protected override async Task CheckAsync(NodePackage package, IReadOnlyList<TypesCase> cases, EveryType every, ConformanceReport report)
    {
        foreach (var item in cases) Print(item, item.Name, report);
        Print(cases[^1], "options", report, Options);
        var count = await CountAsync(package, "check.mjs", report, Folder);
        report.Tell($"{count} tables checked against the types of BigQuery's REST API and its rules");
    }
}
