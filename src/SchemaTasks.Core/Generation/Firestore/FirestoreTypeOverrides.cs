using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Firestore;

/// <summary>Types given by hand (<c>types.firestore</c>); the first that matches wins.</summary>
internal sealed class FirestoreTypeOverrides
{
    private static readonly ImmutableArray<(string Word, FirestoreType Type)> Words =
    [
        ("any", new FirestoreType { Kind = FirestoreKind.Any }),
        ("array", new FirestoreType { Kind = FirestoreKind.Array, Items = new FirestoreType { Kind = FirestoreKind.Any } }),
        ("boolean", new FirestoreType { Kind = FirestoreKind.Boolean }),
        ("bytes", new FirestoreType { Kind = FirestoreKind.Bytes }),
        ("geopoint", new FirestoreType { Kind = FirestoreKind.GeoPoint }),
        ("integer", new FirestoreType { Kind = FirestoreKind.Number, Format = "int64" }),
        ("map", new FirestoreType { Kind = FirestoreKind.Map }),
        ("number", new FirestoreType { Kind = FirestoreKind.Number }),
        ("string", new FirestoreType { Kind = FirestoreKind.String }),
        ("timestamp", new FirestoreType { Kind = FirestoreKind.Timestamp }),
    ];

    private readonly ImmutableArray<(ObjectGlob Glob, string Pattern, FirestoreType Type)> _overrides;
    private readonly HashSet<ObjectGlob> _used = [];

    /// <param name="configuration">Where the overrides are.</param>
    /// <param name="diagnostics">Takes each that names no type of Firestore's.</param>
    public FirestoreTypeOverrides(SchemaConfiguration configuration, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var overrides = ImmutableArray.CreateBuilder<(ObjectGlob, string, FirestoreType)>();
        foreach (var given in configuration.Types.GetValueOrDefault("firestore", []))
        {
            var type = Words.FirstOrDefault(word => word.Word == given.Type).Type;
            if (type is null) diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.UnknownType, given.Location, given.Type, string.Join(", ", Words.Select(word => word.Word))));
            else overrides.Add((new ObjectGlob(null, given.Pattern, given.Location), given.Pattern, type));
        }
        _overrides = overrides.DrainToImmutable();
    }

    /// <param name="column"><c>schema.table.column</c></param>
    /// <param name="type">The column's PostgreSQL type.</param>
    public FirestoreType? Find(string column, string type)
    {
        FirestoreType? first = null;
        foreach (var (glob, pattern, firestoreType) in _overrides)
        {
            if (pattern != type && !glob.Matches(column) && pattern != BareName(type)) continue;
            _used.Add(glob);
            first ??= firestoreType;
        }
        return first;
    }

    /// <summary>A warning for each that matched neither a column nor a type.</summary>
    public IEnumerable<Diagnostic> Unused() =>
        _overrides.Where(given => !_used.Contains(given.Glob)).Select(given => Diagnostic.Create(FirestoreDiagnostics.UnusedPattern, given.Glob.Location, "types.firestore", given.Pattern, "column or type of a column"));

    public bool IsEmpty => _overrides.IsEmpty;

    private static string? BareName(string type) => PostgresType.Parse(type) is { Dimensions: 0 } parsed ? parsed.Name : null;
}
