using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Text;

namespace SchemaTasks.Sql;

/// <summary>One statement of a script.</summary>
public sealed record SqlStatement
{
    /// <summary>Without a closing semicolon, and without hidden characters: whoever reads the script sees all of it.</summary>
    public required string Text
    {
        get;
        init => field = SafeSql.Escape(value);
    }

    /// <summary>The object that it makes, changes or removes.</summary>
    public required ObjectPath Object { get; init; }

    /// <summary>In the order of the enum.</summary>
    public ImmutableArray<Hazard> Hazards { get; init; } = [];

    /// <summary>When it runs relative to the script's one transaction.</summary>
    public StatementPhase Phase { get; init; } = StatementPhase.InTransaction;

    /// <summary>It destroys data, or needs a statement that does, and that was not allowed: printed as a comment, not to be run.</summary>
    public bool Withheld { get; init; }

    /// <summary>Why it is needed where that is not plain: one sentence; <see langword="null"/> mostly.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it runs inside the script's one transaction.</summary>
    public bool InTransaction => Phase == StatementPhase.InTransaction;
}

/// <summary>When a statement runs relative to the script's one transaction.</summary>
public enum StatementPhase
{
    /// <summary>By itself and first: what it makes (an enum value) can be used only once it is committed.</summary>
    BeforeTransaction,
    /// <summary>In the transaction, whose statements take effect together or not at all.</summary>
    InTransaction,
    /// <summary>By itself and last: PostgreSQL refuses it inside a transaction.</summary>
    AfterTransaction,
}
