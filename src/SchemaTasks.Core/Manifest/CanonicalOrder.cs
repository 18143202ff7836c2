using System.Collections.Immutable;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Manifest;

/// <summary>The order of a manifest's lists: ordinal, by what identifies their items.</summary>
internal static class CanonicalOrder
{
    public static ImmutableArray<string> Sorted(ImmutableArray<string> items) => Sort(items, string.CompareOrdinal);

    public static ImmutableArray<Grant> Sorted(ImmutableArray<Grant> items) =>
        Sort(items, static (a, b) => Then(string.CompareOrdinal(a.Role, b.Role), a.Grantable.CompareTo(b.Grantable)));

    public static ImmutableArray<T> Named<T>(ImmutableArray<T> items)
        where T : IOwnedObject =>
        Sort(items, static (a, b) => string.CompareOrdinal(a.Name, b.Name));

    public static ImmutableArray<Extension> Sorted(ImmutableArray<Extension> items) => Sort(items, static (a, b) => string.CompareOrdinal(a.Name, b.Name));

    public static ImmutableArray<Routine> Sorted(ImmutableArray<Routine> items) =>
        Sort(items, static (a, b) => Then(string.CompareOrdinal(a.Name, b.Name), string.CompareOrdinal(a.Signature, b.Signature)));

    public static ImmutableArray<KeyConstraint> Sorted(ImmutableArray<KeyConstraint> items) => Sort(items, static (a, b) => string.CompareOrdinal(a.Name, b.Name));

    public static ImmutableArray<ForeignKey> Sorted(ImmutableArray<ForeignKey> items) => Sort(items, static (a, b) => string.CompareOrdinal(a.Name, b.Name));

    public static ImmutableArray<CheckConstraint> Sorted(ImmutableArray<CheckConstraint> items) => Sort(items, static (a, b) => string.CompareOrdinal(a.Name, b.Name));

    public static ImmutableArray<ExclusionConstraint> Sorted(ImmutableArray<ExclusionConstraint> items) => Sort(items, static (a, b) => string.CompareOrdinal(a.Name, b.Name));

    public static ImmutableArray<Index> Sorted(ImmutableArray<Index> items) => Sort(items, static (a, b) => string.CompareOrdinal(a.Name, b.Name));

    public static ImmutableArray<ExtendedStatistics> Sorted(ImmutableArray<ExtendedStatistics> items) =>
        Sort(items, static (a, b) => Then(string.CompareOrdinal(a.Name, b.Name), string.CompareOrdinal(a.Schema, b.Schema)));

    public static ImmutableArray<InheritedPart> Sorted(ImmutableArray<InheritedPart> items) => Sort(items, static (a, b) => Then(a.Kind.CompareTo(b.Kind), string.CompareOrdinal(a.Name, b.Name)));

    public static ImmutableArray<Policy> Sorted(ImmutableArray<Policy> items) => Sort(items, static (a, b) => string.CompareOrdinal(a.Name, b.Name));

    public static ImmutableArray<Trigger> Sorted(ImmutableArray<Trigger> items) => Sort(items, static (a, b) => string.CompareOrdinal(a.Name, b.Name));

    public static ImmutableArray<Rule> Sorted(ImmutableArray<Rule> items) => Sort(items, static (a, b) => string.CompareOrdinal(a.Name, b.Name));

    public static ImmutableArray<Partition> Sorted(ImmutableArray<Partition> items) =>
        Sort(items, static (a, b) => Then(string.CompareOrdinal(a.Schema, b.Schema), string.CompareOrdinal(a.Table.Name, b.Table.Name)));

    public static ImmutableArray<EventTrigger> Sorted(ImmutableArray<EventTrigger> items) => Sort(items, static (a, b) => string.CompareOrdinal(a.Name, b.Name));

    public static ImmutableArray<Publication> Sorted(ImmutableArray<Publication> items) => Sort(items, static (a, b) => string.CompareOrdinal(a.Name, b.Name));

    public static ImmutableArray<PublishedTable> Sorted(ImmutableArray<PublishedTable> items) =>
        Sort(items, static (a, b) => Then(string.CompareOrdinal(a.Schema, b.Schema), string.CompareOrdinal(a.Name, b.Name)));

    public static ImmutableArray<OtherObject> Sorted(ImmutableArray<OtherObject> items) =>
        Sort(items, static (a, b) => Then(string.CompareOrdinal(a.Kind, b.Kind), string.CompareOrdinal(a.Identity, b.Identity)));

    /// <summary>PostgreSQL's own order: insert, update, delete, truncate.</summary>
    public static ImmutableArray<string> Operations(ImmutableArray<string> items) =>
        Sort(items, static (a, b) => Defaults.Operations.IndexOf(a).CompareTo(Defaults.Operations.IndexOf(b)));

    private static int Then(int first, int second) => first != 0 ? first : second;

    /// <summary>The same array when it is in order already; stable.</summary>
    private static ImmutableArray<T> Sort<T>(ImmutableArray<T> items, Comparison<T> compare)
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (compare(items[i - 1], items[i]) > 0) return [.. items.Order(Comparer<T>.Create(compare))];
        }
        return items;
    }
}
