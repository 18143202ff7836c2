using System.Collections.Immutable;
using SchemaTasks.Chain;

namespace SchemaTasks;

/// <summary>What a step of <c>SchemaFinalize</c> leaves for the report, besides its line.</summary>
internal sealed class StepDetails
{
    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);

    public ChainOutcome Outcome { get; set; } = ChainOutcome.Ok;

    /// <summary>The result counts what was found, which one of the errors would not.</summary>
    public bool ResultCountsErrors { get; set; }

    public ImmutableArray<ChainFileRun> Files { get; set; } = [];

    public ImmutableDictionary<string, string> Facts => _facts.ToImmutableDictionary(StringComparer.Ordinal);

    public void Fact(string name, string value) => _facts[name] = value;
}
