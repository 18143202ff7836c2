namespace SchemaTasks.Model;

public sealed record CheckConstraint
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    /// <summary>Without the word CHECK.</summary>
    public required string Expression { get; init; }

    public bool NoInherit { get; init; }

    public bool NotValid { get; init; }

    /// <summary>NOT ENFORCED (PostgreSQL 18 and later).</summary>
    public bool NotEnforced { get; init; }

    /// <summary>Comes from a parent, whose own is not valid or not enforced while this one is.</summary>
    public bool Inherited { get; init; }
}
