using System.Collections.Immutable;

namespace SchemaTasks.Model;

public sealed record ForeignKey
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    /// <summary>In the constraint's order, pairwise with <see cref="ReferencedColumns"/>.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    public required QualifiedName References { get; init; }

    public required ImmutableArray<string> ReferencedColumns { get; init; }

    public ReferentialAction OnUpdate { get; init; }

    public ReferentialAction OnDelete { get; init; }

    /// <summary>The columns of ON DELETE SET NULL/DEFAULT (…); empty for all (PostgreSQL 15 and later).</summary>
    public ImmutableArray<string> OnDeleteColumns { get; init; } = [];

    /// <summary>MATCH FULL.</summary>
    public bool MatchFull { get; init; }

    public Deferrability Deferrability { get; init; }

    public bool NotValid { get; init; }

    /// <summary>NOT ENFORCED (PostgreSQL 18 and later).</summary>
    public bool NotEnforced { get; init; }

    /// <summary>A partition's part of its parent's key of this name: that one is not valid, this one is (PostgreSQL 18 and later).</summary>
    public bool Inherited { get; init; }

    /// <summary>The last column is PERIOD (PostgreSQL 18 and later).</summary>
    public bool Period { get; init; }
}

public enum ReferentialAction
{
    NoAction,
    Restrict,
    Cascade,
    SetNull,
    SetDefault,
}
