using System.Collections.Immutable;

namespace SchemaTasks.Generation.Firestore;

/// <summary>What a PostgreSQL type becomes in Firestore.</summary>
internal sealed record MappedType
{
    public required FirestoreType Type { get; init; }

    /// <summary>What is approximate about it.</summary>
    public required ImmutableArray<FirestoreTypeNote> Notes { get; init; }

    /// <summary>Whether it is worth Firestore's automatic indexes: not JSON, bytes, XML, full text and long strings.</summary>
    public required bool IsIndexed { get; init; }

    /// <summary>Whether it is <c>json</c> or <c>jsonb</c>, domains looked through.</summary>
    public required bool IsJson { get; init; }

    /// <summary>A domain that is NOT NULL, or is made of one, makes its columns so.</summary>
    public required bool IsNotNull { get; init; }
}
