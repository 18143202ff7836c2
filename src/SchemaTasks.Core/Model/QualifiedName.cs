namespace SchemaTasks.Model;

/// <summary>A schema and a name in it, both as stored in the catalog (no quotes, case kept).</summary>
public readonly record struct QualifiedName(string Schema, string Name) : IComparable<QualifiedName>
{
    /// <summary>Ordinal order of schema, then name.</summary>
    public int CompareTo(QualifiedName other)
    {
        var bySchema = string.CompareOrdinal(Schema, other.Schema);
        return bySchema != 0 ? bySchema : string.CompareOrdinal(Name, other.Name);
    }

    /// <summary>The name as people read it, <c>people.master</c>; not quoted, so not SQL.</summary>
    public override string ToString() => $"{Schema}.{Name}";

    /// <summary>Whether left comes before right in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator <(QualifiedName left, QualifiedName right) => left.CompareTo(right) < 0;

    /// <summary>Whether left comes before right in the order of <see cref="CompareTo"/>, or is the same.</summary>
    public static bool operator <=(QualifiedName left, QualifiedName right) => left.CompareTo(right) <= 0;

    /// <summary>Whether left comes after right in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator >(QualifiedName left, QualifiedName right) => left.CompareTo(right) > 0;

    /// <summary>Whether left comes after right in the order of <see cref="CompareTo"/>, or is the same.</summary>
    public static bool operator >=(QualifiedName left, QualifiedName right) => left.CompareTo(right) >= 0;
}
