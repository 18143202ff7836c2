using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Migrations;
using SchemaTasks.Model;

namespace SchemaTasks.Health;

/// <summary>
/// Rows of tables and materialized views: counted where they are few or where the estimate does not settle the minimum, else the planner's
/// estimate. Counting stops early, so that it stays cheap.
/// </summary>
internal sealed class RowChecks
{
    private const long SmallBytes = 8L << 20;
    private const int MostCounted = 1000;
    private const int CountLimit = 100_000;

    private readonly List<Counted> _tables = [];

    public RowChecks(IEnumerable<CatalogRelation> relations, IReadOnlyDictionary<(string, string), long> minimums)
    {
        var counted = 0;
        foreach (var relation in relations.Where(relation => relation is { Kind: 'r' or 'p' or 'm' or 'v', IsReadable: true, IsPopulated: true, IsPartition: false } && !IsHistory(relation.Path)))
        {
            var minimum = minimums.GetValueOrDefault((relation.Path.Schema, relation.Path.Name));
            if (relation.Kind == 'v' && minimum == 0) continue;
            long? limit = minimum > 0 && (relation.Estimate < 0 || relation.Estimate < 2 * minimum || relation.Kind == 'v') ? minimum
                : minimum == 0 && relation.Bytes < SmallBytes && counted++ < MostCounted ? CountLimit
                : null;
            _tables.Add(new Counted(relation, minimum, limit));
        }
    }

    public IReadOnlyList<HealthQuery> Queries() =>
    [
        .. _tables.Where(table => table.Limit is not null).Select(table =>
            new HealthQuery(string.Create(CultureInfo.InvariantCulture, $"SELECT pg_catalog.count(*) FROM (SELECT FROM {table.Relation.Name} LIMIT {table.Limit + (table.Minimum > 0 ? 0 : 1)}) x"), row => table.Rows = row.Number(0))),
    ];

    public ImmutableArray<RowCount> Judge(IEnumerable<QueryOutcome> outcomes, HealthOptions options, FindingList found)
    {
        var failed = _tables.Where(table => table.Limit is not null).Zip(outcomes).Where(pair => pair.Second.Failed).ToDictionary(pair => pair.First, pair => pair.Second);
        var counts = ImmutableArray.CreateBuilder<RowCount>();
        foreach (var table in _tables)
        {
            var estimate = table.Relation.Estimate < 0 ? (long?)null : table.Relation.Estimate;
            var rows = table.Rows ?? estimate;
            counts.Add(new RowCount(table.Relation.Name, rows, table.Rows is not null, table.Minimum, table.Rows is { } counted && counted >= table.Limit));
            if (table.Minimum == 0 || !options.ExpectsRows) continue;
            if (failed.TryGetValue(table, out var outcome)) found.CouldNotCheck($"{table.Relation.Name}: {outcome.Message}");
            else if (rows < table.Minimum)
                found.Add(HealthLevel.Broken, table.Relation.Name, table.Relation.Path, string.Create(CultureInfo.InvariantCulture, $"it has {rows:N0} {(rows == 1 ? "row" : "rows")}; at least {table.Minimum:N0} are required"), "Run SchemaSeed, or load the data");
        }
        return counts.DrainToImmutable();
    }

    /// <summary>The tool's own tables say nothing about the application's rows.</summary>
    private static bool IsHistory(ObjectPath path) => HistoryPlace.Tables(null).Contains(new QualifiedName(path.Schema, path.Name));

    private sealed class Counted(CatalogRelation relation, long minimum, long? limit)
    {
        public CatalogRelation Relation => relation;

        public long Minimum => minimum;

        public long? Limit => limit;

        public long? Rows { get; set; }
    }
}
