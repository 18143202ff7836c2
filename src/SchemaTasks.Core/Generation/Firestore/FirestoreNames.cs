using System.Text;
using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

/// <summary>Names of collections and fields: a pure function of the object's own schema and name and of the configuration.</summary>
/// <param name="configuration">The default schemas.</param>
/// <param name="given">Names given by hand.</param>
internal sealed class FirestoreNames(SchemaConfiguration configuration, IEnumerable<NameOverride> given)
{
    /// <summary>In UTF-8 (<see href="https://firebase.google.com/docs/firestore/quotas#collections_documents_and_fields"/>).</summary>
    private const int MaxBytes = 1500;

    private readonly Dictionary<string, NameOverride> _overrides = ByObject(given);

    /// <summary>Every name given by hand.</summary>
    public IReadOnlyCollection<NameOverride> Overrides => _overrides.Values;

    public string OfCollection(ObjectPath relation) =>
        Given(relation) ?? Allowed(configuration.IsDefaultSchema(relation.Schema) ? relation.Name : $"{relation.Schema}_{relation.Name}");

    public string OfField(ObjectPath relation, string column) => (_overrides.Count == 0 ? null : Given(relation.Child(ObjectKind.Column, column))) ?? Allowed(column);

    /// <summary>The name itself, or percent-encoded where Firestore would refuse it.</summary>
    public static string Allowed(string name)
    {
        if (Fault(name) is null) return name;
        if (name is "." or "..") return name.Replace(".", "%2E", StringComparison.Ordinal);
        var allowed = name.Replace("/", "%2F", StringComparison.Ordinal);
        return IsReserved(allowed) ? "%5F" + allowed[1..] : allowed;
    }

    /// <summary>Why Firestore refuses a name, or <see langword="null"/>.</summary>
    public static string? Fault(string name)
    {
        if (name.Length == 0) return "it is empty";
        if (name is "." or "..") return "Firestore does not allow . and ..";
        if (name.Contains('/', StringComparison.Ordinal)) return "Firestore does not allow / in it";
        if (IsReserved(name)) return "names that begin and end with __ are Firestore's own";
        return Encoding.UTF8.GetByteCount(name) > MaxBytes ? $"it is longer than {MaxBytes} bytes" : null;
    }

    /// <summary>Names given by hand, by the object's name as people write it.</summary>
    public static Dictionary<string, NameOverride> ByObject(IEnumerable<NameOverride> given)
    {
        var names = new Dictionary<string, NameOverride>(StringComparer.Ordinal);
        foreach (var entry in given) names.TryAdd(entry.Object, entry);
        return names;
    }

    private string? Given(ObjectPath path) => _overrides.Count == 0 ? null : _overrides.GetValueOrDefault(path.ToString())?.Name;

    private static bool IsReserved(string name) => name.Length >= 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);
}
