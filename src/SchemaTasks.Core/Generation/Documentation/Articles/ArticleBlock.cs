using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation;

/// <summary>A part of an article's section.</summary>
internal abstract record ArticleBlock;

/// <summary>A table; each row has as many cells as there are columns.</summary>
/// <param name="Columns">Our own words.</param>
/// <param name="Rows">A cell without text is an empty one.</param>
internal sealed record ArticleTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<ArticleText>> Rows) : ArticleBlock;

/// <summary>Short statements, one to a line: <c>Partitioned by RANGE (happened_on)</c>.</summary>
internal sealed record ArticleList(ImmutableArray<ArticleText> Items) : ArticleBlock;

/// <summary>A heading below the section's title: the signature of one routine among several of its name.</summary>
internal sealed record ArticleHeading(ArticleText Text) : ArticleBlock;

/// <summary>A paragraph of others' words, several lines at times: a comment.</summary>
internal sealed record ArticleParagraph(string Text) : ArticleBlock;

/// <summary>Source text over several lines.</summary>
/// <param name="Language">As a fence has it: <c>sql</c>, <c>plpgsql</c>; plain letters, digits and <c>_</c>, or empty.</param>
/// <param name="Text">As it is.</param>
internal sealed record ArticleCode(string Language, string Text) : ArticleBlock;

/// <summary>The diagram of a table and of those around it.</summary>
/// <param name="Node">Index in the documentation's <see cref="DiagramModel.Nodes"/>.</param>
internal sealed record ArticleDiagram(int Node) : ArticleBlock;
