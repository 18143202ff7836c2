namespace SchemaTasks.Model;

/// <summary>A rewrite rule of a table or view, the view's own SELECT rule left out.</summary>
public sealed record Rule
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    /// <summary><c>CREATE RULE …</c>, as the server prints it.</summary>
    public required string Definition { get; init; }

    public FiringMode Enabled { get; init; }
}
