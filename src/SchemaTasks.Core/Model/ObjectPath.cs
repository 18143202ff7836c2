namespace SchemaTasks.Model;

/// <summary>
/// The identity of one object of a database: its kind, schema, name and, where it lives in another object or is overloaded,
/// the member or signature. Parts are as stored in the catalog (no quotes, case kept).
/// </summary>
/// <param name="Kind">The object's kind.</param>
/// <param name="Schema">The schema it (or the relation it belongs to) is in; empty for objects of the whole database.</param>
/// <param name="Name">The object's name; for a column, constraint, trigger …: the name of its relation.</param>
/// <param name="Member">
/// The column, constraint, index, trigger, policy, attribute or enum label in <paramref name="Name"/>; for a routine its
/// signature (<c>integer, text[]</c>); for <see cref="ObjectKind.Other"/> its kind (<c>cast</c>); otherwise <see langword="null"/>.
/// </param>
public sealed record ObjectPath(ObjectKind Kind, string Schema, string Name, string? Member = null) : ISpanFormattable
{
    /// <summary>The database itself: schema and name are empty, whatever it is called.</summary>
    public static ObjectPath Database { get; } = new(ObjectKind.Database, "", "");

    /// <summary>An extension; the schema is empty, whatever schema its objects are in.</summary>
    public static ObjectPath OfExtension(string name) => new(ObjectKind.Extension, "", name);

    /// <summary>A schema, which is both the schema and the name of its path.</summary>
    public static ObjectPath OfSchema(string name) => new(ObjectKind.Schema, name, name);

    /// <summary>An event trigger; the schema is empty.</summary>
    public static ObjectPath OfEventTrigger(string name) => new(ObjectKind.EventTrigger, "", name);

    /// <summary>A publication; the schema is empty.</summary>
    public static ObjectPath OfPublication(string name) => new(ObjectKind.Publication, "", name);

    /// <summary>An object without structure here; the kind is its <see cref="Member"/>, the identity its <see cref="Name"/>.</summary>
    /// <param name="kind"><see cref="OtherObject.Kind"/></param>
    /// <param name="identity"><see cref="OtherObject.Identity"/></param>
    public static ObjectPath OfOther(string kind, string identity) => new(ObjectKind.Other, "", identity, kind);

    /// <summary>A table, view, materialized view, sequence, type … directly in a schema.</summary>
    public static ObjectPath Of(ObjectKind kind, string schema, string name) => new(kind, schema, name);

    /// <summary>A routine: overloads differ by their <see cref="Member"/>, the signature.</summary>
    /// <param name="schema">The routine's schema.</param>
    /// <param name="name">The routine's name.</param>
    /// <param name="signature"><see cref="Routine.Signature"/></param>
    public static ObjectPath OfRoutine(string schema, string name, string signature) => new(ObjectKind.Routine, schema, name, signature);

    /// <summary>A member of this object: a column of a table, a label of an enum, a check of a domain …</summary>
    public ObjectPath Child(ObjectKind kind, string member) => new(kind, Schema, Name, member);

    /// <summary>The path as people read it: <c>people.master.email</c>, <c>people.touch(integer, text)</c>; not quoted, so not SQL.</summary>
    public override string ToString() => Kind switch
    {
        ObjectKind.Database => "database",
        ObjectKind.Schema or ObjectKind.Extension or ObjectKind.EventTrigger or ObjectKind.Publication => Name,
        ObjectKind.Other => $"{Member} {Name}",
        ObjectKind.Routine => $"{Schema}.{Name}({Member})",
        _ => Member is null ? $"{Schema}.{Name}" : $"{Schema}.{Name}.{Member}",
    };

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => Kind switch
    {
        ObjectKind.Database or ObjectKind.Schema or ObjectKind.Extension or ObjectKind.EventTrigger or ObjectKind.Publication or ObjectKind.Other or ObjectKind.Routine =>
            destination.TryWrite($"{ToString()}", out charsWritten),
        _ when Member is null => destination.TryWrite($"{Schema}.{Name}", out charsWritten),
        _ => destination.TryWrite($"{Schema}.{Name}.{Member}", out charsWritten),
    };
}
