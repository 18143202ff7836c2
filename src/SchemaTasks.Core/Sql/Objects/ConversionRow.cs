using System.Collections.Frozen;

namespace SchemaTasks.Sql.Objects;

/// <summary>What becomes of the values that a conversion accepts.</summary>
internal enum ConversionOutcome
{
    /// <summary>Every value is accepted and stays what it was.</summary>
    Exact,
    /// <summary>A value that would not stay what it was is refused when the statement runs.</summary>
    Refuses,
    /// <summary>Values may change without an error.</summary>
    Loses,
}

/// <summary>One rule for the types of two lists, as <c>format_type</c> prints them without their modifiers.</summary>
/// <param name="From">Present types; empty for any.</param>
/// <param name="To">Types wanted; empty for any.</param>
/// <param name="Using">The expression: <c>{0}</c> is the column, <c>{1}</c> the type wanted; <see langword="null"/> for PostgreSQL's own assignment.</param>
/// <param name="Outcome">What becomes of the values.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record ConversionRow(FrozenSet<string> From, FrozenSet<string> To, string? Using, ConversionOutcome Outcome, string Reason)
{
    /// <summary>The settings of the session that decide what comes out; empty for none.</summary>
    public string Session { get; init; } = "";

    /// <summary>The script refuses what would have another text afterwards.</summary>
    public bool IsChecked { get; init; }

    public bool Concerns(string source, string target) => (From.Count == 0 || From.Contains(source)) && (To.Count == 0 || To.Contains(target));
}
