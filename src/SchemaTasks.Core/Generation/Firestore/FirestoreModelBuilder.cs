using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

/// <summary>Makes Firestore's model of a database: names, fields, ids, references, indexes and parents.</summary>
internal sealed class FirestoreModelBuilder
{
    private readonly GenerationInput _input;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly FirestoreNames _names;
    private readonly FirestoreFieldMap _fields;
    private static readonly ImmutableArray<ObjectKind> Named = [ObjectKind.Table, ObjectKind.View, ObjectKind.MaterializedView, ObjectKind.Column];

    private readonly Dictionary<string, Draft> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<QualifiedName, string> _bySource = [];

    private FirestoreModelBuilder(GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _input = input;
        _diagnostics = diagnostics;
        _names = new FirestoreNames(input.Configuration, NamePatterns.Resolve(input, "firestore", Named, static (_, part, _) => FirestoreNames.Allowed(part), diagnostics.Add));
        _fields = new FirestoreFieldMap(input, _names, diagnostics);
    }

    /// <param name="input">Database, configuration and positions.</param>
    /// <param name="diagnostics">Takes all that is renamed, approximated or left out, and what is wrong.</param>
    public static FirestoreModel Build(GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics) => new FirestoreModelBuilder(input, diagnostics).Build();

    private FirestoreModel Build()
    {
        CheckOverrides();
        foreach (var relation in Relation.Of(_input.Schema, _input.Configuration.Firestore)) Add(relation);
        _fields.Finish();
        ReportUnused();
        var parents = new FirestoreParents(_input, _diagnostics).Of(_bySource);
        return new FirestoreModel([.. _byName.Values.OrderBy(draft => draft.Name, StringComparer.Ordinal).Select(draft => Complete(draft, parents.GetValueOrDefault(draft.Name, [])))]);
    }

    private void ReportUnused()
    {
        var settings = _input.Configuration.Firestore;
        foreach (var (key, globs, isExclude) in new[] { ("exclude", settings.Exclude, true), ("rules_exclude", settings.RulesExclude, true), ("geopoints", settings.GeoPoints, false), ("references", settings.References, false) })
        {
            foreach (var glob in UnusedGlobs.Of(_input.Schema, globs).Where(glob => glob.Location is not null))
                _diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.UnusedPattern, glob.Location, $"firestore.{key}", glob, "table, view or column") with { Severity = isExclude && glob.HasWildcard ? DiagnosticSeverity.Message : DiagnosticSeverity.Warning });
        }
    }

    private void Add(Relation relation)
    {
        var name = _names.OfCollection(relation.Path);
        if (_byName.TryGetValue(name, out var other))
        {
            Report(FirestoreDiagnostics.SameCollection, relation.Path, relation.Path, other.Relation.Path, name);
            return;
        }
        if (name.Contains('%', StringComparison.Ordinal) && !relation.Path.Name.Contains('%', StringComparison.Ordinal)) Report(FirestoreDiagnostics.Renamed, relation.Path, relation.Path, name);
        var fields = _fields.Of(relation);
        var columns = relation.Table?.PrimaryKey?.Columns ?? [];
        var key = NamesOf(fields, columns);
        var draft = new Draft(name, relation, fields, key.Length == columns.Length ? key : []);
        if (draft.DocumentId.IsEmpty && !relation.IsView) Report(FirestoreDiagnostics.NoKey, relation.Path, relation.Path, name);
        _byName.Add(name, draft);
        _bySource.Add(new QualifiedName(relation.Path.Schema, relation.Path.Name), name);
    }

    private FirestoreCollection Complete(Draft draft, ImmutableArray<string> ancestors)
    {
        var relation = draft.Relation;
        var (indexes, unmapped) = FirestoreIndexMap.Of(relation, draft.Fields);
        foreach (var item in unmapped) _diagnostics.Add(new ObjectDiagnostic(FirestoreDiagnostics.NotMapped, _input.Positions, item.Source, item.Source.Kind, null, null, item.Reason));
        var references = References(draft);
        return new FirestoreCollection
        {
            Name = draft.Name,
            Source = relation.Path,
            Description = relation.Comment,
            ReadOnly = relation.IsView,
            Ancestors = ancestors,
            DocumentId = draft.DocumentId,
            Fields = WithReferences(draft, references),
            References = references.RemoveAll(static reference => reference.Fields.Length <= 1),
            Indexes = indexes,
            Unmapped = unmapped,
        };
    }

    private ImmutableArray<FirestoreReference> References(Draft draft)
    {
        var relation = draft.Relation;
        if (relation.Table is null || relation.Table.ForeignKeys.IsEmpty) return [];
        var references = ImmutableArray.CreateBuilder<FirestoreReference>();
        foreach (var key in relation.Table.ForeignKeys)
        {
            var path = relation.Child(ObjectKind.ForeignKey, key.Name);
            if (!_bySource.TryGetValue(key.References, out var target))
            {
                Report(FirestoreDiagnostics.ReferenceNotPossible, path, path, key.References, "which is no collection");
                continue;
            }
            var targetFields = _byName[target].Fields;
            var fields = NamesOf(draft.Fields, key.Columns);
            var referenced = NamesOf(targetFields, key.ReferencedColumns);
            if (fields.Length == key.Columns.Length && referenced.Length == key.ReferencedColumns.Length) references.Add(new FirestoreReference(path, fields, target, referenced));
        }
        return references.DrainToImmutable();
    }

    private ImmutableArray<FirestoreField> WithReferences(Draft draft, ImmutableArray<FirestoreReference> references)
    {
        if (references.IsEmpty) return draft.Fields;
        var fields = draft.Fields.ToBuilder();
        foreach (var reference in references)
        {
            if (reference.Fields is not [var name]) continue;
            var at = 0;
            while (fields[at].Name != name) at++;
            // Of two keys on one column the first is kept.
            if (fields[at].References is null) fields[at] = WithReference(draft, fields[at], reference);
        }
        return fields.MoveToImmutable();
    }

    private FirestoreField WithReference(Draft draft, FirestoreField field, FirestoreReference reference)
    {
        if (_input.Configuration.Firestore.References.IsEmpty) return field with { References = reference };
        var asReference = _input.Configuration.Firestore.References.Any(glob => glob.Matches(draft.Relation.Child(ObjectKind.Column, field.Column)));
        if (!asReference) return field with { References = reference };
        if (_byName[reference.Collection].DocumentId is [var id] && id == reference.ReferencedFields[0])
        {
            return field with { References = reference, Type = new FirestoreType { Kind = FirestoreKind.Reference, Collection = reference.Collection } };
        }
        Report(FirestoreDiagnostics.ReferenceNotPossible, reference.Source, reference.Source, reference.Collection, "whose document id is not made from that column");
        return field with { References = reference };
    }

    // A stale override would be ignored silently otherwise.
    private void CheckOverrides()
    {
        if (_names.Overrides.Count == 0) return;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relation in Relation.Of(_input.Schema, FirestoreSettings.Default))
        {
            known.Add(relation.Path.ToString());
            foreach (var column in relation.Columns) known.Add(relation.Child(ObjectKind.Column, column.Name).ToString());
        }
        foreach (var given in _names.Overrides)
        {
            if (given.Pattern is null && !known.Contains(given.Object)) _diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.NothingNamed, given.Location, "names.firestore", given.Object, "table, view or column"));
            else if (FirestoreNames.Fault(given.Name) is { } fault) _diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.NameNotAllowed, given.Location, given.Name, given.Object, fault));
        }
    }

    /// <returns>Fewer names than columns where a column is no field.</returns>
    private static ImmutableArray<string> NamesOf(ImmutableArray<FirestoreField> fields, ImmutableArray<string> columns)
    {
        var names = ImmutableArray.CreateBuilder<string>(columns.Length);
        foreach (var column in columns)
        {
            foreach (var field in fields)
            {
                if (field.Column != column) continue;
                names.Add(field.Name);
                break;
            }
        }
        return names.DrainToImmutable();
    }

    private void Report(DiagnosticDescriptor descriptor, ObjectPath path, params object?[] arguments) => _diagnostics.Add(Diagnostic.Create(descriptor, _input.Positions.Locate(path), arguments));

    /// <summary>A collection before its references and indexes are known.</summary>
    private sealed record Draft(string Name, Relation Relation, ImmutableArray<FirestoreField> Fields, ImmutableArray<string> DocumentId);
}
