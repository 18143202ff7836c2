namespace SchemaTasks.Generation.Firestore;

/// <summary>What is approximate about a mapped type.</summary>
internal enum FirestoreTypeNote
{
    /// <summary>JavaScript reads integers beyond 2^53 inexactly.</summary>
    Int64,
    /// <summary><c>numeric</c> without a precision, stored as a double.</summary>
    LossyNumeric,
    /// <summary>A type that this package does not know, stored as its text.</summary>
    Unknown,
    /// <summary>A vector of more than 2,048 dimensions or of none given, stored as an array.</summary>
    VectorAsArray,
    /// <summary>Nested deeper than a document may be, stored as its text.</summary>
    TooDeep,
}
