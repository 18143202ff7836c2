using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>
/// A model in which every record of Model/ occurs and every property says something, made by reflection, and its mutants:
/// one for each property of each record, so that a property that is added tomorrow is in here too.
/// </summary>
internal static class FilledModel
{
    public static DatabaseSchema Create() => (DatabaseSchema)Fill(typeof(DatabaseSchema), "", depth: 0)!;

    /// <summary>Every way to change one property of one record, named by where it is.</summary>
    public static IEnumerable<(string Where, DatabaseSchema Mutant)> Mutants(DatabaseSchema model) =>
        Mutants(model, nameof(DatabaseSchema)).Select(mutant => (mutant.Where, (DatabaseSchema)mutant.Value));

    /// <summary>The same model of other instances.</summary>
    public static DatabaseSchema Copy(DatabaseSchema model) => (DatabaseSchema)Copy((object)model);

    private static IEnumerable<(string Where, object Value)> Mutants(object record, string where)
    {
        foreach (var property in Properties(record.GetType()))
        {
            var name = $"{where}.{property.Name}";
            var value = property.GetValue(record);
            if (IsList(property.PropertyType))
            {
                var items = ((IEnumerable)value!).Cast<object>().ToList();
                if (items.Count == 0) continue;
                yield return (name + " emptied", With(record, property, List(property.PropertyType, [])));
                if (items[0] is string text)
                {
                    yield return (name, With(record, property, List(property.PropertyType, [text + "2", .. items.Skip(1)])));
                    continue;
                }
                foreach (var (inner, mutant) in Mutants(items[0], name)) yield return (inner, With(record, property, List(property.PropertyType, [mutant, .. items.Skip(1)])));
            }
            else if (IsRecord(property.PropertyType))
            {
                foreach (var (inner, mutant) in Mutants(value!, name)) yield return (inner, With(record, property, mutant));
            }
            else
            {
                yield return (name, With(record, property, Other(value!)));
            }
        }
    }

    private static object? Fill(Type type, string name, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string)) return name;
        if (plain == typeof(bool)) return false;
        if (plain == typeof(int)) return 15;
        if (plain == typeof(long)) return 15L;
        if (plain == typeof(double)) return 15d;
        if (plain.IsEnum) return Enum.GetValues(plain).GetValue(0);
        if (IsList(plain))
        {
            var item = plain.GetGenericArguments()[0];
            // A partition is a table: one level of them is enough.
            if (item == typeof(Partition) && depth > 4) return List(plain, []);
            return List(plain, item == typeof(string) ? IsSettings(name) ? [name + "_a=1", name + "_b=1"] : [name + "_a", name + "_b"] : [Fill(item, name, depth + 1)!]);
        }
        if (plain.IsValueType || plain.GetConstructor(Type.EmptyTypes) is null)
        {
            var constructor = plain.GetConstructors().First(constructor => constructor.GetParameters().Length > 0);
            return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Fill(parameter.ParameterType, parameter.Name!, depth + 1))]);
        }
        var record = Activator.CreateInstance(plain)!;
        foreach (var property in Properties(plain)) property.SetValue(record, Fill(property.PropertyType, Text(plain, property), depth + 1));
        return record;
    }

    private static string Text(Type record, PropertyInfo property) => property.Name == "Name" ? record.Name.ToLowerInvariant() : $"{record.Name}_{property.Name}".ToLowerInvariant();

    /// <summary>Texts of <c>name=value</c>.</summary>
    private static bool IsSettings(string name) => name.EndsWith("settings", StringComparison.Ordinal) || name.EndsWith("options", StringComparison.Ordinal) || name.EndsWith("parameters", StringComparison.Ordinal);

    private static object Copy(object value)
    {
        var type = value.GetType();
        if (IsList(type)) return List(type, [.. ((IEnumerable)value).Cast<object>().Select(Copy)]);
        if (!IsRecord(type)) return value;
        var copy = value;
        foreach (var property in Properties(type).Where(property => property.GetValue(value) is not null)) copy = With(copy, property, Copy(property.GetValue(value)!));
        return copy;
    }

    private static object With(object record, PropertyInfo property, object? value)
    {
        var clone = record.GetType().IsValueType ? System.Runtime.CompilerServices.RuntimeHelpers.GetObjectValue(record) : record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(clone, value);
        return clone;
    }

    private static object Other(object value) => value switch
    {
        string text => text + "2",
        bool flag => !flag,
        int number => number + 1,
        long number => number + 1,
        double number => number + 1,
        Enum word => Enum.GetValues(word.GetType()).Cast<object>().First(other => !other.Equals(word)),
        _ => throw new NotSupportedException($"FilledModel does not know how to change a {value.GetType()}."),
    };

    private static IEnumerable<PropertyInfo> Properties(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null);

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static bool IsRecord(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: false } plain && plain.Namespace == typeof(DatabaseSchema).Namespace;

    private static object List(Type type, object[] items)
    {
        var array = Array.CreateInstance(type.GetGenericArguments()[0], items.Length);
        items.CopyTo(array, 0);
        return typeof(ImmutableCollectionsHelper).GetMethod(nameof(ImmutableCollectionsHelper.Create))!.MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, [array])!;
    }

    private static class ImmutableCollectionsHelper
    {
        public static ImmutableArray<T> Create<T>(T[] items) => [.. items];
    }
}
