namespace SchemaTasks.Model;

/// <summary>A rewrite rule of a table or view, the view's own SELECT rule left out.</summary>
public sealed record Rule
{
    /// <summary><c>pg_rewrite.rulename</c>, unquoted; unique in its table or view.</summary>
    public required string Name { get; init; }

    /// <summary>COMMENT ON RULE; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <summary><c>CREATE RULE …</c>, as the server prints it.</summary>
    public required string Definition { get; init; }

    /// <summary>ALTER TABLE … ENABLE or DISABLE RULE (<c>pg_rewrite.ev_enabled</c>).</summary>
    public FiringMode Enabled { get; init; }
}
