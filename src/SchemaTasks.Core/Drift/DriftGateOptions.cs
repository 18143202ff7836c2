using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diff;

namespace SchemaTasks.Drift;

/// <summary>What a check needs to know besides the two models.</summary>
internal sealed record DriftGateOptions
{
    public SchemaConfiguration Configuration { get; init; } = SchemaConfiguration.Default;

    /// <summary>The least severity that is an error, lesser drift is a warning; <see langword="null"/> when none is (<c>SchemaFailOn</c>).</summary>
    public DriftSeverity? FailOn { get; init; } = DriftSeverity.Low;

    /// <summary>What baseline entries expire against.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Absolute path of the Markdown report, for messages that refer to it.</summary>
    public required string ReportFile { get; init; }

    /// <summary>The generated outputs and the path of each, to find which of them a change breaks.</summary>
    public ImmutableDictionary<OutputKind, string> Outputs { get; init; } = ImmutableDictionary<OutputKind, string>.Empty;

    /// <summary>Who is compared with what, for the report and the words of its messages.</summary>
    public DriftSides Sides { get; init; } = new();

    /// <summary>The repository's folder, which SARIF's file names are relative to; <see langword="null"/> for absolute ones.</summary>
    public string? SourceRoot { get; init; }

    /// <summary>The words of <c>SchemaFailOn</c>: <c>none</c>, <c>low</c>, <c>medium</c>, <c>high</c>, <c>critical</c>.</summary>
    /// <returns>Whether the word is one of them.</returns>
    public static bool TryParseFailOn(string word, out DriftSeverity? failOn)
    {
        failOn = word switch
        {
            "low" => DriftSeverity.Low,
            "medium" => DriftSeverity.Medium,
            "high" => DriftSeverity.High,
            "critical" => DriftSeverity.Critical,
            _ => null,
        };
        return failOn is not null || word == "none";
    }
}
