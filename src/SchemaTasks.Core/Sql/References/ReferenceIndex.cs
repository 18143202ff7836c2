using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.References;

/// <summary>
/// Every object of one schema by the names that SQL text calls it. What extensions own the model does not say: a name that no object has is
/// one of theirs, of those in that schema. A name that the other schema says, too, is none of an extension that is not there.
/// </summary>
internal sealed class ReferenceIndex
{
    private readonly Dictionary<(string Schema, string Name), List<ObjectKey>> _named = [];
    private readonly Dictionary<string, List<ObjectKey>> _extensions = new(StringComparer.Ordinal);
    private readonly Dictionary<ObjectKey, Dictionary<string, ObjectKey>> _columns = [];
    private readonly Dictionary<ObjectKey, List<KeyObject>> _keys = [];
    private readonly Dictionary<ObjectKey, List<IndexObject>> _uniqueIndexes = [];
    private readonly Dictionary<(string Schema, string Name), List<ObjectKey>> _supports = [];

    private readonly Dictionary<ObjectKey, HashSet<(string Schema, string Name)>> _functionsOfTypes = [];
    private readonly SaidNames? _said;

    /// <param name="objects">The objects of the schema.</param>
    /// <param name="said">The names that the schema says which it is compared with; <see langword="null"/> for none.</param>
    public ReferenceIndex(IReadOnlyDictionary<ObjectKey, SqlObject> objects, SaidNames? said = null)
    {
        _said = said;
        Objects = objects;
        foreach (var item in objects.Values)
        {
            foreach (var name in Names(item)) Add(_named, name, item.Key);
            // The first name is its own, which a function may have, too.
            if (item.Shell is not null) _functionsOfTypes.Add(item.Key, [.. item.Make().SelectMany(step => SqlLexemes.QualifiedNames(step.Text)).Skip(1)]);
            switch (item)
            {
                case ExtensionObject extension:
                    Add(_extensions, extension.HomeSchema, item.Key);
                    break;
                case ColumnObject column:
                    if (!_columns.TryGetValue(column.TableKey, out var byName)) _columns.Add(column.TableKey, byName = new(StringComparer.Ordinal));
                    byName.TryAdd(column.Column.Name, item.Key);
                    break;
                case KeyObject key:
                    Add(_keys, key.TableKey, key);
                    break;
                case IndexObject { Index.Unique: true } unique:
                    Add(_uniqueIndexes, unique.TableKey, unique);
                    break;
                case OtherObjectObject { IsCast: true } cast:
                    foreach (var name in SqlLexemes.QualifiedNames(cast.Identity)) Add(_supports, name, item.Key);
                    break;
                case OtherObjectObject { DefaultFor: { } type }:
                    foreach (var name in SqlLexemes.QualifiedNames(type)) Add(_supports, name, item.Key);
                    break;
            }
        }
    }

    public IReadOnlyDictionary<ObjectKey, SqlObject> Objects { get; }

    /// <summary>Objects called <c>schema.name</c>; what the schema's extensions may have brought otherwise.</summary>
    public IReadOnlyList<ObjectKey> Find(string schema, string name) =>
        _named.TryGetValue((schema, name), out var found) ? found
        : _extensions.TryGetValue(schema, out var extensions) ? _said?.Owners(schema, name, extensions) ?? extensions
        : [];

    /// <summary>Whether an object has the name.</summary>
    public bool IsNamed(string schema, string name) => _named.ContainsKey((schema, name));

    /// <summary>The extensions whose objects are in the schema.</summary>
    public IReadOnlyList<ObjectKey> ExtensionsIn(string schema) => _extensions.GetValueOrDefault(schema, []);

    /// <summary>Casts from and to a type and its default operator classes, which nothing names that uses them.</summary>
    public IReadOnlyList<ObjectKey> SupportsOf(string schema, string name) => _supports.GetValueOrDefault((schema, name), []);

    /// <summary>Whether a base type names the routine as its input, output or other function.</summary>
    public bool IsMadeWith(ObjectKey type, ObjectKey routine) => _functionsOfTypes.TryGetValue(type, out var functions) && functions.Contains((routine.Schema, routine.Name));

    public IReadOnlyDictionary<string, ObjectKey>? ColumnsOf(ObjectKey relation) => _columns.GetValueOrDefault(relation);

    /// <summary>Primary key and unique constraints of a table.</summary>
    public IReadOnlyList<KeyObject> KeysOf(ObjectKey table) => _keys.GetValueOrDefault(table, []);

    /// <summary>Unique indexes of a table that are behind no constraint.</summary>
    public IReadOnlyList<IndexObject> UniqueIndexesOf(ObjectKey table) => _uniqueIndexes.GetValueOrDefault(table, []);

    /// <summary>Adjacent <c>schema.name</c> and <c>schema.operator</c>, and whether it may be a routine's: it is called with brackets, and no value is cast to it.</summary>
    public static IEnumerable<(string Schema, string Name, bool MayBeCall)> Mentions(List<SqlLexeme> tokens) => SqlLexemes.QualifiedPositions(tokens)
        .Select(i => (tokens[i].Text, tokens[i + 2].Text, i + 3 < tokens.Count && tokens[i + 3].Is("(") && (i == 0 || !tokens[i - 1].Is("::"))));

    private static IEnumerable<(string, string)> Names(SqlObject item)
    {
        var key = item.Key;
        switch (key.Class)
        {
            case ObjectClass.Type or ObjectClass.Relation or ObjectClass.Routine:
                yield return (key.Schema, key.Name);
                break;
            // What a cast, transform or mapping names are other objects.
            case ObjectClass.Other when key.Member is not ("cast" or "transform" or "user mapping" or "default privileges" or "policy" or "trigger" or "index" or "foreign key" or "publication table" or "grant"):
                foreach (var name in SqlLexemes.QualifiedNames(key.Name).Take(1)) yield return name;
                break;
        }
        foreach (var name in item.OccupiedNames)
            if (name.Class == ObjectClass.Type) yield return (name.Schema, name.Name);
    }

    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        list.Add(value);
    }
}
