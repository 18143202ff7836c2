using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Health;

/// <summary>One thing that a check found.</summary>
internal sealed record HealthFinding
{
    public required HealthCheck Check { get; init; }

    public required HealthLevel Level { get; init; }

    /// <summary>The object as SQL or prose names it: <c>people.master_email_idx</c>, <c>server</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What is wrong with it; one sentence without a full stop.</summary>
    public required string Message { get; init; }

    /// <summary>The object, where it is one of a schema.</summary>
    public ObjectPath? Path { get; init; }

    /// <summary>SQL that cures it, or a sentence; <see langword="null"/> when there is none to give.</summary>
    public string? Cure { get; init; }

    /// <summary>Where the manifest or the configuration has it.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The reason of the configuration's entry that accepts it; <see langword="null"/> when none does.</summary>
    public string? IgnoredBecause { get; init; }
}
