namespace SchemaTasks.Model;

/// <summary>A trigger of a table or a view; those that implement constraints are left out.</summary>
public sealed record Trigger
{
    /// <summary><c>pg_trigger.tgname</c>, unquoted; unique in its table or view.</summary>
    public required string Name { get; init; }

    /// <summary>COMMENT ON TRIGGER; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <summary><c>CREATE TRIGGER …</c>, as the server prints it.</summary>
    public required string Definition { get; init; }

    /// <summary>ALTER TABLE … ENABLE or DISABLE TRIGGER (<c>pg_trigger.tgenabled</c>).</summary>
    public FiringMode Enabled { get; init; }
}

/// <summary>When a trigger, rule or event trigger fires (ALTER TABLE … ENABLE …).</summary>
public enum FiringMode
{
    /// <summary>Unless the session replicates: PostgreSQL's default.</summary>
    Origin,
    /// <summary>DISABLE: never.</summary>
    Disabled,
    /// <summary>ENABLE REPLICA: only where <c>session_replication_role</c> is <c>replica</c>.</summary>
    Replica,
    /// <summary>ENABLE ALWAYS: whatever <c>session_replication_role</c> is.</summary>
    Always,
}
