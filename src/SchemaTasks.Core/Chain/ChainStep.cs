using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SchemaTasks.Chain;

/// <summary>One step as it ran.</summary>
internal sealed record ChainStep
{
    public required string Step { get; init; }

    [JsonConverter(typeof(JsonStringEnumConverter<ChainOutcome>))]
    public required ChainOutcome Outcome { get; init; }

    public double Seconds { get; init; }

    /// <summary>One line.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Absolute path of its log file; empty for none.</summary>
    public string LogFile { get; init; } = "";

    /// <summary>Migrations or seeds.</summary>
    public ImmutableArray<ChainFileRun> Files { get; init; } = [];

    /// <summary>What the report repeats: <c>database</c>, <c>server</c>, <c>verdict</c>, <c>drift</c> …</summary>
    public ImmutableDictionary<string, string> Facts { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>A migration or a seed in a chain.</summary>
/// <param name="File">Its name.</param>
/// <param name="State"><c>applied</c> (by this chain), <c>before</c> or <c>pending</c>.</param>
/// <param name="Checksum">SHA-256 of its text, as the history keeps it.</param>
/// <param name="Milliseconds">0 unless it was applied now.</param>
/// <param name="Statements">0 unless it was applied now.</param>
internal sealed record ChainFileRun(string File, string State, string Checksum, double Milliseconds, int Statements);
