using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Generation.Firestore;

/// <summary>A table, view or materialized view, as far as a collection is made from it.</summary>
internal sealed record Relation
{
    public required ObjectPath Path { get; init; }

    public string? Comment { get; init; }

    public required ImmutableArray<Column> Columns { get; init; }

    public bool IsView => Table is null;

    /// <summary><see langword="null"/> for a view.</summary>
    public Table? Table { get; init; }

    public ImmutableArray<Index> Indexes { get; init; } = [];

    /// <summary>All of a database that the configuration does not exclude, in the database's order. Partitions are their parent's documents.</summary>
    public static IEnumerable<Relation> Of(DatabaseSchema database, FirestoreSettings settings)
    {
        foreach (var schema in database.Schemas)
        {
            foreach (var table in schema.Tables)
            {
                if (Create(ObjectKind.Table, schema, table.Name, table.Comment, table.Columns, table, table.Indexes, settings) is { } relation) yield return relation;
            }
            if (!settings.Views) continue;
            foreach (var view in schema.Views)
            {
                if (Create(ObjectKind.View, schema, view.Name, view.Comment, ColumnsOf(view.Columns), null, [], settings) is { } relation) yield return relation;
            }
            foreach (var view in schema.MaterializedViews)
            {
                if (Create(ObjectKind.MaterializedView, schema, view.Name, view.Comment, ColumnsOf(view.Columns), null, view.Indexes, settings) is { } relation) yield return relation;
            }
        }
    }

    public ObjectPath Child(ObjectKind kind, string member) => Path.Child(kind, member);

    private static Relation? Create(ObjectKind kind, Schema schema, string name, string? comment, ImmutableArray<Column> columns, Table? table, ImmutableArray<Index> indexes, FirestoreSettings settings)
    {
        var path = ObjectPath.Of(kind, schema.Name, name);
        if (!settings.Exclude.IsEmpty)
        {
            if (settings.Exclude.Any(glob => glob.Matches(path))) return null;
            columns = [.. columns.Where(column => !settings.Exclude.Any(glob => glob.Matches(path.Child(ObjectKind.Column, column.Name))))];
        }
        return new Relation { Path = path, Comment = comment, Columns = columns, Table = table, Indexes = indexes };
    }

    private static ImmutableArray<Column> ColumnsOf(ImmutableArray<ViewColumn> columns) =>
        [.. columns.Select(column => new Column { Name = column.Name, Type = column.Type, Nullable = true, Comment = column.Comment, Default = column.Default })];
}
