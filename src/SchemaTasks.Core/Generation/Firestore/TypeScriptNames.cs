using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

/// <summary>Names of TypeScript types: a pure function of the object's own schema and name and of the configuration.</summary>
internal sealed class TypeScriptNames
{
    private static readonly ImmutableArray<ObjectKind> Named = [ObjectKind.Table, ObjectKind.View, ObjectKind.MaterializedView, ObjectKind.Enum];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="model">Whose collections are named.</param>
    /// <param name="enums">The enums that its fields use.</param>
    /// <param name="input">Configuration and positions.</param>
    /// <param name="diagnostics">Takes names that meet or cannot be.</param>
    public TypeScriptNames(FirestoreModel model, IEnumerable<QualifiedName> enums, GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var overrides = FirestoreNames.ByObject(NamePatterns.Resolve(input, "firestore-types", Named, static (path, part, isStart) => Write(TypeScriptText.TypeName(Own(path.Kind, part)), isStart), diagnostics.Add));
        var taken = new Dictionary<string, ObjectPath>(StringComparer.Ordinal);
        foreach (var source in model.Collections.Select(collection => collection.Source).Concat(enums.Select(name => ObjectPath.Of(ObjectKind.Enum, name.Schema, name.Name))))
        {
            var full = source.ToString();
            overrides.Remove(full, out var given);
            var isGiven = given is not null && TypeScriptText.IsTypeName(given.Name);
            if (given is not null && !isGiven) diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.BadTypeName, given.Location, given.Name, full));
            var name = isGiven ? given!.Name : TypeNameOf(source, input.Configuration);
            if (taken.TryAdd(name, source)) _names.TryAdd(full, name);
            else diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.SameTypeName, input.Positions.Locate(source), full, taken[name], name));
        }
        foreach (var stale in overrides.Values.Where(static given => given.Pattern is null).OrderBy(given => given.Object, StringComparer.Ordinal))
        {
            diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.NothingNamed, stale.Location, "names.firestore-types", stale.Object, "table, view or used enum"));
        }
    }

    /// <summary>A document's type is called in the singular, as Amplify's are: <c>people.contacts</c> is <c>PeopleContact</c>.</summary>
    private static string TypeNameOf(ObjectPath source, SchemaConfiguration configuration)
    {
        var own = Own(source.Kind, source.Name);
        return configuration.IsDefaultSchema(source.Schema) ? TypeScriptText.TypeName(own) : TypeScriptText.TypeName(source.Schema, own);
    }

    private static string Write(string name, bool isStart) => isStart ? name : name.TrimStart('_');

    private static string Own(ObjectKind kind, string name) => kind == ObjectKind.Enum ? name : Amplify.Plural.LastWordSingular(name);

    /// <param name="source">The table, view or enum as people write it.</param>
    public string Of(string source) => _names.GetValueOrDefault(source, "unknown");

    public static string OfConverter(string type) => char.ToLowerInvariant(type[0]) + type[1..] + "Converter";
}
