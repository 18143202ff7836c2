namespace SchemaTasks.Model;

public sealed record ExclusionConstraint
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    /// <summary><c>EXCLUDE USING gist (…)</c>, as <c>pg_get_constraintdef</c> prints it.</summary>
    public required string Definition { get; init; }
}
