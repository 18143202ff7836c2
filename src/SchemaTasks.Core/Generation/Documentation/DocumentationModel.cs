using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>What all documentation is printed from. Everything in it is in ordinal order, and nothing in it is of today: no time, no version, no path.</summary>
internal sealed record DocumentationModel
{
    public required string Title { get; init; }

    /// <summary>The database's comment; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <summary>Every table that is shown.</summary>
    public required DiagramModel Diagram { get; init; }

    /// <summary>In the configuration's order.</summary>
    public required ImmutableArray<ViewpointDiagram> Viewpoints { get; init; }

    /// <summary>The schemas that have something to show.</summary>
    public required ImmutableArray<DocumentedSchema> Schemas { get; init; }

    /// <summary>Of tables, views, types and routines, in this order, each kind by name.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    /// <summary><see langword="null"/> where the configuration does not want it.</summary>
    public DocumentationMetrics? Metrics { get; init; }
}

/// <summary>A viewpoint and its part of the diagram.</summary>
internal sealed record ViewpointDiagram(DocsViewpoint Viewpoint, DiagramModel Diagram)
{
    public string FileName => DocumentName.Of(Viewpoint.Name);
}

/// <summary>A schema in the index.</summary>
/// <param name="Name">The schema.</param>
/// <param name="Comment">Its comment; <see langword="null"/> for none.</param>
/// <param name="Color">Its colour in diagrams, <c>#rrggbb</c>; <see langword="null"/> for the format's own.</param>
/// <param name="Articles">What is in it, in the order of <see cref="DocumentationModel.Articles"/>.</param>
internal sealed record DocumentedSchema(string Name, string? Comment, string? Color, ImmutableArray<IndexEntry> Articles);

/// <summary>An object in the index.</summary>
/// <param name="Article">The article.</param>
/// <param name="Columns">How many columns, attributes or labels it has; <see langword="null"/> where it has none by its nature.</param>
internal sealed record IndexEntry(Article Article, int? Columns);
