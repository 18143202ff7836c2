using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Partitioning;

/// <summary>
/// Tables that become partitions, cease to be, or change their parent, and keep their rows: they leave their parents before all other
/// statements and come to their new ones after them. In between they are tables like any others.
/// </summary>
internal sealed class PartitionMoves
{
    private readonly ImmutableArray<MovedTable> _moved;
    private readonly List<SqlObject> _invalid = [];

    private PartitionMoves(SchemaObjects expected, SchemaObjects actual, ImmutableArray<MovedTable> moved)
    {
        _moved = moved;
        if (moved.IsEmpty)
        {
            (Expected, Actual) = (expected, actual);
            return;
        }
        var referenced = Referenced(expected);
        var invalid = moved.Where(table => !table.After.InvalidAbove.IsEmpty).Select(table => table.After.PartitionOf!.Value).ToHashSet();
        _invalid = InvalidIndexes.Of(invalid.Count == 0 ? [] : new ResolvedTables(expected).All, invalid);
        Expected = Expect(expected, [.. moved.Where(table => table.After.PartitionOf is not null)], referenced);
        Expected = InvalidIndexes.Without(Expected, _invalid.Select(item => item.Key).ToHashSet());
        var leaving = moved.Where(table => table.Before.PartitionOf is not null).ToDictionary(table => table.Name);
        Actual = actual.Select(item => item.Record is Table && leaving.TryGetValue(item.Name, out var table) ? new PlacedObject(item.Schema, table.Detached()) : item);
    }

    private static SchemaObjects Expect(SchemaObjects expected, ImmutableArray<MovedTable> coming, HashSet<QualifiedName> referenced)
    {
        var attachable = coming.ToDictionary(table => table.Name, table => table.Attachable(referenced.Contains(table.Name)));
        var given = coming.SelectMany(table => table.After.Below, (table, part) => (Name: new QualifiedName(part.Schema, part.Table.Name), table.GivenAfter)).ToLookup(part => part.Name, part => part.GivenAfter);
        return expected.Select(item => item.Record is not Table table ? item
            : attachable.TryGetValue(item.Name, out var alone) ? new PlacedObject(item.Schema, alone)
            : given.Contains(item.Name) ? item with { Record = given[item.Name].Aggregate(table, UnattachedDuplicates.Without) }
            : item);
    }

    /// <summary>The manifest before anything comes.</summary>
    public SchemaObjects Expected { get; }

    /// <summary>The server after everything has left.</summary>
    public SchemaObjects Actual { get; }

    public bool IsEmpty => _moved.IsEmpty;

    public IEnumerable<SqlStatement> Detach => _moved.SelectMany(table => table.Detach());

    /// <summary>What the tables have beside their parts of their parents' comes last.</summary>
    public IEnumerable<SqlStatement> Attach => _moved.SelectMany(table => table.Attach())
        .Concat(Duplicates.SelectMany(item => item.Make().Concat(item.Complete()), (item, step) => new SqlStatement { Text = step.Text, Object = item.Path, Hazards = [.. step.Hazards.Order()], Phase = step.Phase }));

    /// <summary>The tables that <see cref="Attach"/> attaches.</summary>
    public IEnumerable<QualifiedName> Attached => _moved.Where(table => table.After.PartitionOf is not null).Select(table => table.Name);

    /// <summary>What <see cref="Attach"/> makes.</summary>
    public IEnumerable<SqlObject> Duplicates => _invalid.Concat(_moved.Where(table => table.After.PartitionOf is not null).SelectMany(table => table.Duplicates)).DistinctBy(item => item.Key);

    /// <param name="expected">The manifest.</param>
    /// <param name="actual">The server.</param>
    /// <param name="diff">How the two differ.</param>
    public static PartitionMoves Of(SchemaObjects expected, SchemaObjects actual, SchemaDiff diff)
    {
        if (!diff.All.Any(change => change.Facet is FacetNames.Bound or FacetNames.DetachPending || change.Facet == FacetNames.Generated && actual.PostgresMajor is 16 or >= 18)) return new(expected, actual, []);
        var (after, before) = (Sites(expected), Sites(actual));
        var referenced = Referenced(actual);
        return new(expected, actual, [.. after.Keys.Where(before.ContainsKey).OrderBy(name => name.ToString(), StringComparer.Ordinal)
            .Select(name => new MovedTable(after[name].Site, before[name].Site, after[name].Given, before[name].Given))
            .Where(table => (table.After.PartitionOf != table.Before.PartitionOf || table.Before.DetachPending && !table.After.DetachPending || IsComputedOtherwise(table)) && CanMove(table, referenced))]);
    }

    /// <summary>The same without those whose own statements, or whose parents', a script withholds.</summary>
    public PartitionMoves Without(SchemaObjects expected, SchemaObjects actual, IEnumerable<SqlStatement> statements)
    {
        var withheld = statements.Where(statement => statement.Withheld).Select(statement => new QualifiedName(statement.Object.Schema, statement.Object.Name)).ToHashSet();
        var left = _moved.RemoveAll(table => withheld.Contains(table.Name) || table.After.PartitionOf is { } parent && withheld.Contains(parent));
        return left.Length == _moved.Length ? this : new(expected, actual, left);
    }

    /// <summary>A table that has to be recreated anyway does not move; nor one whose key, given by the parent, others refer to.</summary>
    private static bool CanMove(MovedTable table, HashSet<QualifiedName> referenced) =>
        table.After.Table.Server == table.Before.Table.Server && table.After.Table.PartitionBy == table.Before.Table.PartitionBy
        && (table.Before.PartitionOf is null || !referenced.Contains(table.Name));

    /// <summary>
    /// PostgreSQL 16 lets a partition compute a column in its own way, and changes that only while it is a table of its own; so does version 18
    /// with a virtual column of a table that has checks.
    /// </summary>
    private static bool IsComputedOtherwise(MovedTable table) => table is { Before: { Major: 16 or >= 18, PartitionOf: not null } before, After: var after } && after.Columns.Any(column =>
        (before.Major == 16 || column.GeneratedVirtual && (before.HasChecks || after.HasChecks)) &&
        after.ParentColumns.TryGetValue(column.Name, out var above) && before.ParentColumns.TryGetValue(column.Name, out var aboveBefore) && before.Columns.FirstOrDefault(other => other.Name == column.Name) is { } present
        && (column.Generated != above.Generated || present.Generated != aboveBefore.Generated) && (column.Generated != present.Generated || above.Generated != aboveBefore.Generated));

    private static Dictionary<QualifiedName, (ResolvedTable Site, ParentConstraints Given)> Sites(SchemaObjects schema)
    {
        var found = new Dictionary<QualifiedName, (ResolvedTable Site, ParentConstraints Given)>();
        foreach (var site in new ResolvedTables(schema).All)
            found[new(site.Schema, site.Table.Name)] = (site, site.PartitionOf is { } parent ? found[parent].Given.With(found[parent].Site.Table) : ParentConstraints.Nothing);
        return found;
    }

    private static HashSet<QualifiedName> Referenced(SchemaObjects schema) => [.. new ResolvedTables(schema).All.SelectMany(site => site.Table.ForeignKeys).Select(key => key.References)];
}
