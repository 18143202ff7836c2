using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Chain;

/// <summary>Which steps run.</summary>
internal static class ChainPlan
{
    /// <param name="from">The first step; empty for the first of all.</param>
    /// <param name="to">The last step; empty for the last of all.</param>
    /// <param name="skip">Steps between them that do not run.</param>
    /// <param name="refresh">Whether the manifest is refreshed (<c>SchemaFinalizeRefresh</c>).</param>
    /// <param name="docs">Whether a documentation output is wanted.</param>
    /// <returns>Why each step that does not run is skipped.</returns>
    /// <exception cref="DiagnosticException">ST0005: a word is no step, or the last step comes before the first.</exception>
    public static ImmutableDictionary<string, string> Skipped(string from, string to, IEnumerable<string> skip, bool refresh, bool docs)
    {
        var first = Index("SchemaFinalizeFrom", from, 0);
        var last = Index("SchemaFinalizeTo", to, ChainSteps.All.Length - 1);
        if (last < first) throw Wrong("SchemaFinalizeTo", to, $"a step that is not before SchemaFinalizeFrom ({from})");
        var left = skip.Select(word => ChainSteps.All[Index("SchemaFinalizeSkip", word, 0)]).ToHashSet(StringComparer.Ordinal);
        var skipped = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var step = 0; step < ChainSteps.All.Length; step++)
        {
            var word = ChainSteps.All[step];
            if (step < first) skipped[word] = $"SchemaFinalizeFrom={from}";
            else if (step > last) skipped[word] = $"SchemaFinalizeTo={to}";
            else if (left.Contains(word)) skipped[word] = "SchemaFinalizeSkip";
            else if (!refresh && word is (ChainSteps.Refresh or ChainSteps.VerifyAgain)) skipped[word] = "SchemaFinalizeRefresh is not true";
            else if (!docs && word == ChainSteps.Docs) skipped[word] = "no documentation is in SchemaOutputs";
        }
        return skipped.ToImmutable();
    }

    private static int Index(string property, string word, int otherwise)
    {
        var trimmed = word.Trim();
        if (trimmed.Length == 0) return otherwise;
        var index = ChainSteps.All.IndexOf(trimmed.ToLowerInvariant());
        return index >= 0 ? index : throw Wrong(property, word, "one of " + string.Join(", ", ChainSteps.All));
    }

    private static DiagnosticException Wrong(string property, string text, string takes) => new(Diagnostic.Create(HostDiagnostics.WrongProperty, null, property, text, takes));
}
