using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Manifest.Validation;

/// <summary>
/// Names that objects of different kinds share: relations of a schema (tables, views, sequences, indexes, composite types), its types,
/// the constraints of a table (<see href="https://www.postgresql.org/docs/current/catalog-pg-class.html"/>). Two of one kind are found
/// while the file is read.
/// </summary>
internal sealed class NameRules(DatabaseSchema database, SourceMap positions, ImmutableArray<Diagnostic>.Builder faults)
{
    private readonly Dictionary<QualifiedName, ObjectPath> _relations = [];
    private readonly Dictionary<QualifiedName, ObjectPath> _types = [];
    private readonly HashSet<(ObjectPath, ObjectPath)> _reported = [];

    public void Check()
    {
        foreach (var schema in database.Schemas)
        {
            foreach (var type in schema.Enums) Take(_types, ObjectKind.Enum, schema.Name, type.Name);
            foreach (var type in schema.Domains) Take(_types, ObjectKind.Domain, schema.Name, type.Name);
            foreach (var type in schema.Ranges) Take(_types, ObjectKind.Range, schema.Name, type.Name);
            foreach (var type in schema.Composites) TakeRelation(ObjectKind.Composite, schema.Name, type.Name);
            foreach (var sequence in schema.Sequences) Take(_relations, ObjectKind.Sequence, schema.Name, sequence.Name);
            foreach (var table in schema.Tables) Check(schema.Name, table);
            foreach (var view in schema.Views) TakeRelation(ObjectKind.View, schema.Name, view.Name);
            foreach (var view in schema.MaterializedViews)
            {
                TakeRelation(ObjectKind.MaterializedView, schema.Name, view.Name);
                CheckIndexes(ObjectPath.Of(ObjectKind.MaterializedView, schema.Name, view.Name), view.Indexes);
            }
        }
    }

    private void Check(string schema, Table table)
    {
        TakeRelation(ObjectKind.Table, schema, table.Name);
        var path = ObjectPath.Of(ObjectKind.Table, schema, table.Name);
        var constraints = new Dictionary<QualifiedName, ObjectPath>();
        void Constraint(ObjectKind kind, string name, bool hasIndex)
        {
            Take(constraints, new QualifiedName(schema, name), path.Child(kind, name));
            if (hasIndex) Take(_relations, new QualifiedName(schema, name), path.Child(kind, name));
        }

        if (table.PrimaryKey is { } primaryKey) Constraint(ObjectKind.PrimaryKey, primaryKey.Name, hasIndex: true);
        foreach (var key in table.UniqueConstraints) Constraint(ObjectKind.UniqueConstraint, key.Name, hasIndex: true);
        foreach (var exclusion in table.Exclusions) Constraint(ObjectKind.Exclusion, exclusion.Name, hasIndex: true);
        foreach (var key in table.ForeignKeys) Constraint(ObjectKind.ForeignKey, key.Name, hasIndex: false);
        foreach (var check in table.Checks) Constraint(ObjectKind.Check, check.Name, hasIndex: false);
        CheckIndexes(path, table.Indexes);
        foreach (var partition in table.Partitions) Check(partition.Schema, partition.Table);
    }

    private void CheckIndexes(ObjectPath owner, ImmutableArray<Index> indexes)
    {
        foreach (var index in indexes) Take(_relations, new QualifiedName(owner.Schema, index.Name), owner.Child(ObjectKind.Index, index.Name));
    }

    /// <summary>A relation whose rows are a type too.</summary>
    private void TakeRelation(ObjectKind kind, string schema, string name)
    {
        var path = ObjectPath.Of(kind, schema, name);
        if (Take(_relations, new QualifiedName(schema, name), path)) Take(_types, new QualifiedName(schema, name), path);
    }

    private void Take(Dictionary<QualifiedName, ObjectPath> names, ObjectKind kind, string schema, string name) =>
        Take(names, new QualifiedName(schema, name), ObjectPath.Of(kind, schema, name));

    private bool Take(Dictionary<QualifiedName, ObjectPath> names, QualifiedName name, ObjectPath path)
    {
        if (names.TryAdd(name, path)) return true;
        if (names[name] != path) Fault(names[name], path);
        return false;
    }

    /// <summary>The later of the two in the file is at fault.</summary>
    private void Fault(ObjectPath one, ObjectPath other)
    {
        if (!_reported.Add((one, other))) return;
        var (first, second) = (positions.Locate(one), positions.Locate(other));
        if (first.Line > second.Line) (one, other, first, second) = (other, one, second, first);
        faults.Add(Diagnostic.Create(ManifestDiagnostics.NameTaken, second, other.Member ?? other.Name, EnumNames<ObjectKind>.Spoken(other.Kind),
            EnumNames<ObjectKind>.Spoken(one.Kind), one, first.Line));
    }
}
