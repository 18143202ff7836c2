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

    public bool IsView { get; init; }

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
                if (Create(ObjectPath.Of(ObjectKind.Table, schema.Name, table.Name), table.Comment, table.Columns, settings) is { } relation) yield return relation with { Table = table, Indexes = table.Indexes };
            }
            if (!settings.Views) continue;
            foreach (var view in schema.Views)
            {
                if (Create(ObjectPath.Of(ObjectKind.View, schema.Name, view.Name), view.Comment, ColumnsOf(view.Columns), settings) is { } relation) yield return relation with { IsView = true };
            }
            foreach (var view in schema.MaterializedViews)
            {
                if (Create(ObjectPath.Of(ObjectKind.MaterializedView, schema.Name, view.Name), view.Comment, ColumnsOf(view.Columns), settings) is { } relation) yield return relation with { IsView = true, Indexes = view.Indexes };
            }
        }
    }

    public ObjectPath Child(ObjectKind kind, string member) => Path.Child(kind, member);

    private static Relation? Create(ObjectPath path, string? comment, ImmutableArray<Column> columns, FirestoreSettings settings)
    {
        if (settings.Exclude.IsEmpty) return new Relation { Path = path, Comment = comment, Columns = columns };
        if (settings.Exclude.Any(glob => glob.Matches(path))) return null;
        return new Relation
        {
            Path = path,
            Comment = comment,
            Columns = [.. columns.Where(column => !settings.Exclude.Any(glob => glob.Matches(path.Child(ObjectKind.Column, column.Name))))],
        };
    }

    private static ImmutableArray<Column> ColumnsOf(ImmutableArray<ViewColumn> columns) =>
        [.. columns.Select(column => new Column { Name = column.Name, Type = column.Type, Nullable = true, Comment = column.Comment, Default = column.Default })];
}
