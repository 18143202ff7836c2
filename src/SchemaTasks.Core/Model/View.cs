using System.Collections.Immutable;

namespace SchemaTasks.Model;

public sealed record View : IOwnedObject
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    public string? Owner { get; init; }

    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>In the view's own order.</summary>
    public ImmutableArray<ViewColumn> Columns { get; init; } = [];

    /// <summary><c>security_invoker=true</c>, <c>check_option=cascaded</c> …, in ordinal order.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>The query, as <c>pg_get_viewdef</c> prints it, without white space at its ends.</summary>
    public required string Definition { get; init; }

    public ImmutableArray<Trigger> Triggers { get; init; } = [];

    public ImmutableArray<Rule> Rules { get; init; } = [];
}

/// <summary>One column of a view or materialized view.</summary>
public sealed record ViewColumn
{
    public required string Name { get; init; }

    public required string Type { get; init; }

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

    public ImmutableArray<Grant> Grants { get; init; } = [];
}
