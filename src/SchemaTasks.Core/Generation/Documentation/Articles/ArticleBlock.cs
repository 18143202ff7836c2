using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation;

/// <summary>A part of an article's section.</summary>
public abstract record ArticleBlock;

/// <summary>A table; each row has as many cells as there are columns.</summary>
/// <param name="Columns">Our own words.</param>
/// <param name="Rows">A cell without text is an empty one.</param>
public sealed record ArticleTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<ArticleText>> Rows) : ArticleBlock;

/// <summary>Short statements, one to a line: <c>Partitioned by RANGE (happened_on)</c>.</summary>
public sealed record ArticleList(ImmutableArray<ArticleText> Items) : ArticleBlock;

/// <summary>A heading below the section's title: the signature of one routine among several of its name.</summary>
public sealed record ArticleHeading(ArticleText Text) : ArticleBlock;

/// <summary>A paragraph of others' words, several lines at times: a comment.</summary>
public sealed record ArticleParagraph(string Text) : ArticleBlock;

/// <summary>Source text over several lines.</summary>
/// <param name="Language">As a fence has it: <c>sql</c>, <c>plpgsql</c>; plain letters, digits and <c>_</c>, or empty.</param>
/// <param name="Text">As it is.</param>
public sealed record ArticleCode(string Language, string Text) : ArticleBlock;

/// <summary>The diagram of a table and of those around it.</summary>
/// <param name="Node">Index in the documentation's <see cref="DiagramModel.Nodes"/>.</param>
public sealed record ArticleDiagram(int Node) : ArticleBlock;
