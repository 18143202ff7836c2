using System.Collections.Concurrent;
using System.Reflection;
using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Ignoring;

/// <summary>Gives a record of the model single facets of another one. A facet is called as the property is, in the manifest's spelling.</summary>
internal static class PropertyCopy
{
    private static readonly MethodInfo Clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly ConcurrentDictionary<Type, ILookup<string, PropertyInfo>> Properties = new();

    /// <summary>The expected record, but for these facets, which it has as the actual one.</summary>
    public static T Take<T>(T expected, T actual, IEnumerable<string> facets)
        where T : class
    {
        var result = expected;
        foreach (var facet in facets)
            foreach (var property in Properties.GetOrAdd(typeof(T), Read)[facet])
            {
                if (ReferenceEquals(result, expected)) result = (T)Clone.Invoke(expected, null)!;
                property.SetValue(result, property.GetValue(actual));
            }
        return result;
    }

    private static ILookup<string, PropertyInfo> Read(Type type) => type.GetProperties().Where(property => property.CanWrite).ToLookup(FacetOf, StringComparer.Ordinal);

    private static string FacetOf(PropertyInfo property) => property.Name switch
    {
        nameof(ForeignKey.ReferencedColumns) => FacetNames.References,
        _ => SnakeCase.Of(property.Name),
    };
}
