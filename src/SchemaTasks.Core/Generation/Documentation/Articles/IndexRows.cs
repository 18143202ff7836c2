using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Indexes and statistics of a table or materialized view.</summary>
internal static class IndexRows
{
    public static void Add(ArticleSections sections, ImmutableArray<Model.Index> indexes) =>
        sections.AddTable("Indexes", ["Name", "Method", "Keys", "Rules", "Comment"], indexes.Select(static index =>
            TableArticle.Row(ArticleTexts.Code(index.Name), ArticleTexts.Code(index.Method), ArticleTexts.Joined(index.Keys.Select(Key)), Rules(index), ArticleTexts.Prose(index.Comment))));

    public static void AddStatistics(ArticleSections sections, ImmutableArray<ExtendedStatistics> statistics) =>
        sections.AddTable("Statistics", ["Name", "Definition", "Comment"], statistics.Select(static item =>
            TableArticle.Row(ArticleTexts.Code(DisplayName.Of(new QualifiedName(item.Schema, item.Name))), ArticleTexts.Code(item.Definition), ArticleTexts.Prose(item.Comment))));

    private static ArticleText Key(IndexKey key)
    {
        var parts = new List<ArticlePart> { ArticlePart.Code(key.Column ?? key.Expression ?? "") };
        if (key.Collation is { } collation) parts.AddRange([ArticlePart.Plain(" collate "), ArticlePart.Code(collation)]);
        if (key.OperatorClass is { } operatorClass) parts.AddRange([ArticlePart.Plain(" "), ArticlePart.Code(operatorClass)]);
        var order = (key.Descending ? " descending" : "") + key.Nulls switch { NullsOrder.Default => "", NullsOrder.First => " nulls first", NullsOrder.Last => " nulls last" };
        if (order.Length > 0) parts.Add(ArticlePart.Plain(order));
        return new ArticleText([.. parts]);
    }

    private static ArticleText Rules(Model.Index index)
    {
        var rules = new List<ArticleText>();
        if (index.Unique) rules.Add(ArticlePart.Plain(index.NullsNotDistinct ? "unique, nulls not distinct" : "unique"));
        if (!index.Include.IsEmpty) rules.Add(ArticleTexts.Joined([ArticlePart.Plain("includes "), ArticleTexts.Codes(index.Include)], ""));
        if (index.Where is { } where) rules.Add(ArticleTexts.Of(ArticlePart.Plain("where "), ArticlePart.Code(where)));
        if (!index.StorageParameters.IsEmpty) rules.Add(ArticleTexts.Joined([ArticlePart.Plain("with "), ArticleTexts.Codes(index.StorageParameters)], ""));
        if (index.Clustered) rules.Add(ArticlePart.Plain("clustered"));
        if (index.ReplicaIdentity) rules.Add(ArticlePart.Plain("replica identity"));
        if (index.Invalid) rules.Add(ArticlePart.Plain("invalid"));
        return ArticleTexts.Joined(rules);
    }
}
