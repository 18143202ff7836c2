namespace SchemaTasks.Diff.Facets;

/// <summary>
/// One property of a model's record: how it reads in a comparison, how it is taken over from another record, how it follows renames. Records are
/// passed as objects so that one algorithm goes over all kinds; each is of the type of its <see cref="RecordFacets"/>.
/// </summary>
/// <param name="name">One of <see cref="FacetNames"/>.</param>
internal abstract class Facet(string name)
{
    public string Name => name;

    /// <summary>What its text is in this record.</summary>
    public abstract TextKind KindOf(object record);

    /// <summary>As people read it.</summary>
    public abstract FacetText Of(object record);

    /// <summary>Whether the values are equal, so that the texts are, too. Different values can read the same: settings in another order.</summary>
    public abstract bool AreEqual(object left, object right);

    /// <summary>The expected record, but for this facet, which it has as the actual one.</summary>
    public abstract object Take(object expected, object actual);

    /// <summary>The record with each text, or each name of a list, put through a function; itself where that changes none.</summary>
    public abstract object Map(object record, Func<string, string> map);
}

/// <param name="name">One of <see cref="FacetNames"/>.</param>
/// <param name="kindOf">What its text is.</param>
/// <param name="get">The value.</param>
/// <param name="with">The record with another value.</param>
/// <param name="print">The value as people read it; <see langword="null"/> where it says nothing.</param>
/// <param name="map">Puts a value's texts through a function; <see langword="null"/> for values that have none.</param>
internal sealed class Facet<T, TValue>(
    string name, Func<T, TextKind> kindOf, Func<T, TValue> get, Func<T, TValue, T> with, Func<TValue, string?> print, Func<TValue, Func<string, string>, TValue>? map = null) : Facet(name)
    where T : class
{
    public override TextKind KindOf(object record) => kindOf((T)record);

    public override FacetText Of(object record) => new(Name, print(get((T)record)), kindOf((T)record));

    public override bool AreEqual(object left, object right) => EqualityComparer<TValue>.Default.Equals(get((T)left), get((T)right));

    public override object Take(object expected, object actual) => with((T)expected, get((T)actual));

    public override object Map(object record, Func<string, string> text)
    {
        if (map is null) return record;
        var value = get((T)record);
        var mapped = map(value, text);
        return EqualityComparer<TValue>.Default.Equals(value, mapped) ? record : with((T)record, mapped);
    }
}
