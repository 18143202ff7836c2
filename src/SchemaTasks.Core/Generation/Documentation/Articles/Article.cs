using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>
/// What the documentation says of one object, for every format that has pages: Markdown prints each article as a file, HTML as part of its
/// page. Texts are as the database has them; the printer escapes them.
/// </summary>
internal sealed record Article
{
    public required ArticleKind Kind { get; init; }

    public required QualifiedName Name { get; init; }

    /// <summary>The kind in a sentence: <c>table</c>, <c>partitioned table</c>, <c>materialized view</c>, <c>enum</c>, <c>function</c>; of routines that share a name, <c>routine</c>.</summary>
    public required string Word { get; init; }

    /// <summary>The object's comment, several lines at times; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <summary>What people wrote about it; <see langword="null"/> for nothing.</summary>
    public DocumentNote? Note { get; init; }

    /// <summary>In the order of reading; none is empty.</summary>
    public required ImmutableArray<ArticleSection> Sections { get; init; }

    public ArticleLink Link => new(Kind, Name);
}

/// <summary>Where an object's article is: the folder of its page, the first letter of its fragment.</summary>
internal enum ArticleKind
{
    Table,
    /// <summary>A view or materialized view.</summary>
    View,
    /// <summary>An enum, domain, composite or range.</summary>
    Type,
    /// <summary>All routines of one name.</summary>
    Routine,
}

/// <summary>Leads to an article that exists.</summary>
internal readonly record struct ArticleLink(ArticleKind Kind, QualifiedName Name)
{
    /// <summary><see cref="DocumentName"/> of the object: a file's name without folder and extension.</summary>
    public string FileName => DocumentName.Of(Name);

    public string Fragment => DocumentName.Fragment(Kind, Name);
}

/// <param name="Title">Our own words: <c>Columns</c>, <c>Indexes</c>; <see langword="null"/> for the section right below the comment.</param>
/// <param name="Blocks">At least one.</param>
internal sealed record ArticleSection(string? Title, ImmutableArray<ArticleBlock> Blocks);
