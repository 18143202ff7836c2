using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Figures of the index.</summary>
internal sealed record DocumentationMetrics
{
    /// <summary>Per schema, in ordinal order; the last one, without a name, is the sum.</summary>
    public required ImmutableArray<DocumentedCounts> Counts { get; init; }

    /// <summary>What is noteworthy: <c>Tables without a primary key</c> and the objects, with links where they have articles. None is empty.</summary>
    public required ImmutableArray<MetricList> Findings { get; init; }

    /// <summary>The most complex tables, the most complex first.</summary>
    public required ImmutableArray<TableComplexity> Complexity { get; init; }

    /// <summary>How <see cref="Complexity"/> is computed.</summary>
    public const string ComplexityFormula = "columns + 3 × foreign keys to others + 2 × foreign keys from others + 2 × indexes + 2 × checks + 4 × triggers + 3 × policies + partitions";
}

/// <summary>How many objects a schema has, and how many of them have a comment.</summary>
/// <param name="Schema"><see langword="null"/> for the sum.</param>
/// <param name="Tables">Partitions are not counted.</param>
/// <param name="Views">Materialized ones included.</param>
/// <param name="Types">Enums, domains, composites and ranges.</param>
/// <param name="Routines">Each overload.</param>
/// <param name="Columns">Of tables and views.</param>
/// <param name="ForeignKeys">Of tables.</param>
/// <param name="CommentedTables">Of tables and views together.</param>
/// <param name="CommentedColumns">Of <paramref name="Columns"/>.</param>
internal sealed record DocumentedCounts(string? Schema, int Tables, int Views, int Types, int Routines, int Columns, int ForeignKeys, int CommentedTables, int CommentedColumns);

/// <summary>Objects that one thing is said of.</summary>
/// <param name="Title">Our own words.</param>
/// <param name="Objects">In ordinal order.</param>
internal sealed record MetricList(string Title, ImmutableArray<ArticleText> Objects);

/// <summary>A table and its figure.</summary>
internal sealed record TableComplexity(ArticleLink Table, int Value);
