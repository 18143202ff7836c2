using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Which tables, views and columns of the documentation have a comment.</summary>
/// <param name="Schemas">In ordinal order.</param>
internal sealed record CommentCoverage(ImmutableArray<SchemaCoverage> Schemas)
{
    /// <summary>How many objects an error names.</summary>
    private const int MostNames = 5;

    public static CommentCoverage Of(DatabaseSchema database, DocsSettings settings)
    {
        var objects = new DocumentedObjects(database, settings, DiagramModel.Create(database, settings));
        return new CommentCoverage([.. database.Schemas.Select(schema => Of(objects, schema)).Where(static schema => schema.Tables.Whole > 0)]);
    }

    /// <summary>Of all schemas.</summary>
    public SchemaCoverage All => new(null, Sum(static schema => schema.Tables), Sum(static schema => schema.Columns));

    /// <summary>ST3510 for each threshold that is missed, at the first object without a comment; ST3511 without any threshold.</summary>
    /// <param name="thresholds">What is asked for.</param>
    /// <param name="positions">Where the manifest's objects are.</param>
    public IEnumerable<Diagnostic> Check(DocsCoverage thresholds, ISourceLocator positions)
    {
        if (thresholds.Everywhere is { Tables: null, Columns: null } && thresholds.Schemas.IsEmpty) yield return Diagnostic.Create(DocumentationDiagnostics.NoThreshold, null);
        foreach (var fault in Check(All, "", thresholds.Everywhere, positions)) yield return fault;
        foreach (var (name, threshold) in thresholds.Schemas)
        {
            if (Schemas.FirstOrDefault(schema => schema.Schema == name) is not { } schema) continue;
            foreach (var fault in Check(schema, $" of the schema '{name}'", threshold, positions)) yield return fault;
        }
    }

    private static IEnumerable<Diagnostic> Check(SchemaCoverage coverage, string where, CoverageThreshold threshold, ISourceLocator positions)
    {
        if (Check(coverage.Tables, $"tables and views{where}", threshold.Tables, positions) is { } tables) yield return tables;
        if (Check(coverage.Columns, $"columns{where}", threshold.Columns, positions) is { } columns) yield return columns;
    }

    private static Diagnostic? Check(CoverageCount count, string what, int? threshold, ISourceLocator positions)
    {
        if (threshold is not { } least || count.Missing.IsEmpty || count.Percent >= least) return null;
        var names = string.Join(", ", count.Missing.Take(MostNames).Select(static path => $"'{path}'"));
        if (count.Missing.Length > MostNames) names += $" and {count.Missing.Length - MostNames} more";
        return Diagnostic.Create(DocumentationDiagnostics.LowCoverage, positions.Locate(count.Missing[0]), count.Commented, count.Whole, what, count.Percent, least, names);
    }

    private static SchemaCoverage Of(DocumentedObjects objects, Schema schema)
    {
        var relations = MetricsBuilder.Relations(objects, schema).ToList();
        return new SchemaCoverage(
            schema.Name,
            Count(relations.Select(static relation => (relation.Path, relation.Comment))),
            Count(relations.SelectMany(static relation => relation.Columns, static (relation, column) => (relation.Path.Child(ObjectKind.Column, column.Name), column.Comment))));
    }

    private static CoverageCount Count(IEnumerable<(ObjectPath Path, string? Comment)> objects)
    {
        var all = objects.ToList();
        return new CoverageCount(all.Count, [.. all.Where(static item => string.IsNullOrWhiteSpace(item.Comment)).Select(static item => item.Path)]);
    }

    private CoverageCount Sum(Func<SchemaCoverage, CoverageCount> of) => new(Schemas.Sum(schema => of(schema).Whole), [.. Schemas.SelectMany(schema => of(schema).Missing)]);
}

/// <summary>Of one schema, or of all.</summary>
/// <param name="Schema"><see langword="null"/> for all.</param>
/// <param name="Tables">Views included.</param>
/// <param name="Columns">Of tables and views.</param>
internal sealed record SchemaCoverage(string? Schema, CoverageCount Tables, CoverageCount Columns);

/// <summary>Objects with and without a comment.</summary>
/// <param name="Whole">How many there are.</param>
/// <param name="Missing">Those without a comment, in the manifest's order.</param>
internal sealed record CoverageCount(int Whole, ImmutableArray<ObjectPath> Missing)
{
    public int Commented => Whole - Missing.Length;

    /// <summary>Rounded down; 100 where there is nothing to comment.</summary>
    public int Percent => CoverageShare.Percent(Commented, Whole);
}
