namespace SchemaTasks.Model;

/// <summary>A schema and a name in it, both as stored in the catalog (no quotes, case kept).</summary>
public readonly record struct QualifiedName(string Schema, string Name) : IComparable<QualifiedName>
{
    public int CompareTo(QualifiedName other)
    {
        var bySchema = string.CompareOrdinal(Schema, other.Schema);
        return bySchema != 0 ? bySchema : string.CompareOrdinal(Name, other.Name);
    }

    /// <summary>The name as people read it, <c>people.master</c>; not quoted, so not SQL.</summary>
    public override string ToString() => $"{Schema}.{Name}";

    public static bool operator <(QualifiedName left, QualifiedName right) => left.CompareTo(right) < 0;

    public static bool operator <=(QualifiedName left, QualifiedName right) => left.CompareTo(right) <= 0;

    public static bool operator >(QualifiedName left, QualifiedName right) => left.CompareTo(right) > 0;

    public static bool operator >=(QualifiedName left, QualifiedName right) => left.CompareTo(right) >= 0;
}
