using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A type made by CREATE DOMAIN.</summary>
public sealed record Domain : IOwnedObject
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public string? Comment { get; init; }

    /// <inheritdoc/>
    public string? Owner { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>The base type with its modifier, as <c>format_type</c> prints it.</summary>
    public required string Type { get; init; }

    /// <summary>False for NOT NULL (<c>pg_type.typnotnull</c>).</summary>
    public bool Nullable { get; init; } = true;

    /// <summary>
    /// The name of the NOT NULL constraint (PostgreSQL 17 and later), only when it is not the one PostgreSQL would choose: <c>domain_not_null</c>.
    /// </summary>
    public string? NotNullName { get; init; }

    /// <summary>COMMENT ON the NOT NULL constraint (PostgreSQL 17 and later).</summary>
    public string? NotNullComment { get; init; }

    /// <summary>The DEFAULT expression as <c>pg_get_expr</c> prints it, or the base type's own default as a literal; <see langword="null"/> for none.</summary>
    public string? Default { get; init; }

    /// <summary>Qualified and quoted, <c>pg_catalog."C"</c>; only where it differs from the base type's.</summary>
    public string? Collation { get; init; }

    /// <summary>Its CHECK constraints; NOT NULL is <see cref="Nullable"/>.</summary>
    public ImmutableArray<CheckConstraint> Checks { get; init; } = [];
}
