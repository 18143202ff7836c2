using System.Collections.Immutable;

namespace SchemaTasks.Generation.Firestore;

/// <summary>What a field of a document holds.</summary>
internal sealed record FirestoreType
{
    public required FirestoreKind Kind { get; init; }

    /// <summary><c>int32</c>, <c>int64</c>, <c>decimal</c>, <c>uuid</c>, <c>date</c> …: what the kind alone does not say.</summary>
    public string? Format { get; init; }

    /// <summary>In characters, as PostgreSQL counts them.</summary>
    public int? MaxLength { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    /// <summary>The labels of an enum, in its own order.</summary>
    public ImmutableArray<string> Enum { get; init; } = [];

    /// <summary>What an array holds.</summary>
    public FirestoreType? Items { get; init; }

    /// <summary>The keys of a map, in order; empty when they are free.</summary>
    public ImmutableArray<FirestoreProperty> Properties { get; init; } = [];

    /// <summary>Of a vector; 1 to 2,048.</summary>
    public int? Dimension { get; init; }

    /// <summary>The collection that a reference leads to.</summary>
    public string? Collection { get; init; }

    /// <summary>The expressions of a domain's CHECK constraints; <c>VALUE</c> represents the value.</summary>
    public ImmutableArray<string> Checks { get; init; } = [];

    /// <summary>The enum's own name, for a type of its own in other languages.</summary>
    public Model.QualifiedName? EnumName { get; init; }

    /// <summary>Whether only whole numbers are allowed.</summary>
    public bool IsInteger => Format is "int16" or "int32" or "int64" or "uint32";
}

/// <summary>One key of a map.</summary>
internal sealed record FirestoreProperty(string Name, FirestoreType Type, bool Required);

/// <summary>Firestore's data types (<see href="https://firebase.google.com/docs/firestore/manage-data/data-types"/>).</summary>
internal enum FirestoreKind
{
    String,
    Number,
    Boolean,
    Timestamp,
    Bytes,
    Map,
    Array,
    GeoPoint,
    Vector,
    Reference,
    /// <summary>Whatever the writer puts there; only a type override gives it.</summary>
    Any,
}
