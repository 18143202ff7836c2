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

    /// <summary>The index or constraint of the partitioned table that a partition's is attached to.</summary>
    /// <param name="site">The partition.</param>
    /// <param name="above">The name of that one, if there is one.</param>
    public static IEnumerable<ObjectKey> Above(ResolvedTable site, string? above) => above is null || site.PartitionOf is not { } parent ? []
        : [new(ObjectClass.Index, parent.Schema, above), new(ObjectClass.Constraint, parent.Schema, parent.Name, above)];

    /// <summary>What partitions have attached to an invalid index or constraint of a partitioned table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">Its index or constraint.</param>
    public static IEnumerable<ObjectKey> AttachedTo(ResolvedTable table, string name) => table.Partitions.SelectMany(part =>
        part.Table.Indexes.Where(index => index.PartOf == name).Select(index => new ObjectKey(ObjectClass.Index, part.Schema, index.Name))
            .Concat(KeysOf(part.Table).Where(key => key.PartOf == name).Select(key => new ObjectKey(ObjectClass.Constraint, part.Schema, part.Table.Name, key.Name))));

    /// <summary>Attaches a partition's index, or that of a constraint.</summary>
    /// <param name="site">The partition.</param>
    /// <param name="name">The partition's index.</param>
    /// <param name="above">The partitioned table's; nothing for <see langword="null"/>.</param>
    public static IEnumerable<SqlStep> Attach(ResolvedTable site, string name, string? above) => above is null || site.PartitionOf is not { } parent ? []
        : [new($"ALTER INDEX {SqlIdentifier.Quote(parent.Schema, above)} ATTACH PARTITION {SqlIdentifier.Quote(site.Schema, name)}")];

    public static IEnumerable<KeyConstraint> KeysOf(Table table) => table.PrimaryKey is { } primary ? table.UniqueConstraints.Prepend(primary) : table.UniqueConstraints;

    public static bool AreAlike(Index left, Index right) => left.Unique == right.Unique && left.NullsNotDistinct == right.NullsNotDistinct && left.Method == right.Method && left.Where == right.Where
        && left.Keys.Select(Part).SequenceEqual(right.Keys.Select(Part))
        && left.Include.SequenceEqual(right.Include, StringComparer.Ordinal);

    /// <summary>Alike, and in the same order.</summary>
    public static bool AreSame(Index left, Index right) => AreAlike(left, right) && left.Keys.Select(key => (key.Descending, key.Nulls)).SequenceEqual(right.Keys.Select(key => (key.Descending, key.Nulls)));

    /// <summary>A primary key may be a unique constraint's part.</summary>
    public static bool AreAlike(KeyConstraint left, KeyConstraint right) => left.NullsNotDistinct == right.NullsNotDistinct && left.WithoutOverlaps == right.WithoutOverlaps
        && left.Columns.SequenceEqual(right.Columns, StringComparer.Ordinal)
        && left.Include.SequenceEqual(right.Include, StringComparer.Ordinal);

    public static bool AreAlike(ForeignKey left, ForeignKey right) => left.References == right.References
        && left.Columns.SequenceEqual(right.Columns, StringComparer.Ordinal) && left.ReferencedColumns.SequenceEqual(right.ReferencedColumns, StringComparer.Ordinal)
        && left.OnDeleteColumns.SequenceEqual(right.OnDeleteColumns, StringComparer.Ordinal)
        && (left.OnUpdate, left.OnDelete, left.MatchFull, left.Deferrability, left.Period, left.NotEnforced, left.NotValid) == (right.OnUpdate, right.OnDelete, right.MatchFull, right.Deferrability, right.Period, right.NotEnforced, right.NotValid);

    private static (string?, string?, string?, string?, string) Part(IndexKey key) => (key.Column, key.Expression, key.Collation, key.OperatorClass, string.Join(", ", key.OperatorClassParameters));
}
