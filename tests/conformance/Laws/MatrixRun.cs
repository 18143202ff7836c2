using System.Collections.Concurrent;
using System.Globalization;
using SchemaTasks.Laws;
using SchemaTasks.Laws.Matrix;
using SchemaTasks.Model;

namespace SchemaTasks.Conformance.Laws;

/// <summary>The laws over tests/SchemaTasks.Postgres.Tests/Matrix: every kind × every facet × every operation.</summary>
/// <param name="laws">Where they are tried.</param>
/// <param name="major">The server's major version.</param>
/// <param name="every">One of so many pairs is tried; 1 for all.</param>
internal sealed class MatrixRun(LawServer laws, int major, int every)
{
    private readonly IReadOnlyList<MatrixKind> _kinds = MatrixFile.ReadAll(Path.Combine(Places.Repository, "tests", "SchemaTasks.Postgres.Tests", "Matrix"));
    private readonly ConcurrentDictionary<string, bool> _tried = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _changed = new(StringComparer.Ordinal);

    /// <summary>Those whose name holds a word.</summary>
    public IReadOnlyList<LawCheck> Checks(Func<string, bool> isWanted)
    {
        // A part that is the same in every run and holds some of every kind.
        var pairs = MatrixPairs.Of(_kinds, major).Where(pair => isWanted(Name(pair))).Where((_, i) => i % every == 0);
        return [.. pairs.Select(pair => LawCheck.OfPair(Name(pair), () => laws.PairAsync(pair.Case, (from, to) => Changed(pair, from, to))) with { MayBeRefused = pair.MayBeRefused })];
    }

    /// <summary>How much of the model the pairs that were tried have changed.</summary>
    public string Summary
    {
        get
        {
            var changed = ModelPaths.All.Count(_changed.ContainsKey);
            var part = every == 1 ? "all pairs" : string.Create(CultureInfo.InvariantCulture, $"one pair in {every}");
            return $"matrix, {part}: {_kinds.Count} kinds and shapes, {changed} of the model's {ModelPaths.All.Count} facets changed";
        }
    }

    /// <summary>Of the facets that pairs were tried for, those that none of them has changed.</summary>
    public IReadOnlyList<string> Unchanged => every == 1 ? [.. _tried.Keys.Where(path => !_changed.ContainsKey(path)).Order(StringComparer.Ordinal)] : [];

    private static string Name(MatrixPair pair) => $"matrix {pair.Case.Name}";

    private string? Changed(MatrixPair pair, DatabaseSchema from, DatabaseSchema to)
    {
        foreach (var path in pair.Facets) _tried.TryAdd(path, true);
        var changed = ModelPaths.Between(from, to);
        foreach (var path in changed) _changed.TryAdd(path, true);
        return changed.Count > 0 ? null : "the schemas are the same";
    }
}
