using System.Collections.Immutable;

namespace SchemaTasks.Sql.Objects;

/// <summary>One statement of an object's making, change or removal, without a closing semicolon.</summary>
internal sealed record SqlStep(string Text)
{
    public SqlStep(string text, params ReadOnlySpan<Hazard> hazards)
        : this(text) => Hazards = [.. hazards];

    public ImmutableArray<Hazard> Hazards { get; init; } = [];

    /// <summary>See <see cref="SqlStatement.Reason"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>It gives a column another type.</summary>
    public bool SetsType { get; init; }

    /// <summary>It takes privileges from a role.</summary>
    public bool Revokes { get; init; }

    public StatementPhase Phase { get; init; } = StatementPhase.InTransaction;
}
