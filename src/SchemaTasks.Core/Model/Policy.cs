using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A row-level security policy.</summary>
public sealed record Policy
{
    /// <summary><c>pg_policy.polname</c>, unquoted; unique in its table.</summary>
    public required string Name { get; init; }

    /// <summary>COMMENT ON POLICY; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <summary>FOR; all commands by default.</summary>
    public PolicyCommand Command { get; init; }

    /// <summary>AS RESTRICTIVE.</summary>
    public bool Restrictive { get; init; }

    /// <summary>In ordinal order; <c>public</c> for everybody.</summary>
    public ImmutableArray<string> Roles { get; init; } = ["public"];

    /// <summary>The USING expression as <c>pg_get_expr</c> prints it; <see langword="null"/> for none, as always of FOR INSERT.</summary>
    public string? Using { get; init; }

    /// <summary>The WITH CHECK expression as <c>pg_get_expr</c> prints it; <see langword="null"/> for none: of FOR ALL and FOR UPDATE, <see cref="Using"/> then checks new rows, too.</summary>
    public string? WithCheck { get; init; }
}

/// <summary>The commands that a policy is for.</summary>
public enum PolicyCommand
{
    /// <summary>FOR ALL, PostgreSQL's default.</summary>
    All,
    /// <summary>FOR SELECT.</summary>
    Select,
    /// <summary>FOR INSERT, which takes only WITH CHECK.</summary>
    Insert,
    /// <summary>FOR UPDATE.</summary>
    Update,
    /// <summary>FOR DELETE.</summary>
    Delete,
}
