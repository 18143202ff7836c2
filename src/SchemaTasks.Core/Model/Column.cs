using System.Collections.Immutable;

namespace SchemaTasks.Model;

public sealed record Column
{
    public required string Name { get; init; }

    /// <summary>With its modifier, as <c>format_type</c> prints it under an empty <c>search_path</c>.</summary>
    public required string Type { get; init; }

    public required bool Nullable { get; init; }

    public string? Comment { get; init; }

    /// <summary>Qualified and quoted, <c>pg_catalog."C"</c>; only where it differs from the type's.</summary>
    public string? Collation { get; init; }

    public string? Default { get; init; }

    public IdentityGeneration Identity { get; init; }

    public SequenceOptions IdentityOptions { get; init; } = SequenceOptions.Default;

    /// <summary>The expression of a generated column.</summary>
    public string? Generated { get; init; }

    /// <summary>A generated column that is computed when it is read (PostgreSQL 18 and later).</summary>
    public bool GeneratedVirtual { get; init; }

    /// <summary>Only where it is not the type's own: <c>plain</c>, <c>external</c>, <c>extended</c>, <c>main</c>.</summary>
    public string? Storage { get; init; }

    /// <summary><c>pglz</c> or <c>lz4</c>; <see langword="null"/> for the server's default.</summary>
    public string? Compression { get; init; }

    /// <summary>SET STATISTICS; <see langword="null"/> for the server's default.</summary>
    public int? StatisticsTarget { get; init; }

    /// <summary><c>n_distinct=…</c>, in ordinal order.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary><c>name=value</c> of a foreign table's column, in ordinal order.</summary>
    public ImmutableArray<string> ForeignOptions { get; init; } = [];

    /// <summary>
    /// The name of the NOT NULL constraint (PostgreSQL 18 and later), only when it is not the one PostgreSQL would choose: for a constraint
    /// that comes from a parent the parent's, else <c>table_column_not_null</c>.
    /// </summary>
    public string? NotNullName { get; init; }

    /// <summary>A parent gives NOT NULL, and the table has a constraint of its own, too (PostgreSQL 18 and later); of a partition only where its name is another.</summary>
    public bool NotNullLocal { get; init; }

    /// <summary>NOT NULL … NO INHERIT (PostgreSQL 18 and later).</summary>
    public bool NotNullNoInherit { get; init; }

    /// <summary>NOT NULL … NOT VALID (PostgreSQL 18 and later).</summary>
    public bool NotNullNotValid { get; init; }

    /// <summary>COMMENT ON the NOT NULL constraint (PostgreSQL 18 and later).</summary>
    public string? NotNullComment { get; init; }

    /// <summary>Comes from a table of INHERITS only.</summary>
    public bool Inherited { get; init; }

    /// <summary>What CREATE TABLE … PARTITION OF makes of it: comment, grants and planner settings stay with the parent.</summary>
    internal Column HandedDown => this with { Comment = null, StatisticsTarget = null, Options = [], Grants = [], ForeignOptions = [], NotNullName = null, NotNullLocal = false, NotNullComment = null };

    /// <summary>NOT NULL, with a constraint that a table's children have, too.</summary>
    internal bool HandsDownNotNull => !Nullable && !NotNullNoInherit;

    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>The grants of an identity column's sequence; no manifest lists them, so they are filled only for a script that may have to put them back.</summary>
    internal ImmutableArray<Grant> IdentityGrants { get; init; } = [];
}

public enum IdentityGeneration
{
    None,
    Always,
    ByDefault,
}
