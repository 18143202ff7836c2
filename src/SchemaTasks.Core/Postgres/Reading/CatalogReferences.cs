using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Takes out what refers to objects that a filter left out, so that nothing in a manifest dangles.</summary>
/// <param name="filtered">What the filter kept.</param>
/// <param name="whole">What there is.</param>
/// <param name="diagnostics">Takes one message for each thing that goes along.</param>
internal sealed class CatalogReferences(DatabaseSchema filtered, DatabaseSchema whole, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly Dictionary<QualifiedName, HashSet<string>> _columns = Columns(filtered);
    private readonly HashSet<QualifiedName> _all = [.. Columns(whole).Keys];
    private readonly HashSet<QualifiedName> _leftOut = [.. Columns(whole).Keys.Except(Columns(filtered).Keys)];

    public DatabaseSchema WithoutExcluded() => filtered with
    {
        Schemas =
        [
            .. filtered.Schemas.Select(schema => schema with
            {
                Tables = [.. schema.Tables.Select(table => WithoutExcluded(schema.Name, table, Has(schema.Name, table)))],
                Sequences = [.. schema.Sequences.Where(sequence => sequence.OwnedBy is not { } owner || HasColumn(owner, ObjectPath.Of(ObjectKind.Sequence, schema.Name, sequence.Name)))],
                MaterializedViews = [.. schema.MaterializedViews.Select(view => view with { Indexes = Indexes(ObjectPath.Of(ObjectKind.MaterializedView, schema.Name, view.Name), view.Indexes, [.. view.Columns.Select(column => column.Name)]) })],
            }),
        ],
        Publications =
        [
            .. filtered.Publications.Select(publication => publication with
            {
                Tables = [.. publication.Tables.Where(table => !_leftOut.Contains(new QualifiedName(table.Schema, table.Name)))],
            }),
        ],
    };

    private Table WithoutExcluded(string schema, Table table, HashSet<string> columns)
    {
        var path = ObjectPath.Of(ObjectKind.Table, schema, table.Name);
        return table with
        {
            Inherits = [.. table.Inherits.Where(parent => !_leftOut.Contains(parent))],
            PrimaryKey = table.PrimaryKey is { } primary && HasAll(columns, path.Child(ObjectKind.PrimaryKey, primary.Name), [.. primary.Columns, .. primary.Include]) ? primary : null,
            UniqueConstraints = [.. table.UniqueConstraints.Where(key => HasAll(columns, path.Child(ObjectKind.UniqueConstraint, key.Name), [.. key.Columns, .. key.Include]))],
            ForeignKeys = [.. table.ForeignKeys.Where(key => HasAll(columns, path.Child(ObjectKind.ForeignKey, key.Name), key.Columns) && HasTarget(path, key))],
            Indexes = Indexes(path, table.Indexes, columns),
            Partitions = [.. table.Partitions.Select(partition => partition with { Table = WithoutExcluded(partition.Schema, partition.Table, columns) })],
        };
    }

    private ImmutableArray<Model.Index> Indexes(ObjectPath relation, ImmutableArray<Model.Index> indexes, HashSet<string> columns) =>
        [.. indexes.Where(index => HasAll(columns, relation.Child(ObjectKind.Index, index.Name), [.. index.Keys.Select(key => key.Column).OfType<string>(), .. index.Include]))];

    /// <summary>A table that no model has, an extension's or a host's, is no less there.</summary>
    private bool HasTarget(ObjectPath table, ForeignKey key) =>
        !_all.Contains(key.References) || _columns.TryGetValue(key.References, out var target) && key.ReferencedColumns.All(target.Contains) || GoesAlong(table.Child(ObjectKind.ForeignKey, key.Name), key.References.ToString());

    private bool HasColumn(ColumnReference column, ObjectPath path) =>
        _columns.TryGetValue(new QualifiedName(column.Schema, column.Table), out var columns) && columns.Contains(column.Column) || GoesAlong(path, column.ToString());

    private bool HasAll(HashSet<string> columns, ObjectPath path, ImmutableArray<string> needed) =>
        needed.FirstOrDefault(column => !columns.Contains(column)) is not { } missing || GoesAlong(path, missing);

    private bool GoesAlong(ObjectPath path, string because)
    {
        diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.LeftOutAlong, null, path, because));
        return false;
    }

    private HashSet<string> Has(string schema, Table table) => _columns[new QualifiedName(schema, table.Name)];

    private static Dictionary<QualifiedName, HashSet<string>> Columns(DatabaseSchema schema)
    {
        var columns = new Dictionary<QualifiedName, HashSet<string>>();
        foreach (var one in schema.Schemas)
        {
            foreach (var table in one.Tables) Add(columns, one.Name, table, [.. table.Columns.Select(column => column.Name)]);
        }
        return columns;
    }

    /// <summary>A partition has its parent's columns.</summary>
    private static void Add(Dictionary<QualifiedName, HashSet<string>> columns, string schema, Table table, HashSet<string> names)
    {
        columns[new QualifiedName(schema, table.Name)] = names;
        foreach (var partition in table.Partitions) Add(columns, partition.Schema, partition.Table, names);
    }
}
