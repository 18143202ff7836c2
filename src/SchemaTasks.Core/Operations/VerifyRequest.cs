using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Generation;

namespace SchemaTasks.Operations;

/// <summary>Which manifest to compare with which server, and what to do with the result.</summary>
internal sealed record VerifyRequest
{
    /// <summary>Absolute path.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Absolute path; <see langword="null"/> for none.</summary>
    public string? ConfigurationFile { get; init; }

    public required DatabaseRequest Database { get; init; }

    /// <summary>Absolute path of the Markdown report; <c>.json</c> and <c>.sql</c> go beside it.</summary>
    public required string ReportFile { get; init; }

    /// <summary>Least severity that is an error; <see langword="null"/> for none.</summary>
    public DriftSeverity? FailOn { get; init; } = DriftSeverity.Low;

    /// <summary>How it is logged when the server cannot be reached (<c>SchemaUnreachable</c>).</summary>
    public DiagnosticSeverity Unreachable { get; init; } = DiagnosticSeverity.Error;

    /// <summary>The generated outputs and the path of each, to find which of them drift breaks.</summary>
    public ImmutableDictionary<OutputKind, string> Outputs { get; init; } = ImmutableDictionary<OutputKind, string>.Empty;

    /// <summary>Whether destructive statements of the fix script are written uncommented.</summary>
    public bool AllowDestructive { get; init; }

    /// <summary>Whether the fix script makes and removes indexes of tables that stay CONCURRENTLY, after its transaction.</summary>
    public bool ConcurrentIndexes { get; init; }

    /// <summary>Whether to try the fix script on the shadow.</summary>
    public bool ProveFix { get; init; }

    /// <summary>Absolute path of what is remembered of the last verify that was in sync; <see langword="null"/> to read the server whole each time.</summary>
    public string? FingerprintFile { get; init; }

    /// <summary>Absolute path of the history; <see langword="null"/> for none.</summary>
    public string? HistoryFile { get; init; }

    /// <summary>Absolute path; <see langword="null"/> for none.</summary>
    public string? SarifFile { get; init; }

    /// <summary>Absolute path; <see langword="null"/> for none.</summary>
    public string? JUnitFile { get; init; }

    /// <summary>Absolute path; <see langword="null"/> for none.</summary>
    public string? CodeQualityFile { get; init; }

    /// <summary>Absolute path of a file that the Markdown is appended to (<c>GITHUB_STEP_SUMMARY</c>); <see langword="null"/> for none.</summary>
    public string? SummaryFile { get; init; }

    /// <summary>Absolute path of a file that <c>outcome=…</c> and <c>changes=…</c> are appended to (<c>GITHUB_OUTPUT</c>, a dotenv file); <see langword="null"/> for none.</summary>
    public string? StepOutputFile { get; init; }

    /// <summary>Name of an environment variable with the address that a notice of drift is sent to; <see langword="null"/> for none.</summary>
    public string? WebhookVariable { get; init; }

    /// <summary>Where the run of the CI service can be looked at; <see langword="null"/> for nowhere.</summary>
    public string? RunUrl { get; init; }

    /// <summary>The folder that file names in reports are relative to; <see langword="null"/> for absolute ones.</summary>
    public string? SourceRoot { get; init; }

    /// <summary>Today and now: what baseline entries expire against, and what the history is dated with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
