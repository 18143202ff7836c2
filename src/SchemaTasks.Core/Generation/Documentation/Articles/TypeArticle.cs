using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>The article of an enum, domain, composite or range.</summary>
internal static class TypeArticle
{
    public static Article Of(DocumentedObjects objects, string schema, EnumType type, UsedTypes used, DocumentNote? note)
    {
        var sections = Begin(type);
        sections.AddTable("Labels", ["Label"], type.Values.Select(static label => TableArticle.Row(ArticlePart.Code(label))));
        return End(objects, schema, type, "enum", used, note, sections);
    }

    public static Article Of(DocumentedObjects objects, string schema, Domain type, UsedTypes used, DocumentNote? note)
    {
        var facts = new List<ArticleText> { ArticleTexts.Joined([ArticlePart.Plain("Over "), objects.Type(type.Type)], "") };
        if (!type.Nullable) facts.Add(ArticlePart.Plain("Not null"));
        if (type.Default is { } value) facts.Add(ArticleTexts.Of(ArticlePart.Plain("Default "), ArticlePart.Code(value)));
        if (type.Collation is { } collation) facts.Add(ArticleTexts.Of(ArticlePart.Plain("Collation "), ArticlePart.Code(collation)));
        var sections = Begin(type, facts);
        sections.AddTable("Checks", ["Name", "Expression", "Comment"], type.Checks.Select(static check => TableArticle.Row(ArticleTexts.Code(check.Name), ArticleTexts.Code(check.Expression), ArticleTexts.Prose(check.Comment))));
        return End(objects, schema, type, "domain", used, note, sections);
    }

    public static Article Of(DocumentedObjects objects, string schema, CompositeType type, UsedTypes used, DocumentNote? note)
    {
        var sections = Begin(type);
        sections.AddTable("Attributes", ["Name", "Type", "Comment"], type.Attributes.Select(attribute => TableArticle.Row(
            ArticleTexts.Code(attribute.Name),
            attribute.Collation is { } collation ? ArticleTexts.Joined([objects.Type(attribute.Type), ArticlePart.Plain(" collate "), ArticlePart.Code(collation)], "") : objects.Type(attribute.Type),
            ArticleTexts.Prose(attribute.Comment))));
        return End(objects, schema, type, "composite type", used, note, sections);
    }

    public static Article Of(DocumentedObjects objects, string schema, RangeType type, UsedTypes used, DocumentNote? note)
    {
        var facts = new List<ArticleText> { ArticleTexts.Joined([ArticlePart.Plain("Of "), objects.Type(type.Subtype)], "") };
        Add("Operator class ", type.OperatorClass);
        Add("Collation ", type.Collation);
        Add("Canonical function ", type.Canonical);
        Add("Difference function ", type.SubtypeDiff);
        Add("Multirange ", type.MultirangeName);
        return End(objects, schema, type, "range", used, note, Begin(type, facts));

        void Add(string word, string? text)
        {
            if (text is not null) facts.Add(ArticleTexts.Of(ArticlePart.Plain(word), ArticlePart.Code(text)));
        }
    }

    private static ArticleSections Begin(IOwnedObject type, List<ArticleText>? facts = null)
    {
        facts ??= [];
        if (type.Owner is { } owner) facts.Add(ArticleTexts.Of(ArticlePart.Plain("Owned by "), ArticlePart.Code(owner)));
        var sections = new ArticleSections();
        sections.AddFacts(facts);
        return sections;
    }

    private static Article End(DocumentedObjects objects, string schema, IOwnedObject type, string word, UsedTypes used, DocumentNote? note, ArticleSections sections)
    {
        var name = new QualifiedName(schema, type.Name);
        sections.AddTable("Used by", ["Relation", "Columns"], used.Of(name).Select(user => TableArticle.Row(objects.Relation(user.Relation), ArticleTexts.Codes(user.Columns))));
        TableArticle.AddGrants(sections, type.Grants);
        return new Article { Kind = ArticleKind.Type, Name = name, Word = word, Comment = type.Comment, Note = note, Sections = sections.ToImmutable() };
    }
}
