using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation;

/// <summary>A line of text in parts; they follow each other without anything between them.</summary>
internal readonly record struct ArticleText(ImmutableArray<ArticlePart> Parts)
{
    public static ArticleText Empty { get; } = new([]);

    public static implicit operator ArticleText(ArticlePart part) => new([part]);

    public static ArticleText FromArticlePart(ArticlePart part) => part;
}

/// <summary>A part of a line.</summary>
/// <param name="Style">Whose words they are, and how they are shown.</param>
/// <param name="Text">One line or several; a printer makes one of them.</param>
/// <param name="Link">The article that it leads to; <see langword="null"/> for none.</param>
internal readonly record struct ArticlePart(ArticleStyle Style, string Text, ArticleLink? Link = null)
{
    /// <summary>Our own words: nothing in them needs an escape beyond those of the format.</summary>
    public static ArticlePart Plain(string text) => new(ArticleStyle.Plain, text);

    /// <summary>A name, type or expression.</summary>
    public static ArticlePart Code(string text, ArticleLink? link = null) => new(ArticleStyle.Code, text, link);

    /// <summary>Others' words: a comment.</summary>
    public static ArticlePart Prose(string text) => new(ArticleStyle.Prose, text);
}

/// <summary>Whose words a text is, and how it is shown.</summary>
internal enum ArticleStyle
{
    /// <summary>Our own words.</summary>
    Plain,
    /// <summary>Names, types and expressions of the database.</summary>
    Code,
    /// <summary>Comments of the database.</summary>
    Prose,
}
