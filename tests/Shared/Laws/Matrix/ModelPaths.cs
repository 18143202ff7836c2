using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using SchemaTasks.Model;

namespace SchemaTasks.Laws.Matrix;

/// <summary>
/// The places of the model, by reflection: <c>Schemas.Tables.Columns.Default</c>. A list of objects is a place itself: objects are added to it
/// and dropped. What names an object among its like is no place. A partition's are its table's.
/// </summary>
internal static class ModelPaths
{
    /// <summary>What names an object among its like.</summary>
    private static readonly string[] Keys = ["Name", "Signature", "Role"];

    private static readonly string PartitionTable = $"{nameof(Schema.Tables)}.{nameof(Table.Partitions)}.{nameof(Partition.Table)}";

    /// <summary>Every place, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Below(typeof(DatabaseSchema), "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The places in which two models differ; nothing below an object that only one of them has.</summary>
    public static IReadOnlySet<string> Between(DatabaseSchema one, DatabaseSchema other)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Compare(one, other, "", found);
        return found;
    }

    private static IEnumerable<string> Below(Type type, string path)
    {
        foreach (var property in Properties(type))
        {
            var place = Place(path, property);
            var inner = ItemOf(property.PropertyType) ?? property.PropertyType;
            if (!IsRecord(inner) || inner != property.PropertyType || IsOptional(property)) yield return place;
            if (!IsRecord(inner) || place.EndsWith(PartitionTable, StringComparison.Ordinal)) continue;
            foreach (var deeper in Below(inner, place)) yield return deeper;
        }
    }

    private static void Compare(object one, object other, string path, HashSet<string> found)
    {
        foreach (var property in Properties(one.GetType()))
        {
            var place = Place(path, property);
            var (left, right) = (property.GetValue(one), property.GetValue(other));
            if (ItemOf(property.PropertyType) is { } item) CompareLists([.. (IEnumerable)left!], [.. (IEnumerable)right!], item, place, found);
            else if (left is null || right is null || !IsRecord(property.PropertyType)) Note(Equals(left, right), place, found);
            else
            {
                Note(left is not KeyConstraint key || key.Name == ((KeyConstraint)right).Name, place, found);
                Compare(left, right, place, found);
            }
        }
    }

    private static void CompareLists(object[] left, object[] right, Type item, string place, HashSet<string> found)
    {
        if (!IsRecord(item))
        {
            Note(left.SequenceEqual(right), place, found);
            return;
        }
        var (ours, theirs) = (Named(left), Named(right));
        Note(ours.Keys.SequenceEqual(theirs.Keys), place, found);
        foreach (var name in ours.Keys.Intersect(theirs.Keys)) Compare(ours[name], theirs[name], place, found);
    }

    private static Dictionary<string, object> Named(object[] items) => items.Select((item, i) => (Name: NameOf(item, i), item)).ToDictionary(one => one.Name, one => one.item, StringComparer.Ordinal);

    /// <summary>By its keys; by its place in the list when it has none.</summary>
    private static string NameOf(object item, int place)
    {
        if (item is Partition partition) return partition.Table.Name;
        if (item is OtherObject other) return $"{other.Kind} {other.Identity}";
        var keys = item.GetType().GetProperties().Where(property => Keys.Contains(property.Name)).Select(property => property.GetValue(item)).ToList();
        return keys.Count == 0 ? $"{place}" : string.Join(' ', keys);
    }

    private static void Note(bool same, string place, HashSet<string> found)
    {
        if (!same) found.Add(place);
    }

    private static string Place(string path, PropertyInfo property) =>
        (path.Length == 0 ? property.Name : $"{path}.{property.Name}").Replace(PartitionTable + ".", nameof(Schema.Tables) + ".", StringComparison.Ordinal);

    private static IEnumerable<PropertyInfo> Properties(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null && !Keys.Contains(property.Name) && !(record == typeof(OtherObject) && property.Name is (nameof(OtherObject.Kind) or nameof(OtherObject.Identity))));

    private static bool IsOptional(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>Of the model and made of places of its own; a name in two parts is one.</summary>
    private static bool IsRecord(Type type) => type is { IsEnum: false, IsValueType: false } && type.Namespace == typeof(DatabaseSchema).Namespace && type != typeof(ColumnReference);
}
