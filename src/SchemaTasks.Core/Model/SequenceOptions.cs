namespace SchemaTasks.Model;

/// <summary>Options of a sequence or of an identity column; <see langword="null"/> is PostgreSQL's default for the type and direction.</summary>
public sealed record SequenceOptions
{
    public static SequenceOptions Default { get; } = new();

    public long? Start { get; init; }

    public long? Increment { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    public long? Cache { get; init; }

    public bool Cycle { get; init; }
}
