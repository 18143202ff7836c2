using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>An object of CREATE VIEW.</summary>
public sealed record View : IOwnedObject
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public string? Comment { get; init; }

    /// <inheritdoc/>
    public string? Owner { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>In the view's own order.</summary>
    public ImmutableArray<ViewColumn> Columns { get; init; } = [];

    /// <summary><c>security_invoker=true</c>, <c>check_option=cascaded</c> …, in ordinal order.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>The query, as <c>pg_get_viewdef</c> prints it, without white space at its ends.</summary>
    public required string Definition { get; init; }

    /// <summary>INSTEAD OF triggers, and those for each statement.</summary>
    public ImmutableArray<Trigger> Triggers { get; init; } = [];

    /// <summary>CREATE RULE on the view; its own SELECT is <see cref="Definition"/>.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];
}

/// <summary>One column of a view or materialized view.</summary>
public sealed record ViewColumn
{
    /// <summary><c>pg_attribute.attname</c>, unquoted.</summary>
    public required string Name { get; init; }

    /// <inheritdoc cref="Column.Type"/>
    public required string Type { get; init; }

    /// <inheritdoc cref="Column.Comment"/>
    public string? Comment { get; init; }

    /// <summary>ALTER VIEW … SET DEFAULT.</summary>
    public string? Default { get; init; }

    /// <summary>Of a materialized view.</summary>
    public string? Storage { get; init; }

    /// <summary>Of a materialized view.</summary>
    public string? Compression { get; init; }

    /// <summary>Of a materialized view.</summary>
    public int? StatisticsTarget { get; init; }

    /// <summary>Of a materialized view: <c>n_distinct=…</c>, in ordinal order.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>GRANT … (column) ON the view; what is granted on the view itself is in the view's grants. Empty when the configuration does not ask for grants.</summary>
    public ImmutableArray<Grant> Grants { get; init; } = [];
}
