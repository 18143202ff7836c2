using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

/// <summary>Columns as fields.</summary>
internal sealed class FirestoreFieldMap(GenerationInput input, FirestoreNames names, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly FirestoreTypeMap _types = new(new TypeCatalog(input.Schema), input.Configuration.Firestore);
    private readonly FirestoreTypeOverrides _overrides = new(input.Configuration, diagnostics);
    private readonly HashSet<FirestoreTypeNote> _notes = [];
    private ObjectPath? _firstInt64;
    private int _int64Count;

    public ImmutableArray<FirestoreField> Of(Relation relation)
    {
        var fields = ImmutableArray.CreateBuilder<FirestoreField>(relation.Columns.Length);
        var byName = new Dictionary<string, ObjectPath>(relation.Columns.Length, StringComparer.Ordinal);
        foreach (var column in relation.Columns)
        {
            var field = Of(relation, column);
            if (byName.TryAdd(field.Name, field.Source)) fields.Add(field);
            else diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.SameField, input.Positions.Locate(field.Source), field.Source, byName[field.Name], field.Name));
        }
        return fields.DrainToImmutable();
    }

    /// <summary>Tells what is told once for the whole database.</summary>
    public void Finish()
    {
        if (_firstInt64 is not null) diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.Int64, input.Positions.Locate(_firstInt64, "type"), _int64Count, _firstInt64));
    }

    private FirestoreField Of(Relation relation, Column column)
    {
        var path = relation.Child(ObjectKind.Column, column.Name);
        var name = names.OfField(path);
        if (name != column.Name && name == FirestoreNames.Allowed(column.Name)) diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.Renamed, input.Positions.Locate(path), path, name));
        return new FirestoreField
        {
            Name = name,
            Column = column.Name,
            Source = path,
            PostgresType = column.Type,
            Type = TypeOf(relation, column, path),
            Required = !relation.IsView && (!column.Nullable || _types.IsNotNullDomain(column.Type)),
            Description = column.Comment,
            Default = column.Generated ?? column.Default,
            Generated = column.Generated is not null || column.Identity != IdentityGeneration.None,
            Indexed = _types.IsIndexed(column.Type) || HasIndex(relation, column.Name),
        };
    }

    private FirestoreType TypeOf(Relation relation, Column column, ObjectPath path)
    {
        if (!_overrides.IsEmpty && _overrides.Find(path.ToString(), column.Type) is { } given) return given;
        _notes.Clear();
        var type = _types.Of(column.Type, _notes);
        foreach (var note in _notes) Tell(note, path, column.Type);
        if (type.Kind == FirestoreKind.Map && _types.IsJson(column.Type) && HoldsJsonArray(relation, column)) return new FirestoreType { Kind = FirestoreKind.Array, Items = new FirestoreType { Kind = FirestoreKind.Any } };
        if (column.Type == "point" && input.Configuration.Firestore.GeoPoints.Any(glob => glob.Matches(path))) return new FirestoreType { Kind = FirestoreKind.GeoPoint };
        return type;
    }

    // The default is an empty array, or a CHECK names the type: jsonb_typeof(tags) = 'array'::text.
    private static bool HoldsJsonArray(Relation relation, Column column)
    {
        if (column.Default is { } text && text.StartsWith("'[", StringComparison.Ordinal)) return true;
        return relation.Table is { } table && table.Checks.Any(check =>
            check.Expression.Contains("= 'array'", StringComparison.Ordinal)
            && (check.Expression.Contains($"b_typeof({column.Name})", StringComparison.Ordinal) || check.Expression.Contains($"n_typeof({column.Name})", StringComparison.Ordinal)
                || check.Expression.Contains($"_typeof(\"{column.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\")", StringComparison.Ordinal)));
    }

    // An index of its own says that the column is queried.
    private static bool HasIndex(Relation relation, string column) =>
        relation.Indexes.Any(index => index.Where is null && index.Keys is [{ Column: { } key }] && key == column && index.Method is "btree" or "hash" or "gin")
        || (relation.Table is { } table && (table.PrimaryKey?.Columns is [var only] && only == column || table.UniqueConstraints.Any(key => key.Columns is [var unique] && unique == column)));

    private void Tell(FirestoreTypeNote note, ObjectPath path, string type)
    {
        var descriptor = note switch
        {
            FirestoreTypeNote.Int64 => null,
            FirestoreTypeNote.LossyNumeric => FirestoreDiagnostics.LossyNumeric,
            FirestoreTypeNote.Unknown => FirestoreDiagnostics.UnknownPostgresType,
            FirestoreTypeNote.VectorAsArray => FirestoreDiagnostics.VectorAsArray,
            FirestoreTypeNote.TooDeep => FirestoreDiagnostics.TooDeep,
        };
        if (descriptor is not null)
        {
            diagnostics.Add(Diagnostic.Create(descriptor, input.Positions.Locate(path, "type"), path, type));
            return;
        }
        _firstInt64 ??= path;
        _int64Count++;
    }
}
