using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Manifest.Validation;

/// <summary>
/// Finds what no PostgreSQL database could be: references to nothing, names taken twice, contradictions, cycles. What is in a schema
/// that the manifest does not hold at all, or that the configuration leaves out, may be referred to.
/// </summary>
internal sealed class ManifestValidator(DatabaseSchema database, SourceMap positions, SchemaConfiguration configuration, ImmutableArray<Diagnostic>.Builder faults)
{
    private readonly TableIndex _tables = new(database, configuration);

    public void Validate()
    {
        new NameRules(database, positions, faults).Check();
        foreach (var relation in _tables.All) Check(relation);
        foreach (var schema in database.Schemas) Check(schema);
        foreach (var publication in database.Publications) Check(publication);
        ReportCycles(ManifestDiagnostics.InheritanceCycle, ObjectKind.Table, "inherits", CycleFinder.Find(_tables.All.Select(relation => relation.Name), ParentsOf));
        new ViewRules(database, ReportCycles).Check();
    }

    private void Check(TableRelation relation)
    {
        var (table, path) = (relation.Table, relation.Path);
        foreach (var column in table.Columns) Check(column, path.Child(ObjectKind.Column, column.Name));
        if (table.PrimaryKey is { } primaryKey) Check(relation, primaryKey, path.Child(ObjectKind.PrimaryKey, primaryKey.Name));
        foreach (var key in table.UniqueConstraints) Check(relation, key, path.Child(ObjectKind.UniqueConstraint, key.Name));
        foreach (var key in table.ForeignKeys) Check(relation, key, path.Child(ObjectKind.ForeignKey, key.Name));
        foreach (var index in table.Indexes)
        {
            var indexPath = path.Child(ObjectKind.Index, index.Name);
            CheckColumns(relation, index.Keys.Select(key => key.Column).OfType<string>(), indexPath, "keys");
            CheckColumns(relation, index.Include, indexPath, "include");
        }
        foreach (var parent in table.Inherits) CheckTable(parent, path, "inherits");
        if (table.PartitionBy is null && !table.Partitions.IsEmpty) Fault(ManifestDiagnostics.PartitionsWithoutKey, path, "partitions", path);
    }

    private void Check(Column column, ObjectPath path)
    {
        void Contradiction(string facet, string one, string other) => Fault(ManifestDiagnostics.ContradictoryColumn, path, facet, path, one, other);

        var hasIdentity = column.Identity != IdentityGeneration.None;
        if (hasIdentity && column.Nullable) Contradiction("nullable", "an identity", "nullable");
        if (hasIdentity && column.Default is not null) Contradiction("default", "an identity", "one with a default");
        if (!hasIdentity && column.IdentityOptions != SequenceOptions.Default) Contradiction("identity_options", "one with the options of an identity", "no identity");
        if (column.Generated is not null && column.Default is not null) Contradiction("generated", "generated", "one with a default");
        if (column.Generated is not null && hasIdentity) Contradiction("generated", "generated", "an identity");
        if (column.Generated is null && column.GeneratedVirtual) Contradiction("generated_virtual", "virtual", "not generated");
    }

    private void Check(TableRelation relation, KeyConstraint key, ObjectPath path)
    {
        CheckColumns(relation, key.Columns, path, "columns");
        CheckColumns(relation, key.Include, path, "include");
    }

    private void Check(TableRelation relation, ForeignKey key, ObjectPath path)
    {
        CheckColumns(relation, key.Columns, path, "columns");
        CheckColumns(relation, key.OnDeleteColumns, path, "on_delete_columns");
        if (!key.ReferencedColumns.IsEmpty && key.Columns.Length != key.ReferencedColumns.Length)
        {
            Fault(ManifestDiagnostics.ColumnCounts, path, "references", path, key.Columns.Length, key.ReferencedColumns.Length);
        }
        if (CheckTable(key.References, path, "references") is { } target) CheckColumns(target, key.ReferencedColumns, path, "references");
    }

    private void Check(Schema schema)
    {
        foreach (var sequence in schema.Sequences)
        {
            if (sequence.OwnedBy is not { } owner) continue;
            var path = ObjectPath.Of(ObjectKind.Sequence, schema.Name, sequence.Name);
            if (CheckTable(new QualifiedName(owner.Schema, owner.Table), path, "owned_by") is { } table) CheckColumns(table, [owner.Column], path, "owned_by");
        }
        foreach (var view in schema.MaterializedViews)
        {
            var columns = view.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
            var path = ObjectPath.Of(ObjectKind.MaterializedView, schema.Name, view.Name);
            foreach (var index in view.Indexes)
            {
                foreach (var column in index.Keys.Select(key => key.Column).OfType<string>().Concat(index.Include).Where(column => !columns.Contains(column)))
                {
                    MissingColumn(path.Child(ObjectKind.Index, index.Name), index.Include.Contains(column) ? "include" : "keys", column, path, columns);
                }
            }
        }
    }

    private void Check(Publication publication)
    {
        var path = ObjectPath.OfPublication(publication.Name);
        foreach (var published in publication.Tables)
        {
            if (CheckTable(new QualifiedName(published.Schema, published.Name), path, "tables") is { } table) CheckColumns(table, published.Columns, path, "tables");
        }
    }

    /// <returns>The table, or <see langword="null"/> if the manifest does not hold it (which is a fault only where it should).</returns>
    private TableRelation? CheckTable(QualifiedName name, ObjectPath from, string facet)
    {
        if (_tables.Find(name) is { } table) return table;
        if (_tables.IsExpected(name))
        {
            var names = _tables.All.Where(candidate => candidate.Name.Schema == name.Schema).Select(candidate => candidate.Name.ToString());
            Fault(ManifestDiagnostics.MissingTable, from, facet, from, name, Suggestion.Of(name.ToString(), names));
        }
        return null;
    }

    private void CheckColumns(TableRelation table, IEnumerable<string> columns, ObjectPath from, string facet)
    {
        foreach (var column in columns)
        {
            if (!_tables.MayHaveColumn(table, column)) MissingColumn(from, facet, column, table.Path, _tables.ColumnsOf(table));
        }
    }

    private void MissingColumn(ObjectPath from, string facet, string column, ObjectPath table, IEnumerable<string> known) =>
        Fault(ManifestDiagnostics.MissingColumn, from, facet, from, column, table, Suggestion.Of(column, known));

    private IEnumerable<QualifiedName> ParentsOf(QualifiedName table) => _tables.Find(table)?.Table.Inherits ?? [];

    private void ReportCycles(DiagnosticDescriptor descriptor, ObjectKind kind, string facet, IEnumerable<ImmutableArray<QualifiedName>> cycles)
    {
        foreach (var cycle in cycles)
        {
            var path = ObjectPath.Of(kind, cycle[0].Schema, cycle[0].Name);
            Fault(descriptor, path, facet, string.Join(" -> ", cycle.Append(cycle[0])));
        }
    }

    private void Fault(DiagnosticDescriptor descriptor, ObjectPath path, string facet, params object?[] arguments) =>
        faults.Add(Diagnostic.Create(descriptor, positions.Locate(path, facet), arguments));
}
