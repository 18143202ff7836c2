using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Configuration;

/// <summary>The <c>docs</c> section: what documentation and diagrams show. All their outputs follow it.</summary>
public sealed record DocsSettings
{
    /// <summary>What holds without the section.</summary>
    public static DocsSettings Default { get; } = new();

    /// <summary>The heading of the index and of diagrams; <see langword="null"/> for "Database schema".</summary>
    public string? Title { get; init; }

    /// <summary>Parts of the schema with a diagram of their own, in the file's order. Names are unique.</summary>
    public ImmutableArray<DocsViewpoint> Viewpoints { get; init; } = [];

    /// <summary>Objects that get neither a page nor a place in a diagram.</summary>
    public ImmutableArray<ObjectGlob> Exclude { get; init; } = [];

    /// <summary>Whether the index shows counts, coverage of comments and what is noteworthy.</summary>
    public bool Metrics { get; init; } = true;

    /// <summary>The colour of a schema's tables in diagrams, <c>#rrggbb</c> in lower case, by schema.</summary>
    public ImmutableDictionary<string, string> Colors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Where the configuration names a schema, in its order.</summary>
    public ImmutableArray<(string Schema, SourceLocation Location)> SchemaLocations { get; init; } = [];

    /// <summary>Whether DBML has <c>checks</c> blocks, which parsers take from @dbml/core 5.0 on; without them a table's note lists its checks.</summary>
    public bool DbmlChecks { get; init; } = true;

    /// <summary>The folder of notes that people write; <see langword="null"/> for none.</summary>
    public DocsPath? Notes { get; init; }

    /// <summary>JSON reports (health, drift) whose findings the HTML page shows.</summary>
    public ImmutableArray<DocsPath> Reports { get; init; } = [];

    /// <summary>What <c>SchemaDocsCheck</c> asks for.</summary>
    public DocsCoverage Coverage { get; init; } = DocsCoverage.None;

    /// <summary>Whether documentation shows the object.</summary>
    public bool Shows(ObjectPath path) => !Exclude.Any(glob => glob.Matches(path));

    internal static DocsSettings Read(SettingsNode section) => DocsSettingsReader.Read(section);
}

/// <summary>A part of the schema with a diagram of its own.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Description">A sentence or two; <see langword="null"/> for none.</param>
/// <param name="Tables">A table is in it when one of these matches.</param>
/// <param name="Location">Where the configuration says so.</param>
public sealed record DocsViewpoint(string Name, string? Description, ImmutableArray<ObjectGlob> Tables, SourceLocation Location);

/// <summary>A path in the configuration file.</summary>
/// <param name="Text">As it is written there, relative to the file's folder.</param>
/// <param name="Path">The same, below that folder.</param>
/// <param name="Location">Where the configuration says so.</param>
public sealed record DocsPath(string Text, string Path, SourceLocation Location);

/// <summary>Least shares of objects with a comment.</summary>
/// <param name="Everywhere">Of all that the documentation shows.</param>
/// <param name="Schemas">Of one schema, by its name; they do not replace <paramref name="Everywhere"/>.</param>
public sealed record DocsCoverage(CoverageThreshold Everywhere, ImmutableSortedDictionary<string, CoverageThreshold> Schemas)
{
    /// <summary>Nothing is asked for, of any schema.</summary>
    public static DocsCoverage None { get; } = new(CoverageThreshold.None, ImmutableSortedDictionary.Create<string, CoverageThreshold>(StringComparer.Ordinal));
}

/// <summary>Least shares in percent, 0 to 100; <see langword="null"/> where nothing is asked for.</summary>
/// <param name="Tables">Of tables and views.</param>
/// <param name="Columns">Of their columns.</param>
/// <param name="Location">Where the configuration says so.</param>
public sealed record CoverageThreshold(int? Tables, int? Columns, SourceLocation? Location = null)
{
    /// <summary>Nothing is asked for.</summary>
    public static CoverageThreshold None { get; } = new(null, null);
}
