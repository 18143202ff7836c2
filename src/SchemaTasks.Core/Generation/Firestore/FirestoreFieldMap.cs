using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

/// <summary>Columns as fields.</summary>
internal sealed class FirestoreFieldMap(GenerationInput input, FirestoreNames names, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly FirestoreTypeMap _types = new(new TypeCatalog(input.Schema), input.Configuration.Firestore);
    private readonly FirestoreTypeOverrides _overrides = new(input.Configuration, diagnostics);

    /// <summary>The column of each field of the relation at hand.</summary>
    private readonly Dictionary<string, string> _columns = new(StringComparer.Ordinal);
    private ObjectPath? _firstInt64;
    private int _int64Count;

    public ImmutableArray<FirestoreField> Of(Relation relation)
    {
        var fields = ImmutableArray.CreateBuilder<FirestoreField>(relation.Columns.Length);
        _columns.Clear();
        foreach (var column in relation.Columns)
        {
            var field = Of(relation, column);
            if (_columns.TryAdd(field.Name, column.Name)) fields.Add(field);
            else Report(FirestoreDiagnostics.SameField, relation, column, null, Path(relation, column), $"{relation.Path}.{_columns[field.Name]}", field.Name);
        }
        return fields.DrainToImmutable();
    }

    /// <summary>Reports what is reported once for the whole database.</summary>
    public void Finish()
    {
        diagnostics.AddRange(_overrides.Unused());
        if (_firstInt64 is not null) diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.Int64, input.Positions.Locate(_firstInt64, "type"), _int64Count, _firstInt64));
    }

    private FirestoreField Of(Relation relation, Column column)
    {
        var name = names.OfField(relation.Path, column.Name);
        var mapped = _types.Of(column.Type);
        if (name != column.Name && name == FirestoreNames.Allowed(column.Name)) Report(FirestoreDiagnostics.Renamed, relation, column, null, Path(relation, column), name);
        return new FirestoreField
        {
            Name = name,
            Column = column.Name,
            PostgresType = column.Type,
            Type = TypeOf(relation, column, mapped),
            Required = !relation.IsView && (!column.Nullable || mapped.IsNotNull),
            Description = column.Comment,
            Default = column.Generated ?? column.Default,
            Generated = column.Generated is not null || column.Identity != IdentityGeneration.None,
            Indexed = mapped.IsIndexed || HasIndex(relation, column.Name),
        };
    }

    private FirestoreType TypeOf(Relation relation, Column column, MappedType mapped)
    {
        if (!_overrides.IsEmpty && _overrides.Find(Path(relation, column).ToString(), column.Type) is { } given) return given;
        foreach (var note in mapped.Notes) Report(note, relation, column);
        if (mapped.IsJson && mapped.Type.Kind == FirestoreKind.Map && HoldsJsonArray(relation, column)) return new FirestoreType { Kind = FirestoreKind.Array, Items = new FirestoreType { Kind = FirestoreKind.Any } };
        if (column.Type == "point" && IsGeoPoint(Path(relation, column))) return new FirestoreType { Kind = FirestoreKind.GeoPoint };
        return mapped.Type;
    }

    private bool IsGeoPoint(ObjectPath path) => input.Configuration.Firestore.GeoPoints.Any(glob => glob.Matches(path));

    // The default is an empty array, or a CHECK names the type: jsonb_typeof(tags) = 'array'::text.
    private static bool HoldsJsonArray(Relation relation, Column column)
    {
        if (column.Default is { } text && text.StartsWith("'[", StringComparison.Ordinal)) return true;
        return relation.Table is { } table && table.Checks.Any(check =>
            check.Expression.Contains("= 'array'", StringComparison.Ordinal)
            && (check.Expression.Contains($"b_typeof({column.Name})", StringComparison.Ordinal) || check.Expression.Contains($"n_typeof({column.Name})", StringComparison.Ordinal)
                || check.Expression.Contains($"_typeof({SqlIdentifier.Quote(column.Name)})", StringComparison.Ordinal)));
    }

    // An index of its own says that the column is queried.
    private static bool HasIndex(Relation relation, string column)
    {
        foreach (var index in relation.Indexes)
        {
            if (index.Where is null && index.Keys is [{ Column: { } key }] && key == column && index.Method is "btree" or "hash" or "gin") return true;
        }
        if (relation.Table is not { } table) return false;
        if (table.PrimaryKey?.Columns is [var only] && only == column) return true;
        foreach (var constraint in table.UniqueConstraints)
        {
            if (constraint.Columns is [var unique] && unique == column) return true;
        }
        return false;
    }

    private void Report(FirestoreTypeNote note, Relation relation, Column column)
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
            diagnostics.Add(new ObjectDiagnostic(descriptor, input.Positions, relation.Path, ObjectKind.Column, column.Name, "type", column.Type));
            return;
        }
        _firstInt64 ??= Path(relation, column);
        _int64Count++;
    }

    private void Report(DiagnosticDescriptor descriptor, Relation relation, Column column, string? facet, params object?[] arguments) =>
        diagnostics.Add(Diagnostic.Create(descriptor, input.Positions.Locate(Path(relation, column), facet), arguments));

    private static ObjectPath Path(Relation relation, Column column) => relation.Child(ObjectKind.Column, column.Name);
}
