using System.Collections.Immutable;

namespace SchemaTasks.Model;

public sealed record Domain : IOwnedObject
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    public string? Owner { get; init; }

    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>The base type with its modifier, as <c>format_type</c> prints it.</summary>
    public required string Type { get; init; }

    public bool Nullable { get; init; } = true;

    /// <summary>
    /// The name of the NOT NULL constraint (PostgreSQL 17 and later), only when it is not the one PostgreSQL would choose: <c>domain_not_null</c>.
    /// </summary>
    public string? NotNullName { get; init; }

    /// <summary>COMMENT ON the NOT NULL constraint (PostgreSQL 17 and later).</summary>
    public string? NotNullComment { get; init; }

    public string? Default { get; init; }

    /// <summary>Qualified and quoted, <c>pg_catalog."C"</c>; only where it differs from the base type's.</summary>
    public string? Collation { get; init; }

    public ImmutableArray<CheckConstraint> Checks { get; init; } = [];
}
