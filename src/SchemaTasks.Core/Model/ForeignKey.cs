using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A FOREIGN KEY constraint.</summary>
public sealed record ForeignKey
{
    /// <summary><c>pg_constraint.conname</c>, unquoted; unique in its table.</summary>
    public required string Name { get; init; }

    /// <summary>COMMENT ON CONSTRAINT; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <summary>In the constraint's order, pairwise with <see cref="ReferencedColumns"/>.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>The table that it references, which may be the same or in another schema.</summary>
    public required QualifiedName References { get; init; }

    /// <summary>Pairwise with <see cref="Columns"/>; listed also where REFERENCES named none.</summary>
    public required ImmutableArray<string> ReferencedColumns { get; init; }

    /// <summary>ON UPDATE (<c>pg_constraint.confupdtype</c>).</summary>
    public ReferentialAction OnUpdate { get; init; }

    /// <summary>ON DELETE (<c>pg_constraint.confdeltype</c>).</summary>
    public ReferentialAction OnDelete { get; init; }

    /// <summary>The columns of ON DELETE SET NULL/DEFAULT (…); empty for all (PostgreSQL 15 and later).</summary>
    public ImmutableArray<string> OnDeleteColumns { get; init; } = [];

    /// <summary>MATCH FULL.</summary>
    public bool MatchFull { get; init; }

    /// <summary>When it is checked; NOT DEFERRABLE by default.</summary>
    public Deferrability Deferrability { get; init; }

    /// <summary>NOT VALID: rows that were there before have not been checked. False where <see cref="NotEnforced"/>.</summary>
    public bool NotValid { get; init; }

    /// <summary>NOT ENFORCED (PostgreSQL 18 and later).</summary>
    public bool NotEnforced { get; init; }

    /// <summary>A partition's part of its parent's key of this name: that one is not valid, this one is (PostgreSQL 18 and later).</summary>
    public bool Inherited { get; init; }

    /// <summary>The last column is PERIOD (PostgreSQL 18 and later).</summary>
    public bool Period { get; init; }
}

/// <summary>What happens to rows whose referenced row is deleted or gets another key.</summary>
public enum ReferentialAction
{
    /// <summary>NO ACTION, PostgreSQL's default: an error, at the end of the transaction where the constraint is deferred.</summary>
    NoAction,
    /// <summary>RESTRICT: an error at once, even where the constraint is deferred.</summary>
    Restrict,
    /// <summary>CASCADE: they are deleted, or get the new key.</summary>
    Cascade,
    /// <summary>SET NULL: their columns become NULL.</summary>
    SetNull,
    /// <summary>SET DEFAULT: their columns get their defaults.</summary>
    SetDefault,
}
