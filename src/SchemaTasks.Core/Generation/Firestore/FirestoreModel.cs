using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

/// <summary>A database as Firestore holds it: what all of Firestore's files are printed from.</summary>
/// <param name="Collections">In ordinal order of name.</param>
internal sealed record FirestoreModel(ImmutableArray<FirestoreCollection> Collections);

/// <summary>A table or view as a collection of documents.</summary>
internal sealed record FirestoreCollection
{
    public required string Name { get; init; }

    public required ObjectPath Source { get; init; }

    public string? Description { get; init; }

    /// <summary>A view: nobody writes its documents but the one who fills them from PostgreSQL.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The collections above a subcollection, outermost first; empty for a root collection.</summary>
    public ImmutableArray<string> Ancestors { get; init; } = [];

    /// <summary>The fields of the primary key, whose percent-encoded values joined by <c>:</c> are the document's id; empty for automatic ids.</summary>
    public ImmutableArray<string> DocumentId { get; init; } = [];

    /// <summary>In the table's column order.</summary>
    public ImmutableArray<FirestoreField> Fields { get; init; } = [];

    /// <summary>Foreign keys of more than one column; a single column's is at its field.</summary>
    public ImmutableArray<FirestoreReference> References { get; init; } = [];

    public ImmutableArray<FirestoreIndex> Indexes { get; init; } = [];

    /// <summary>What PostgreSQL has and Firestore cannot.</summary>
    public ImmutableArray<Unmapped> Unmapped { get; init; } = [];
}

/// <summary>One field of the documents of a collection.</summary>
internal sealed record FirestoreField
{
    public required string Name { get; init; }

    /// <summary>The column's own name.</summary>
    public required string Column { get; init; }

    /// <summary>The column's PostgreSQL type.</summary>
    public required string PostgresType { get; init; }

    public required FirestoreType Type { get; init; }

    /// <summary>Present and not null in every document.</summary>
    public required bool Required { get; init; }

    public string? Description { get; init; }

    /// <summary>The column's default or, for a generated column, its expression, as SQL.</summary>
    public string? Default { get; init; }

    /// <summary>The server computes it: a generated or identity column.</summary>
    public bool Generated { get; init; }

    public FirestoreReference? References { get; init; }

    /// <summary>Whether Firestore's automatic single-field indexes are wanted.</summary>
    public bool Indexed { get; init; } = true;
}

/// <summary>A foreign key.</summary>
/// <param name="Source">The constraint.</param>
/// <param name="Fields">In the key's order.</param>
/// <param name="Collection">The collection that it leads to.</param>
/// <param name="ReferencedFields">Pairwise with <paramref name="Fields"/>.</param>
internal sealed record FirestoreReference(ObjectPath Source, ImmutableArray<string> Fields, string Collection, ImmutableArray<string> ReferencedFields);

/// <summary>An index of PostgreSQL that Firestore has too.</summary>
/// <param name="Source">The index or key constraint.</param>
/// <param name="Automatic">Firestore has it by itself: an index on one field.</param>
/// <param name="Fields">In the index's order; a vector last.</param>
internal readonly record struct FirestoreIndex(ObjectPath Source, bool Automatic, ImmutableArray<FirestoreIndexField> Fields);

internal readonly record struct FirestoreIndexField(string Field, FirestoreIndexMode Mode, int? Dimension = null);

internal enum FirestoreIndexMode
{
    Ascending,
    Descending,
    Contains,
    Vector,
}

/// <param name="Source">The index or constraint.</param>
/// <param name="Reason">Why Firestore cannot have it, or which part of it is lost.</param>
internal readonly record struct Unmapped(ObjectPath Source, string Reason);
