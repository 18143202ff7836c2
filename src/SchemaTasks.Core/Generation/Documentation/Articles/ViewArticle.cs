using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>The article of a view or materialized view.</summary>
internal static class ViewArticle
{
    public static Article Of(DocumentedObjects objects, string schema, View view, DocumentNote? note)
    {
        var sections = new ArticleSections();
        sections.AddFacts(Facts(view.Options, view.Owner, null));
        AddColumns(sections, objects, view.Columns);
        AddQuery(sections, objects, new QualifiedName(schema, view.Name), view.Definition);
        TableArticle.AddBehaviour(sections, view.Triggers, view.Rules);
        TableArticle.AddGrants(sections, view.Grants);
        return Article(schema, view, "view", note, sections);
    }

    public static Article Of(DocumentedObjects objects, string schema, MaterializedView view, DocumentNote? note)
    {
        var sections = new ArticleSections();
        sections.AddFacts(Facts(view.StorageParameters, view.Owner, view.AccessMethod));
        AddColumns(sections, objects, view.Columns);
        AddQuery(sections, objects, new QualifiedName(schema, view.Name), view.Definition);
        IndexRows.Add(sections, view.Indexes);
        IndexRows.AddStatistics(sections, view.Statistics);
        TableArticle.AddGrants(sections, view.Grants);
        return Article(schema, view, "materialized view", note, sections);
    }

    private static Article Article(string schema, IOwnedObject view, string word, DocumentNote? note, ArticleSections sections) =>
        new() { Kind = ArticleKind.View, Name = new QualifiedName(schema, view.Name), Word = word, Comment = view.Comment, Note = note, Sections = sections.ToImmutable() };

    private static List<ArticleText> Facts(ImmutableArray<string> options, string? owner, string? accessMethod)
    {
        var facts = new List<ArticleText>();
        if (!options.IsEmpty) facts.Add(ArticleTexts.Joined([ArticlePart.Plain("Options "), ArticleTexts.Codes(options)], ""));
        if (accessMethod is not null) facts.Add(ArticleTexts.Of(ArticlePart.Plain("Access method "), ArticlePart.Code(accessMethod)));
        if (owner is not null) facts.Add(ArticleTexts.Of(ArticlePart.Plain("Owned by "), ArticlePart.Code(owner)));
        return facts;
    }

    private static void AddColumns(ArticleSections sections, DocumentedObjects objects, ImmutableArray<ViewColumn> columns) =>
        sections.AddTable("Columns", ["Name", "Type", "Default", "Comment"], columns.Select(column =>
            TableArticle.Row(ArticleTexts.Code(column.Name), objects.Type(column.Type), ArticleTexts.Code(column.Default), ArticleTexts.Prose(column.Comment))));

    private static void AddQuery(ArticleSections sections, DocumentedObjects objects, QualifiedName name, string definition)
    {
        sections.AddTable("Reads", ["Relation"], objects.Reads[name].Select(read => TableArticle.Row(objects.Relation(read))));
        sections.AddTable("Read by", ["View"], objects.ReadBy[name].Select(view => TableArticle.Row(objects.Relation(view))));
        sections.Add("Definition", new ArticleCode("sql", definition));
    }
}
