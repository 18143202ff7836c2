namespace SchemaTasks.Model;

public sealed record Trigger
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    /// <summary><c>CREATE TRIGGER …</c>, as the server prints it.</summary>
    public required string Definition { get; init; }

    public FiringMode Enabled { get; init; }
}

/// <summary>When a trigger, rule or event trigger fires (ALTER TABLE … ENABLE …).</summary>
public enum FiringMode
{
    /// <summary>Unless the session replicates: PostgreSQL's default.</summary>
    Origin,
    Disabled,
    Replica,
    Always,
}
