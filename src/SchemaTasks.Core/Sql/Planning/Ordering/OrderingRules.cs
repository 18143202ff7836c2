namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>
/// All reasons for the order of statements. Most only add edges, and could come in any order; where a rule has to come after another, the
/// line says why. What has no edge to anything runs as <see cref="OperationOrder"/> has it: removals, changes, what is made.
/// </summary>
internal static class OrderingRules
{
    public static IReadOnlyList<IOrderingRule> All { get; } =
    [
        // What objects need of each other.
        new NeededFirst(),
        new DependentsFirst(),
        new ColumnsByPlace(),
        // Looks at the edges between columns that are there by now: a generated column comes after what it is computed from.
        new ColumnsInOrder(),
        // What PostgreSQL passes on to children and partitions, or takes over from them.
        new SharedColumns(),
        new InheritedChecks(),
        new PartsBeside(),
        // What else the server asks for.
        new LoggedTables(),
        new RequiredExtensions(),
        // Adds operations.
        new NotNullConstraints(),
        // After these: they give up and take names, too.
        new FreedNames(),
        new ReleasedTypes(),
        // Adds operations.
        new PartitionBounds(),
        // After all edges within a table: what is merged into one statement depends on them.
        new MergedStatements(),
        // Adds operations; asks which links are merged into CREATE TABLE, and ties itself to every operation of the two tables.
        new InheritanceLinks(),
    ];
}
