using System.Collections.Immutable;
using SchemaTasks.Diff.Facets;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Diff;

/// <summary>One run of <see cref="SchemaComparer"/>: pairs what belongs together, then compares pair by pair.</summary>
internal sealed class Comparison(SchemaObjects expected, SchemaObjects actual, ImmutableHashSet<UnknownText> unknown)
{
    private readonly ComparedSide _expected = new(expected);
    private readonly ComparedSide _actual = new(actual);
    private readonly RenameMap _renames = new();

    public SchemaDiff Run()
    {
        var pairing = new Pairing(_expected, _actual, _renames);
        foreach (var (left, right) in pairing.Pairs) ColumnRenames.Find(left.Table, right.Table, _renames);

        var acrossMajors = expected.PostgresMajor is { } from && actual.PostgresMajor is { } to && from != to;
        var objects = new ObjectComparison(_renames, acrossMajors, unknown);
        objects.Compare(Database(expected), Database(actual));

        var steps = new List<(ObjectPath Path, Action Run)>();
        steps.AddRange(pairing.Pairs.Select(pair => (pair.Expected.Path, (Action)(() => ComparePair(objects, pairing, pair.Expected, pair.Actual)))));
        steps.AddRange(pairing.Missing.Select(entry => (entry.Path, (Action)(() => objects.Miss(entry.Describe())))));
        steps.AddRange(pairing.Unexpected.Select(entry => (entry.Path, (Action)(() => objects.Meet(entry.Describe())))));
        foreach (var (_, run) in steps.OrderBy(step => step.Path, ObjectOrder.Instance)) run();
        return new SchemaDiff { All = [.. objects.Changes], Reported = InheritedChanges.Without(objects.Changes, pairing.Pairs), Unknown = unknown };
    }

    private static ComparedObject Database(SchemaObjects schema) => new(ObjectPath.Database, DatabaseFacets.Database, new DatabaseSchema { PostgresMajor = schema.PostgresMajor, Comment = schema.Comment });

    /// <summary>A partition with the columns of these names, as they are in it.</summary>
    private static ComparedObject WithColumns(ComparedEntry entry, TableEntry table, List<string> names) =>
        (entry with { Record = table with { Table = table.Table with { Columns = [.. names.Select(table.EffectiveColumn).OfType<Column>()] } } }).Describe();

    private static void ComparePair(ObjectComparison objects, Pairing pairing, ComparedEntry left, ComparedEntry right)
    {
        if (pairing.IsRenamed(left, right)) objects.Rename(left.Path, right.Path);
        if (left.Table is not { } from || right.Table is not { } to)
        {
            objects.Compare(left.Describe(), right.Describe());
        }
        else if (from.Bound is null && to.Bound is null)
        {
            objects.Compare(left.Describe(), right.Describe());
        }
        else if (from.Bound is not null && to.Bound is not null)
        {
            var names = from.Table.Columns.Concat(to.Table.Columns).Select(column => column.Name).Distinct(StringComparer.Ordinal).ToList();
            objects.Compare(WithColumns(left, from, names), WithColumns(right, to, names));
        }
        else
        {
            // A partition states only what its parent does not: attached on one side and detached on the other, nothing else compares.
            objects.CompareFacets(left.Describe(), right.Describe());
        }
    }
}
