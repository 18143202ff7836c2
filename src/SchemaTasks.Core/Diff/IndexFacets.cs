using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Diff;

internal static class IndexFacets
{
    public static ComparedObject Of(ObjectPath relation, Index index) => new ComparedObject(relation.Child(ObjectKind.Index, index.Name))
        .With(FacetNames.Comment, index.Comment)
        .With(FacetNames.Unique, index.Unique)
        .With(FacetNames.NullsNotDistinct, index.NullsNotDistinct)
        .With(FacetNames.Method, index.Method)
        .WithDeparsed(FacetNames.Keys, string.Join(", ", index.Keys.Select(Text)))
        .WithNames(FacetNames.Include, index.Include)
        .WithDeparsed(FacetNames.Where, index.Where)
        .WithSettings(FacetNames.StorageParameters, index.StorageParameters)
        .With(FacetNames.Invalid, index.Invalid)
        .With(FacetNames.PartOf, index.PartOf)
        .With(FacetNames.Clustered, index.Clustered)
        .With(FacetNames.ReplicaIdentity, index.ReplicaIdentity);

    public static ComparedObject Of(ObjectPath relation, ExtendedStatistics statistics) =>
        new ComparedObject(relation.Child(ObjectKind.Statistics, statistics.Name)) { Key = DisplayName.Of(new QualifiedName(statistics.Schema, statistics.Name)) }
            .With(FacetNames.Schema, statistics.Schema)
            .With(FacetNames.Comment, statistics.Comment)
            .WithDeparsed(FacetNames.Definition, statistics.Definition)
            .With(FacetNames.StatisticsTarget, statistics.StatisticsTarget);

    /// <summary>Keys that are the same but for their statistics targets, which change in place.</summary>
    public static bool DifferInStatisticsOnly(ImmutableArray<IndexKey> expected, ImmutableArray<IndexKey> actual) =>
        expected.Length == actual.Length && expected.Zip(actual).All(pair => DeparsedText.AreSame(Text(pair.First with { StatisticsTarget = null }), Text(pair.Second with { StatisticsTarget = null })));

    private static string Text(IndexKey key)
    {
        var text = new StringBuilder(key.Column is null ? null : DisplayName.Of(key.Column)).Append(key.Expression);
        if (key.Collation is not null) text.Append(" collate ").Append(key.Collation);
        if (key.OperatorClass is not null) text.Append(' ').Append(key.OperatorClass);
        if (!key.OperatorClassParameters.IsDefaultOrEmpty) text.Append(" (").AppendJoin(", ", key.OperatorClassParameters.Select(DisplayName.OfSetting)).Append(')');
        if (key.Descending) text.Append(" desc");
        text.Append(key.Nulls switch
        {
            NullsOrder.Default => "",
            NullsOrder.First => " nulls first",
            NullsOrder.Last => " nulls last",
        });
        if (key.StatisticsTarget is { } target) text.Append(CultureInfo.InvariantCulture, $" statistics {target}");
        return text.ToString();
    }
}
