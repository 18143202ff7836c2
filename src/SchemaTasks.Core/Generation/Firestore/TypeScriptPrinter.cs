using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

/// <summary>
/// Prints the types of the documents and their converters, for Firebase's modular web SDK
/// (<see href="https://firebase.google.com/docs/reference/js/firestore_.firestoredataconverter"/>).
/// </summary>
internal sealed class TypeScriptPrinter
{
    private const string Header = """
        // Generated from the schema manifest. Do not edit: the next build overwrites it.
        // Types of Firestore's documents and their converters, for Firebase's modular web SDK:
        //   collection(db, 'name').withConverter(nameConverter)
        import type * as firestore from 'firebase/firestore';

        """;

    // Firestore refuses undefined, which is how TypeScript leaves an optional field out.
    private const string Writable = """

        function converter<T extends firestore.DocumentData>(): firestore.FirestoreDataConverter<T> {
          return {
            toFirestore: (document: firestore.PartialWithFieldValue<T>) =>
              Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined)) as firestore.WithFieldValue<firestore.DocumentData>,
            fromFirestore: (snapshot, options) => snapshot.data(options) as T,
          };
        }

        """;

    private const string ReadOnly = """

        function readOnlyConverter<T extends firestore.DocumentData>(source: string): firestore.FirestoreDataConverter<T> {
          return {
            toFirestore: () => {
              throw new Error(source + ' is a view: its documents are read-only');
            },
            fromFirestore: (snapshot, options) => snapshot.data(options) as T,
          };
        }

        """;

    private readonly TypeScriptNames _names;
    private readonly OutputText _text = new();

    private TypeScriptPrinter(TypeScriptNames names) => _names = names;

    public static ReadOnlyMemory<byte> Print(FirestoreModel model, GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var enums = new SortedDictionary<QualifiedName, ImmutableArray<string>>();
        foreach (var field in model.Collections.SelectMany(collection => collection.Fields)) Collect(field.Type, enums);
        return new TypeScriptPrinter(new TypeScriptNames(model, enums.Keys, input, diagnostics)).Print(model, enums);
    }

    private ReadOnlyMemory<byte> Print(FirestoreModel model, SortedDictionary<QualifiedName, ImmutableArray<string>> enums)
    {
        _text.Append(Header);
        foreach (var (name, values) in enums)
        {
            var union = values.IsEmpty ? "never" : string.Join(" | ", values.Select(TypeScriptText.Literal));
            _text.Append($"\nexport type {_names.Of(name.ToString())} = {union};\n");
        }
        foreach (var collection in model.Collections) Write(collection);
        if (model.Collections.Any(collection => !collection.ReadOnly)) _text.Append(Writable);
        if (model.Collections.Any(collection => collection.ReadOnly)) _text.Append(ReadOnly);
        if (!model.Collections.IsEmpty) _text.Append('\n');
        foreach (var collection in model.Collections) WriteConverter(collection);
        _text.Append("\n/** The converter of each collection. */\nexport const converters = {\n");
        foreach (var collection in model.Collections) _text.Append($"  {TypeScriptText.Key(collection.Name)}: {TypeScriptNames.OfConverter(NameOf(collection))},\n");
        return _text.Append("} as const;\n").Written;
    }

    private void Write(FirestoreCollection collection)
    {
        var where = string.Concat(collection.Ancestors.Select(ancestor => ancestor + "/{id}/")) + collection.Name;
        var summary = $"A document of `{where}`, from {collection.Source}." + (collection.Description is null ? "" : "\n" + collection.Description);
        _text.Append('\n').Append(TypeScriptText.Comment(summary, "")).Append("export interface ").Append(NameOf(collection)).Append(" {\n");
        foreach (var field in collection.Fields)
        {
            _text.Append(TypeScriptText.Comment(field.Description, "  ")).Append(collection.ReadOnly ? "  readonly " : "  ").Append(Property(field.Name, field.Type, field.Required)).Append(";\n");
        }
        _text.Append("}\n");
    }

    private void WriteConverter(FirestoreCollection collection)
    {
        var type = NameOf(collection);
        _text.Append($"export const {TypeScriptNames.OfConverter(type)} = ");
        if (collection.ReadOnly) _text.Append($"readOnlyConverter<{type}>({TypeScriptText.Literal(collection.Source.ToString())});\n");
        else _text.Append($"converter<{type}>();\n");
    }

    private string Property(string name, FirestoreType type, bool required) =>
        TypeScriptText.Key(name) + (required ? ": " : "?: ") + TypeOf(type) + (required || type.Kind == FirestoreKind.Any ? "" : " | null");

    private string TypeOf(FirestoreType type) => type.Kind switch
    {
        FirestoreKind.String => type.EnumName is { } name ? _names.Of(name.ToString()) : "string",
        FirestoreKind.Number => "number",
        FirestoreKind.Boolean => "boolean",
        FirestoreKind.Timestamp => "firestore.Timestamp",
        FirestoreKind.Bytes => "firestore.Bytes",
        FirestoreKind.GeoPoint => "firestore.GeoPoint",
        FirestoreKind.Vector => "firestore.VectorValue",
        FirestoreKind.Reference => "firestore.DocumentReference",
        FirestoreKind.Any => "unknown",
        FirestoreKind.Array => TypeOf(type.Items!) + "[]",
        FirestoreKind.Map when type.Properties.IsEmpty => "{ [key: string]: unknown }",
        FirestoreKind.Map => $"{{ {string.Join("; ", type.Properties.Select(property => Property(property.Name, property.Type, property.Required)))} }}",
    };

    private string NameOf(FirestoreCollection collection) => _names.Of(collection.Source.ToString());

    private static void Collect(FirestoreType type, SortedDictionary<QualifiedName, ImmutableArray<string>> enums)
    {
        if (type.EnumName is { } name) enums.TryAdd(name, type.Enum);
        if (type.Items is { } items) Collect(items, enums);
        foreach (var property in type.Properties) Collect(property.Type, enums);
    }
}
