namespace SchemaTasks.Model;

/// <summary>A CHECK constraint of a table or a domain.</summary>
public sealed record CheckConstraint
{
    /// <summary><c>pg_constraint.conname</c>, unquoted; unique in its table or domain.</summary>
    public required string Name { get; init; }

    /// <summary>COMMENT ON CONSTRAINT; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <summary>Without the word CHECK.</summary>
    public required string Expression { get; init; }

    /// <summary>NO INHERIT: child tables do not get it.</summary>
    public bool NoInherit { get; init; }

    /// <summary>NOT VALID: rows that were there before have not been checked. False where <see cref="NotEnforced"/>.</summary>
    public bool NotValid { get; init; }

    /// <summary>NOT ENFORCED (PostgreSQL 18 and later).</summary>
    public bool NotEnforced { get; init; }

    /// <summary>Comes from a parent, whose own is not valid or not enforced while this one is; its comment is in <see cref="Table.InheritedParts"/>.</summary>
    public bool Inherited { get; init; }
}
