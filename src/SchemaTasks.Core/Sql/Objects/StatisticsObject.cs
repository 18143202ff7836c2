using System.Globalization;
using SchemaTasks.Diff;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Extended statistics.</summary>
/// <param name="relation">The table or materialized view.</param>
/// <param name="statistics">The statistics object.</param>
internal sealed class StatisticsObject(ObjectKey relation, ExtendedStatistics statistics) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(statistics.Schema, statistics.Name);

    public override ObjectKey Key => new(ObjectClass.Statistics, statistics.Schema, statistics.Name);

    public override ObjectPath Path => ObjectPath.Of(ObjectKind.Table, relation.Schema, relation.Name).Child(ObjectKind.Statistics, statistics.Name);

    public override ObjectKey? Parent => relation;

    public override string? Comment => statistics.Comment;

    public override string CommentTarget => $"STATISTICS {_quoted}";

    public override Ownership Ownership => new($"STATISTICS {_quoted}", "", statistics.Owner, []);

    public override IEnumerable<SqlStep> Make() => [new(ReplayableText.Of(statistics.Definition))];

    public override IEnumerable<SqlStep> Finish() => statistics.StatisticsTarget is { } target ? [SetTarget(target)] : [];

    public override IEnumerable<SqlStep> Remove() => [new($"DROP STATISTICS {_quoted}")];

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets) =>
        facets.HasOtherThan(FacetNames.StatisticsTarget) ? null : [SetTarget(statistics.StatisticsTarget ?? -1)];

    public override void CollectReferences(ReferenceCollector references)
    {
        references.NeedsSchema(statistics.Schema);
        references.Needs(relation);
        references.ScanExpression(statistics.Definition, relation);
    }

    private SqlStep SetTarget(int target) => new(string.Create(CultureInfo.InvariantCulture, $"ALTER STATISTICS {_quoted} SET STATISTICS {target}"));
}
