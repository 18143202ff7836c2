using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Collects the sections of an article; what is empty is left out.</summary>
internal sealed class ArticleSections
{
    private readonly ImmutableArray<ArticleSection>.Builder _sections = ImmutableArray.CreateBuilder<ArticleSection>();

    public void Add(string? title, params ReadOnlySpan<ArticleBlock> blocks)
    {
        if (blocks.Length > 0) _sections.Add(new ArticleSection(title, [.. blocks]));
    }

    public void AddTable(string title, ImmutableArray<string> columns, IEnumerable<ImmutableArray<ArticleText>> rows)
    {
        ImmutableArray<ImmutableArray<ArticleText>> all = [.. rows];
        if (!all.IsEmpty) Add(title, new ArticleTable(columns, all));
    }

    public void AddFacts(List<ArticleText> facts)
    {
        if (facts.Count > 0) Add(null, new ArticleList([.. facts]));
    }

    public ImmutableArray<ArticleSection> ToImmutable() => _sections.DrainToImmutable();
}
