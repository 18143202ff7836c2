using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Diff.Facets;

/// <summary>The objects of one kind that are in a record: a table's columns, a domain's checks.</summary>
/// <param name="kind">What they are.</param>
/// <param name="facets">The facets of each.</param>
internal abstract class MemberList(ObjectKind kind, RecordFacets facets)
{
    public ObjectKind Kind => kind;

    public RecordFacets Facets => facets;

    /// <summary>The facet of the record that a different order is reported as; <see langword="null"/> where the order says nothing.</summary>
    public string? Order { get; init; }

    public abstract ImmutableArray<object> Of(object record);

    public abstract object With(object record, IEnumerable<object> members);

    /// <summary>What pairs a member with its counterpart inside the same record: its name, but for keys that say otherwise.</summary>
    public abstract string KeyOf(object member);
}

/// <param name="kind">What they are.</param>
/// <param name="facets">The facets of each.</param>
/// <param name="get">The members.</param>
/// <param name="with">The record with other ones.</param>
/// <param name="key">Pairs them where the name does not.</param>
internal sealed class MemberList<T, TMember>(ObjectKind kind, RecordFacets facets, Func<T, ImmutableArray<TMember>> get, Func<T, ImmutableArray<TMember>, T> with, Func<TMember, string>? key)
    : MemberList(kind, facets)
    where T : class
    where TMember : class
{
    public override ImmutableArray<object> Of(object record) => ImmutableArray<object>.CastUp(get((T)record));

    public override object With(object record, IEnumerable<object> members) => with((T)record, [.. members.Cast<TMember>()]);

    public override string KeyOf(object member) => key is null ? Facets.NameOf(member) : key((TMember)member);
}
