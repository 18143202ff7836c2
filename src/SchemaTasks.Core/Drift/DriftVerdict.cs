using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;

namespace SchemaTasks.Drift;

/// <summary>What the rules make of a list of changes.</summary>
public sealed record DriftVerdict
{
    /// <summary><see cref="DriftOutcome.Drift"/> when <see cref="Changes"/> has any; else <see cref="DriftOutcome.CouldNotCheck"/> when the server, or a part of it, could not be read.</summary>
    public required DriftOutcome Outcome { get; init; }

    /// <summary>What counts as drift, each with its severity after the rules; in the comparison's order.</summary>
    public ImmutableArray<SchemaChange> Changes { get; init; } = [];

    /// <summary>Reported, not counted.</summary>
    public ImmutableArray<SchemaChange> Notes { get; init; } = [];

    /// <summary>Changes that a rule of the configuration file ignores; not counted.</summary>
    public ImmutableArray<SchemaChange> Ignored { get; init; } = [];

    /// <summary>Changes that the configuration file's baseline accepts; not counted.</summary>
    public ImmutableArray<BaselinedChange> Baselined { get; init; } = [];

    /// <summary>Faults of the rules themselves: expired baseline entries, patterns that match nothing.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>An accepted change and the reason that the baseline gives.</summary>
public sealed record BaselinedChange(SchemaChange Change, string Reason);

/// <summary>The three outcomes of a check.</summary>
public enum DriftOutcome
{
    /// <summary>No change counts; there may be notes, ignored and accepted changes.</summary>
    InSync,
    /// <summary>At least one change counts.</summary>
    Drift,
    /// <summary>The server, or a part of it, could not be read: neither in sync nor drift.</summary>
    CouldNotCheck,
}
