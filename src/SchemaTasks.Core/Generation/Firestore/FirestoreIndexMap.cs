using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Generation.Firestore;

/// <summary>
/// PostgreSQL's indexes as Firestore's, and the reasons where there is none
/// (<see href="https://firebase.google.com/docs/firestore/query-data/index-overview"/>).
/// </summary>
internal sealed partial class FirestoreIndexMap
{
    private const string NoUniqueness = "Firestore keeps no values unique but document ids";

    private readonly Dictionary<string, FirestoreField> _fields;
    private readonly Relation _relation;
    private readonly List<FirestoreIndex> _indexes = [];
    private readonly List<Unmapped> _unmapped = [];

    private FirestoreIndexMap(Relation relation, ImmutableArray<FirestoreField> fields)
    {
        _relation = relation;
        _fields = new Dictionary<string, FirestoreField>(fields.Length, StringComparer.Ordinal);
        foreach (var field in fields) _fields.Add(field.Column, field);
    }

    /// <summary>Indexes in ordinal order of name, keys before them; two of one shape are one.</summary>
    public static (ImmutableArray<FirestoreIndex> Indexes, ImmutableArray<Unmapped> Unmapped) Of(Relation relation, ImmutableArray<FirestoreField> fields)
    {
        if (relation.Table is null && relation.Indexes.IsEmpty) return ([], []);
        var map = new FirestoreIndexMap(relation, fields);
        if (relation.Table is { } table) map.AddKeys(table);
        foreach (var index in relation.Indexes) map.Add(index);
        return ([.. map._indexes], [.. map._unmapped]);
    }

    private void AddKeys(Table table)
    {
        if (table.PrimaryKey is { } primary) Add(_relation.Child(ObjectKind.PrimaryKey, primary.Name), [.. primary.Columns.Select(column => Ordered(column, false))]);
        foreach (var unique in table.UniqueConstraints)
        {
            var path = _relation.Child(ObjectKind.UniqueConstraint, unique.Name);
            Add(path, [.. unique.Columns.Select(column => Ordered(column, false))]);
            _unmapped.Add(new Unmapped(path, NoUniqueness));
        }
        foreach (var exclusion in table.Exclusions) _unmapped.Add(new Unmapped(_relation.Child(ObjectKind.Exclusion, exclusion.Name), "Firestore has no exclusion constraints"));
    }

    private void Add(Index index)
    {
        var path = _relation.Child(ObjectKind.Index, index.Name);
        if (Obstacle(index) is { } reason)
        {
            _unmapped.Add(new Unmapped(path, reason));
            return;
        }
        var fields = index.Method switch
        {
            "hnsw" or "ivfflat" => [Vector(index.Keys[0].Column!)],
            "gin" => index.Keys.Select(key => IsArray(key.Column!) ? new FirestoreIndexField(_fields[key.Column!].Name, FirestoreIndexMode.Contains) : Ordered(key.Column!, false)).ToImmutableArray(),
            _ => [.. index.Keys.Select(key => Ordered(key.Column!, key.Descending))],
        };
        // A column that comes again, under another operator class, orders nothing any more.
        Add(path, [.. fields.DistinctBy(field => field.Field)]);
        if (index.Unique) _unmapped.Add(new Unmapped(path, NoUniqueness));
    }

    private string? Obstacle(Index index)
    {
        if (index.Keys.Any(key => key.Column is null)) return "Firestore has no indexes on expressions";
        if (index.Where is not null && !NotNull().IsMatch(index.Where)) return "Firestore has no partial indexes";
        if (index.Keys.FirstOrDefault(key => !_fields.ContainsKey(key.Column!)) is { } missing) return $"column '{missing.Column}' is excluded";
        if (index.Keys.FirstOrDefault(key => key.Collation is not null && !IsByteOrder(key.Collation)) is { } collated) return $"Firestore orders text by its UTF-8 bytes, not by collation {collated.Collation}";
        var arrays = index.Keys.Count(key => IsArray(key.Column!));
        return index.Method switch
        {
            "btree" or "hash" when index.Keys.Any(key => _fields[key.Column!].Type.Kind == FirestoreKind.Vector) => "a vector is searched by distance, not by order",
            "btree" or "hash" => null,
            "gin" when index.Keys.Any(key => key.OperatorClass?.Contains("trgm", StringComparison.Ordinal) == true) => "Firestore has no trigram search",
            "gin" when index.Keys.Any(key => _fields[key.Column!].PostgresType is "tsvector") => "Firestore has no full-text search",
            "gin" when index.Keys.Any(key => _fields[key.Column!].Type.Kind == FirestoreKind.Map) =>
                index.Keys.Length == 1 ? null : "a map's keys are indexed one by one, not together with other fields",
            "gin" when arrays > 1 => "an index of Firestore's holds at most one array",
            "gin" => null,
            "hnsw" or "ivfflat" when index.Keys.Length == 1 && _fields[index.Keys[0].Column!].Type.Kind == FirestoreKind.Vector => null,
            "hnsw" or "ivfflat" => "only one vector of 1 to 2048 dimensions can be searched by distance",
            _ => $"Firestore has no {index.Method} indexes",
        };
    }

    private void Add(ObjectPath path, ImmutableArray<FirestoreIndexField> fields)
    {
        if (fields.Any(field => field.Field.Length == 0)) return;
        var automatic = fields is [{ Mode: not FirestoreIndexMode.Vector }];
        if (_indexes.Exists(index => index.Fields.AsSpan().SequenceEqual(fields.AsSpan()))) return;
        _indexes.Add(new FirestoreIndex(path, automatic, fields));
        if (!automatic && fields.FirstOrDefault(field => field.Mode is FirestoreIndexMode.Ascending or FirestoreIndexMode.Descending && TypeOf(field).Format == "decimal") is { } text)
        {
            _unmapped.Add(new Unmapped(path, $"field '{text.Field}' is a decimal string: the index finds it, but orders it as text"));
        }
    }

    private FirestoreType TypeOf(FirestoreIndexField field) => _fields.Values.First(candidate => candidate.Name == field.Field).Type;

    // A key over an excluded column has no shape; its empty name says so.
    private FirestoreIndexField Ordered(string column, bool descending) =>
        new(_fields.TryGetValue(column, out var field) ? field.Name : "", descending ? FirestoreIndexMode.Descending : FirestoreIndexMode.Ascending);

    private FirestoreIndexField Vector(string column) => new(_fields[column].Name, FirestoreIndexMode.Vector, _fields[column].Type.Dimension);

    private bool IsArray(string column) => _fields[column].Type.Kind == FirestoreKind.Array;

    private static bool IsByteOrder(string collation) => collation.EndsWith("\"C\"", StringComparison.Ordinal) || collation.EndsWith("\"POSIX\"", StringComparison.Ordinal) || collation.EndsWith("ucs_basic", StringComparison.Ordinal);

    // (email IS NOT NULL), ((a IS NOT NULL) AND (b IS NOT NULL)): a document without the field is in no composite index anyway.
    [GeneratedRegex("""^\(*("([^"]|"")+"|[a-z_][a-z0-9_$]*) IS NOT NULL\)*( AND \(*("([^"]|"")+"|[a-z_][a-z0-9_$]*) IS NOT NULL\)*)*$""")]
    private static partial Regex NotNull();
}
