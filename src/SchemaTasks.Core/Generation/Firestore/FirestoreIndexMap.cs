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

    private readonly ImmutableArray<FirestoreField> _fields;
    private readonly Relation _relation;
    private readonly List<FirestoreIndex> _indexes = [];
    private readonly List<Unmapped> _unmapped = [];

    private FirestoreIndexMap(Relation relation, ImmutableArray<FirestoreField> fields) => (_relation, _fields) = (relation, fields);

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
        if (table.PrimaryKey is { } primary) Add(_relation.Child(ObjectKind.PrimaryKey, primary.Name), InOrder(primary.Columns));
        foreach (var unique in table.UniqueConstraints)
        {
            var path = _relation.Child(ObjectKind.UniqueConstraint, unique.Name);
            Add(path, InOrder(unique.Columns));
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
            "hnsw" or "ivfflat" => [Vector(FieldOf(index.Keys[0]))],
            "gin" => index.Keys.Select(key => FieldOf(key).Type.Kind == FirestoreKind.Array ? new FirestoreIndexField(FieldOf(key).Name, FirestoreIndexMode.Contains) : Ordered(key.Column!, false)).ToImmutableArray(),
            _ => ImmutableArray.CreateRange(index.Keys, static (key, map) => map.Ordered(key.Column!, key.Descending), this),
        };
        // A column that comes again, under another operator class, orders nothing any more.
        Add(path, fields.Length == 1 ? fields : [.. fields.DistinctBy(static field => field.Field)]);
        if (index.Unique) _unmapped.Add(new Unmapped(path, NoUniqueness));
    }

    private string? Obstacle(Index index)
    {
        if (index.Keys.Any(key => key.Column is null)) return "Firestore has no indexes on expressions";
        if (index.Where is not null && !NotNull().IsMatch(index.Where)) return "Firestore has no partial indexes";
        if (index.Keys.FirstOrDefault(key => Find(key.Column!) is null) is { } missing) return $"column '{missing.Column}' is excluded";
        if (index.Keys.FirstOrDefault(key => key.Collation is not null && !IsByteOrder(key.Collation)) is { } collated) return $"Firestore orders text by its UTF-8 bytes, not by collation {collated.Collation}";
        var arrays = index.Keys.Count(key => FieldOf(key).Type.Kind == FirestoreKind.Array);
        return index.Method switch
        {
            "btree" or "hash" when index.Keys.Any(key => FieldOf(key).Type.Kind == FirestoreKind.Vector) => "a vector is searched by distance, not by order",
            "btree" or "hash" => null,
            "gin" when index.Keys.Any(key => key.OperatorClass?.Contains("trgm", StringComparison.Ordinal) == true) => "Firestore has no trigram search",
            "gin" when index.Keys.Any(key => FieldOf(key).PostgresType is "tsvector") => "Firestore has no full-text search",
            "gin" when index.Keys.Any(key => FieldOf(key).Type.Kind == FirestoreKind.Map) =>
                index.Keys.Length == 1 ? null : "a map's keys are indexed one by one, not together with other fields",
            "gin" when arrays > 1 => "an index of Firestore's holds at most one array",
            "gin" => null,
            "hnsw" or "ivfflat" when index.Keys.Length == 1 && FieldOf(index.Keys[0]).Type.Kind == FirestoreKind.Vector => null,
            "hnsw" or "ivfflat" => "only one vector of 1 to 2048 dimensions can be searched by distance",
            _ => $"Firestore has no {index.Method} indexes",
        };
    }

    private void Add(ObjectPath path, ImmutableArray<FirestoreIndexField> fields)
    {
        if (fields.Any(static field => field.Field.Length == 0)) return;
        var automatic = fields is [{ Mode: not FirestoreIndexMode.Vector }];
        if (HasIndex(fields)) return;
        _indexes.Add(new FirestoreIndex(path, automatic, fields));
        if (automatic) return;
        foreach (var (name, mode, _) in fields)
        {
            if (mode is not (FirestoreIndexMode.Ascending or FirestoreIndexMode.Descending) || TypeOf(name).Format != "decimal") continue;
            _unmapped.Add(new Unmapped(path, $"field '{name}' is a decimal string: the index finds it, but orders it as text"));
            break;
        }
    }

    private bool HasIndex(ImmutableArray<FirestoreIndexField> fields)
    {
        foreach (var index in _indexes)
        {
            if (index.Fields.AsSpan().SequenceEqual(fields.AsSpan())) return true;
        }
        return false;
    }

    private FirestoreType TypeOf(string field) => _fields.First(candidate => candidate.Name == field).Type;

    private FirestoreField? Find(string column)
    {
        foreach (var field in _fields)
        {
            if (field.Column == column) return field;
        }
        return null;
    }

    private FirestoreField FieldOf(IndexKey key) => Find(key.Column!)!;

    private ImmutableArray<FirestoreIndexField> InOrder(ImmutableArray<string> columns) => ImmutableArray.CreateRange(columns, static (column, map) => map.Ordered(column, false), this);

    // A key over an excluded column has no shape; its empty name says so.
    private FirestoreIndexField Ordered(string column, bool descending) =>
        new(Find(column)?.Name ?? "", descending ? FirestoreIndexMode.Descending : FirestoreIndexMode.Ascending);

    private static FirestoreIndexField Vector(FirestoreField field) => new(field.Name, FirestoreIndexMode.Vector, field.Type.Dimension);

    private static bool IsByteOrder(string collation) => collation.EndsWith("\"C\"", StringComparison.Ordinal) || collation.EndsWith("\"POSIX\"", StringComparison.Ordinal) || collation.EndsWith("ucs_basic", StringComparison.Ordinal);

    // (email IS NOT NULL), ((a IS NOT NULL) AND (b IS NOT NULL)): a document without the field is in no composite index anyway.
    [GeneratedRegex("""^\(*("([^"]|"")+"|[a-z_][a-z0-9_$]*) IS NOT NULL\)*( AND \(*("([^"]|"")+"|[a-z_][a-z0-9_$]*) IS NOT NULL\)*)*$""")]
    private static partial Regex NotNull();
}
