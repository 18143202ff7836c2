using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Diff;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>EXCLUDE constraints.</summary>
internal sealed class ExclusionObject(ResolvedTable site, ExclusionConstraint exclusion) : ConstraintObject(site, exclusion.Name, ObjectKind.Exclusion)
{
    public override string? Comment => exclusion.Comment;

    public override IEnumerable<ObjectKey> OccupiedNames => [new(ObjectClass.Relation, Site.Schema, exclusion.Name), new(ObjectClass.Index, Site.Schema, exclusion.Name)];

    /// <summary>ALTER INDEX … SET STATISTICS was said of an expression.</summary>
    public bool HasTargets => !exclusion.StatisticsTargets.IsEmpty;

    protected override bool FoldsIntoTable => base.FoldsIntoTable && !exclusion.Invalid;

    /// <summary>It is invalid while a partition lacks its own: it was made on the parent only.</summary>
    protected override string AlterToMake => exclusion.Invalid ? Site.AlterOnly : base.AlterToMake;

    protected override string Definition => ReplayableText.Of(exclusion.Definition);

    private ExclusionConstraint Constraint => exclusion;

    /// <summary>Storage parameters do not count; what comes after them is as good as equal.</summary>
    public override bool HasIndexOf(ConstraintObject other) => other is ExclusionObject { Constraint: var present } && DeparsedText.AreSame(Elements(exclusion.Definition), Elements(present.Definition));

    public override IEnumerable<SqlStep> Finish()
    {
        if (exclusion.IndexComment is not null) yield return CommentOnIndex(exclusion.IndexComment);
        foreach (var step in Targets([])) yield return step;
        foreach (var step in IndexMarks.Finish(Site, exclusion.Name, exclusion.Clustered, replicaIdentity: false)) yield return step;
    }

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        if (facets.HasOtherThan(FacetNames.IndexComment, FacetNames.StatisticsTargets, FacetNames.Clustered)) return null;
        var other = ((ExclusionObject)actual).Constraint;
        var steps = new List<SqlStep>();
        if (facets.Contains(FacetNames.IndexComment)) steps.Add(CommentOnIndex(exclusion.IndexComment));
        steps.AddRange(Targets(other.StatisticsTargets));
        steps.AddRange(IndexMarks.Change(Site, exclusion.Name, (exclusion.Clustered, false), (other.Clustered, false)));
        return steps;
    }

    public override void CollectReferences(ReferenceCollector references)
    {
        base.CollectReferences(references);
        references.ScanExpression(exclusion.Definition, Site.Key);
    }

    /// <param name="present">The targets that are there.</param>
    private IEnumerable<SqlStep> Targets(ImmutableArray<KeyStatistics> present) =>
        present.Where(statistics => exclusion.StatisticsTargets.All(other => other.Key != statistics.Key)).Select(statistics => statistics with { Target = -1 })
            .Concat(exclusion.StatisticsTargets.Except(present))
            .Select(statistics => new SqlStep(string.Create(CultureInfo.InvariantCulture, $"ALTER INDEX {SqlIdentifier.Quote(Site.Schema, exclusion.Name)} ALTER COLUMN {statistics.Key} SET STATISTICS {statistics.Target}")));

    /// <summary><c>EXCLUDE USING gist (…)</c> without what follows.</summary>
    private static string Elements(string definition) =>
        definition.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open && SqlScan.Close(definition, open) is >= 0 and var close ? definition[..close] : definition;
}
