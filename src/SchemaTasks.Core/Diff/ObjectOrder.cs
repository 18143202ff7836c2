using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>The order of reports: the database's own objects, then by schema, kind and name, ordinal.</summary>
internal sealed class ObjectOrder : IComparer<ObjectPath>
{
    public static ObjectOrder Instance { get; } = new();

    public int Compare(ObjectPath? x, ObjectPath? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = string.CompareOrdinal(x.Schema, y.Schema);
        if (order == 0) order = x.Kind.CompareTo(y.Kind);
        if (order == 0) order = string.CompareOrdinal(x.Name, y.Name);
        return order != 0 ? order : string.CompareOrdinal(x.Member, y.Member);
    }
}
