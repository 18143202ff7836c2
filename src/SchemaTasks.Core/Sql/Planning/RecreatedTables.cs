using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>Why a table is dropped and recreated: because of what it is to be, or because of what it depends on.</summary>
internal sealed class RecreatedTables(SideObjects expected, SideObjects actual, PlannedActions actions)
{
    /// <summary>One sentence; <see langword="null"/> for a table that goes for good.</summary>
    /// <param name="gone">The table as it is.</param>
    public string? WhyRecreated(TableObject gone) => expected.Find(gone.Key) is not TableObject table ? null
        : table.WhyRemade(gone) ?? actual.ReferencesOf(gone.Key).Keys.Order().Select(needed => Because(gone, needed)).FirstOrDefault(reason => reason is not null);

    private string? Because(TableObject gone, ObjectKey needed)
    {
        if (actual.Find(needed) is not { } cause) return null;
        if (cause is ColumnObject column) return column.TableKey == gone.Key ? OfKeyColumn(column) : null;
        if (!actions[needed].Vanishes) return null;
        if (needed == gone.Parent) return $"Dropped and recreated: its partitioned table, {cause.Path}, is recreated. Copy its rows first.";
        return cause is TableObject ? $"Dropped and recreated: {cause.Path}, whose columns it inherits, is recreated. Copy its rows first."
            : gone.Site.Table.PartitionBy is not null && needed.Class is ObjectClass.Routine or ObjectClass.Type or ObjectClass.Other ? $"Dropped and recreated: its partition key depends on {cause.Path}, which is recreated. Copy its rows first."
            : $"Dropped and recreated: it depends on {cause.Path}, which is recreated. {(gone.Site.IsForeign ? "Its rows are elsewhere." : "Copy its rows first.")}";
    }

    /// <summary>PostgreSQL changes neither the type nor the place of a column that rows are distributed by.</summary>
    private string? OfKeyColumn(ColumnObject column)
    {
        if (actual.ReferencesOf(column.Key).Keys.Where(needed => needed != column.TableKey && actions[needed].Vanishes).Order().Select(actual.Find).FirstOrDefault(needed => needed is not (null or ColumnObject)) is { } type)
            return $"Dropped and recreated: a column of its partition key, {column.Column.Name}, depends on {type.Path}, which is recreated; PostgreSQL cannot change that column's type. Copy the rows first.";
        if (expected.Find(column.Key) is not ColumnObject after) return null;
        return after.Type == column.Type ? null : $"Dropped and recreated: a column of its partition key, {column.Column.Name}, changes its type from {column.Type} to {after.Type}, which PostgreSQL refuses. Copy the rows first.";
    }
}
