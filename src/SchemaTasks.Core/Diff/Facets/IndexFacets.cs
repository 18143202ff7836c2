using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Diff.Facets;

/// <summary>Indexes and extended statistics.</summary>
internal static class IndexFacets
{
    public static RecordFacets<Index> Index { get; } = new RecordFacets<Index>(x => x.Name, (x, v) => x with { Name = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v })
        .Flag(FacetNames.Unique, x => x.Unique, (x, v) => x with { Unique = v })
        .Flag(FacetNames.NullsNotDistinct, x => x.NullsNotDistinct, (x, v) => x with { NullsNotDistinct = v })
        .Word(FacetNames.Method, x => x.Method, (x, v) => x with { Method = v! })
        .Deparsed(FacetNames.Keys, x => x.Keys, (x, v) => x with { Keys = v }, v => string.Join(", ", v.Select(Text)))
        .Columns(FacetNames.Include, x => x.Include, (x, v) => x with { Include = v })
        .Expression(FacetNames.Where, x => x.Where, (x, v) => x with { Where = v })
        .Settings(FacetNames.StorageParameters, x => x.StorageParameters, (x, v) => x with { StorageParameters = v })
        .Flag(FacetNames.Invalid, x => x.Invalid, (x, v) => x with { Invalid = v })
        .Word(FacetNames.PartOf, x => x.PartOf, (x, v) => x with { PartOf = v })
        .Flag(FacetNames.Clustered, x => x.Clustered, (x, v) => x with { Clustered = v })
        .Flag(FacetNames.ReplicaIdentity, x => x.ReplicaIdentity, (x, v) => x with { ReplicaIdentity = v });

    public static RecordFacets<ExtendedStatistics> Statistics { get; } = new RecordFacets<ExtendedStatistics>(x => x.Name, (x, v) => x with { Name = v })
        .Word(FacetNames.Schema, x => x.Schema, (x, v) => x with { Schema = v! })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v })
        .Expression(FacetNames.Definition, x => x.Definition, (x, v) => x with { Definition = v! })
        .Number(FacetNames.StatisticsTarget, x => x.StatisticsTarget, (x, v) => x with { StatisticsTarget = v });

    /// <summary>Keys that are the same but for their statistics targets, which change in place.</summary>
    public static bool DifferInStatisticsOnly(ImmutableArray<IndexKey> expected, ImmutableArray<IndexKey> actual) =>
        expected.Length == actual.Length && expected.Zip(actual).All(pair => DeparsedText.AreSame(Text(pair.First with { StatisticsTarget = null }), Text(pair.Second with { StatisticsTarget = null })));

    /// <summary>Statistics of one table can be in several schemas.</summary>
    public static string KeyOf(ExtendedStatistics statistics) => DisplayName.Of(new QualifiedName(statistics.Schema, statistics.Name));

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
