using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Builds lines of articles.</summary>
internal static class ArticleTexts
{
    public static ArticleText Plain(string text) => text.Length == 0 ? ArticleText.Empty : ArticlePart.Plain(text);

    /// <summary>Empty for nothing.</summary>
    public static ArticleText Code(string? text) => string.IsNullOrEmpty(text) ? ArticleText.Empty : ArticlePart.Code(text);

    /// <summary>Empty for nothing.</summary>
    public static ArticleText Prose(string? text) => string.IsNullOrEmpty(text) ? ArticleText.Empty : ArticlePart.Prose(text);

    public static ArticleText Of(params ReadOnlySpan<ArticlePart> parts) => new([.. parts]);

    /// <summary>Code spans with commas between them.</summary>
    public static ArticleText Codes(IEnumerable<string> texts) => Joined(texts.Select(static text => ArticlePart.Code(text)));

    public static ArticleText Joined(IEnumerable<ArticlePart> parts, string separator = ", ") => Joined(parts.Select(static part => (ArticleText)part), separator);

    public static ArticleText Joined(IEnumerable<ArticleText> texts, string separator = ", ")
    {
        var parts = ImmutableArray.CreateBuilder<ArticlePart>();
        foreach (var text in texts)
        {
            if (text.Parts.IsEmpty) continue;
            if (parts.Count > 0) parts.Add(ArticlePart.Plain(separator));
            parts.AddRange(text.Parts);
        }
        return new ArticleText(parts.DrainToImmutable());
    }
}
