namespace SchemaTasks.Model;

/// <summary>Options of a sequence or of an identity column; <see langword="null"/> is PostgreSQL's default for the type and direction.</summary>
public sealed record SequenceOptions
{
    /// <summary>Every option is PostgreSQL's default.</summary>
    public static SequenceOptions Default { get; } = new();

    /// <summary>START WITH; by default the minimum of an ascending sequence, the maximum of a descending one.</summary>
    public long? Start { get; init; }

    /// <summary>INCREMENT BY, negative for a descending sequence; 1 by default.</summary>
    public long? Increment { get; init; }

    /// <summary>MINVALUE; by default 1 for an ascending sequence, the type's least value for a descending one.</summary>
    public long? Minimum { get; init; }

    /// <summary>MAXVALUE; by default the type's greatest value for an ascending sequence, -1 for a descending one.</summary>
    public long? Maximum { get; init; }

    /// <summary>CACHE: how many values a session takes at once; 1 by default.</summary>
    public long? Cache { get; init; }

    /// <summary>CYCLE: begins again after its last value instead of failing.</summary>
    public bool Cycle { get; init; }
}
