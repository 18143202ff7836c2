using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Diff.Facets;

/// <summary>What a kind of model record consists of: its name, its facets in the order of reports, the objects in it.</summary>
internal abstract class RecordFacets
{
    /// <summary>Built once, then read only: arrays, because each comparison goes through them for each object.</summary>
    public Facet[] Facets { get; protected set; } = [];

    public MemberList[] Members { get; protected set; } = [];

    /// <summary>The facet that decides the columns: where it differs, different columns are its consequence (views).</summary>
    public string? ColumnsFollow { get; init; }

    public abstract string NameOf(object record);

    public abstract object WithName(object record, string name);
}

/// <summary>The same for one type; each method adds a row: the facet's name, the property, the record with another value of it.</summary>
/// <param name="name">The name.</param>
/// <param name="withName">The record by another name.</param>
internal sealed class RecordFacets<T>(Func<T, string> name, Func<T, string, T> withName) : RecordFacets
    where T : class
{
    public override string NameOf(object record) => name((T)record);

    public override object WithName(object record, string to) => withName((T)record, to);

    public RecordFacets<T> Free(string facet, Func<T, string?> get, Func<T, string?, T> with) => Text(facet, static _ => TextKind.Free, get, with);

    public RecordFacets<T> Word(string facet, Func<T, string?> get, Func<T, string?, T> with) => Text(facet, static _ => TextKind.Word, get, with);

    public RecordFacets<T> Type(string facet, Func<T, string?> get, Func<T, string?, T> with) => Text(facet, static _ => TextKind.Type, get, with);

    public RecordFacets<T> Sql(string facet, Func<T, string?> get, Func<T, string?, T> with) => Text(facet, static _ => TextKind.Sql, get, with);

    public RecordFacets<T> Expression(string facet, Func<T, string?> get, Func<T, string?, T> with) => Text(facet, static _ => TextKind.Expression, get, with);

    public RecordFacets<T> Query(string facet, Func<T, string?> get, Func<T, string?, T> with) => Text(facet, static _ => TextKind.Query, get, with);

    public RecordFacets<T> Text(string facet, Func<T, TextKind> kindOf, Func<T, string?> get, Func<T, string?, T> with) =>
        Add(new Facet<T, string?>(facet, kindOf, get, with, static text => text, static (text, map) => text is null ? null : map(text)));

    public RecordFacets<T> Flag(string facet, Func<T, bool> get, Func<T, bool, T> with) => Value(facet, get, with, static value => value ? "true" : "false");

    public RecordFacets<T> Number(string facet, Func<T, int?> get, Func<T, int?, T> with) => Value(facet, get, with, static value => value?.ToString(CultureInfo.InvariantCulture));

    public RecordFacets<T> Number(string facet, Func<T, long?> get, Func<T, long?, T> with) => Value(facet, get, with, static value => value?.ToString(CultureInfo.InvariantCulture));

    public RecordFacets<T> Number(string facet, Func<T, double?> get, Func<T, double?, T> with) => Value(facet, get, with, static value => value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A word of one of the model's enumerations: <c>by_default</c>, <c>set_null</c> …</summary>
    public RecordFacets<T> Word<TWord>(string facet, Func<T, TWord> get, Func<T, TWord, T> with)
        where TWord : struct, Enum => Value(facet, get, with, EnumNames<TWord>.Of);

    /// <summary>Names, each quoted where its end would be in doubt.</summary>
    public RecordFacets<T> Names(string facet, Func<T, ImmutableArray<string>> get, Func<T, ImmutableArray<string>, T> with, TextKind kind = TextKind.Word) =>
        Add(new Facet<T, ImmutableArray<string>>(facet, kind switch
        {
            TextKind.Columns => static _ => TextKind.Columns,
            TextKind.Type => static _ => TextKind.Type,
            _ => static _ => TextKind.Word,
        }, get, with, Joined, Mapped));

    /// <summary>Names of columns of the same relation.</summary>
    public RecordFacets<T> Columns(string facet, Func<T, ImmutableArray<string>> get, Func<T, ImmutableArray<string>, T> with) => Names(facet, get, with, TextKind.Columns);

    /// <summary>Names whose order says nothing.</summary>
    public RecordFacets<T> NameSet(string facet, Func<T, ImmutableArray<string>> get, Func<T, ImmutableArray<string>, T> with) =>
        Value(facet, get, with, static names => Joined(names.IsDefaultOrEmpty ? names : [.. names.Order(StringComparer.Ordinal)]));

    /// <summary>Settings, <c>fillfactor=70</c>, whose order says nothing; what holds a comma or a quote is quoted.</summary>
    public RecordFacets<T> Settings(string facet, Func<T, ImmutableArray<string>> get, Func<T, ImmutableArray<string>, T> with) =>
        Value(facet, get, with, static settings => settings.IsDefaultOrEmpty ? null : string.Join(", ", settings.Order(StringComparer.Ordinal).Select(DisplayName.OfSetting)));

    public RecordFacets<T> Grants(Func<T, ImmutableArray<Grant>> get, Func<T, ImmutableArray<Grant>, T> with) => Value(FacetNames.Grants, get, with, GrantText.Of);

    /// <summary>Comment, owner and grants.</summary>
    public RecordFacets<T> Owned(Func<T, IOwnedObject> owned, Func<T, string?, T> withComment, Func<T, string?, T> withOwner, Func<T, ImmutableArray<Grant>, T> withGrants) =>
        Free(FacetNames.Comment, record => owned(record).Comment, withComment).Word(FacetNames.Owner, record => owned(record).Owner, withOwner).Grants(record => owned(record).Grants, withGrants);

    /// <summary>Any other value.</summary>
    public RecordFacets<T> Value<TValue>(string facet, Func<T, TValue> get, Func<T, TValue, T> with, Func<TValue, string?> print) => Value(facet, static _ => TextKind.Word, get, with, print);

    /// <summary>Any other value whose text the deparser printed in part.</summary>
    public RecordFacets<T> Deparsed<TValue>(string facet, Func<T, TValue> get, Func<T, TValue, T> with, Func<TValue, string?> print) => Value(facet, static _ => TextKind.Sql, get, with, print);

    /// <param name="kind">What they are.</param>
    /// <param name="facets">The facets of each.</param>
    /// <param name="get">The members.</param>
    /// <param name="with">The record with other ones.</param>
    /// <param name="key">Pairs them where the name does not.</param>
    /// <param name="order">The facet that a different order is reported as.</param>
    public RecordFacets<T> With<TMember>(
        ObjectKind kind, RecordFacets<TMember> facets, Func<T, ImmutableArray<TMember>> get, Func<T, ImmutableArray<TMember>, T> with, Func<TMember, string>? key = null, string? order = null)
        where TMember : class
    {
        Members = [.. Members, new MemberList<T, TMember>(kind, facets, get, with, key) { Order = order }];
        return this;
    }

    private static string? Joined(ImmutableArray<string> names) => names.IsDefaultOrEmpty ? null : string.Join(", ", names.Select(DisplayName.Of));

    /// <summary>The array itself where no name changes: arrays are equal by reference.</summary>
    private static ImmutableArray<string> Mapped(ImmutableArray<string> names, Func<string, string> map)
    {
        if (names.IsDefaultOrEmpty) return names;
        ImmutableArray<string> mapped = [.. names.Select(map)];
        return mapped.AsSpan().SequenceEqual(names.AsSpan()) ? names : mapped;
    }

    private RecordFacets<T> Value<TValue>(string facet, Func<T, TextKind> kindOf, Func<T, TValue> get, Func<T, TValue, T> with, Func<TValue, string?> print) =>
        Add(new Facet<T, TValue>(facet, kindOf, get, with, print));

    private RecordFacets<T> Add(Facet facet)
    {
        Facets = [.. Facets, facet];
        return this;
    }
}
