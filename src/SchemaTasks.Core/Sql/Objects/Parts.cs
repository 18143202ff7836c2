using SchemaTasks.Model;
using SchemaTasks.Objects;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Sql.Objects;

/// <summary>
/// What a partitioned table takes for its own part where a partition has it already
/// (<see href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-ATTACH-PARTITION"/>): only the names, the order
/// of the keys and the deferrability of constraints may differ.
/// </summary>
internal static class Parts
{
    /// <summary>Constraints of the partitions of a table, and of theirs.</summary>
    /// <param name="table">The table.</param>
    /// <param name="names">Those that are meant of one partition.</param>
    public static IEnumerable<ObjectKey> ConstraintsBelow(ResolvedTable table, Func<Table, IEnumerable<string>> names) =>
        table.Below.SelectMany(part => names(part.Table).Select(name => new ObjectKey(ObjectClass.Constraint, part.Schema, part.Table.Name, name)));

    public static IEnumerable<KeyConstraint> KeysOf(Table table) => table.PrimaryKey is { } primary ? table.UniqueConstraints.Prepend(primary) : table.UniqueConstraints;

    public static bool AreAlike(Index left, Index right) => left.Unique == right.Unique && left.NullsNotDistinct == right.NullsNotDistinct && left.Method == right.Method && left.Where == right.Where
        && left.Keys.Select(Part).SequenceEqual(right.Keys.Select(Part))
        && left.Include.SequenceEqual(right.Include, StringComparer.Ordinal);

    /// <summary>A primary key may be a unique constraint's part.</summary>
    public static bool AreAlike(KeyConstraint left, KeyConstraint right) => left.NullsNotDistinct == right.NullsNotDistinct && left.WithoutOverlaps == right.WithoutOverlaps
        && left.Columns.SequenceEqual(right.Columns, StringComparer.Ordinal)
        && left.Include.SequenceEqual(right.Include, StringComparer.Ordinal);

    public static bool AreAlike(ForeignKey left, ForeignKey right) => left.References == right.References
        && left.Columns.SequenceEqual(right.Columns, StringComparer.Ordinal) && left.ReferencedColumns.SequenceEqual(right.ReferencedColumns, StringComparer.Ordinal)
        && left.OnDeleteColumns.SequenceEqual(right.OnDeleteColumns, StringComparer.Ordinal)
        && (left.OnUpdate, left.OnDelete, left.MatchFull, left.Deferrability, left.Period, left.NotEnforced, left.NotValid) == (right.OnUpdate, right.OnDelete, right.MatchFull, right.Deferrability, right.Period, right.NotEnforced, right.NotValid);

    private static (string?, string?, string?, string?) Part(IndexKey key) => (key.Column, key.Expression, key.Collation, key.OperatorClass);
}
