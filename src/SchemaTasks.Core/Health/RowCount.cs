using System.Globalization;

namespace SchemaTasks.Health;

/// <summary>The rows of one table or materialized view.</summary>
/// <param name="Relation">Qualified and quoted where it needs quotes.</param>
/// <param name="Rows">How many; <see langword="null"/> when nobody knows: never analyzed and not counted.</param>
/// <param name="IsExact">Whether they were counted; otherwise it is the planner's estimate.</param>
/// <param name="Minimum">The least number that is required; 0 for none.</param>
/// <param name="AtLeast">Whether counting stopped at the minimum, so that there may be more.</param>
internal sealed record RowCount(string Relation, long? Rows, bool IsExact, long Minimum, bool AtLeast = false)
{
    /// <summary><c>12</c>, <c>about 1,200,000</c>, <c>at least 1</c>, <c>unknown</c>.</summary>
    public string Text => Rows is { } rows ? string.Create(CultureInfo.InvariantCulture, $"{(AtLeast ? "at least " : IsExact ? "" : "about ")}{rows:N0}") : "unknown";
}
