using System.Collections.Immutable;

namespace SchemaTasks.Generation.Firestore;

/// <summary>
/// The check that a document's id is made of its key's fields: their values, percent-encoded where they have <c>%</c>, <c>/</c> or <c>:</c>, joined by
/// <c>:</c>.
/// </summary>
/// <param name="Fields">The fields of the key, in its order.</param>
internal sealed record RulesDocumentId(ImmutableArray<FirestoreField> Fields)
{
    /// <summary>In expressions, as measured on the emulator: the comparison with its call, and each part.</summary>
    private const int Comparison = 6, Part = 4, EncodedPart = 14;

    private static readonly ImmutableArray<(string Character, string Encoded)> Escapes = [("%", "%25"), ("/", "%2F"), (":", "%3A")];

    /// <summary>What it costs of the expressions that a request may evaluate.</summary>
    public int Cost => Comparison + Fields.Sum(part => IsEncoded(part) ? EncodedPart : Part);

    /// <summary>The check, or <see langword="null"/> for automatic ids and for keys whose text rules cannot make.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="unchecked">A field of the key whose text rules cannot make; <see langword="null"/> where there is none.</param>
    public static RulesDocumentId? Of(FirestoreCollection collection, out FirestoreField? @unchecked)
    {
        @unchecked = null;
        if (collection.DocumentId.IsEmpty) return null;
        ImmutableArray<FirestoreField> fields = [.. collection.DocumentId.Select(name => collection.Fields.First(field => field.Name == name))];
        @unchecked = fields.FirstOrDefault(field => !HasText(field));
        return @unchecked is null ? new RulesDocumentId(fields) : null;
    }

    /// <summary>Writes the expression that makes the id from the document <c>d</c>.</summary>
    public void AppendTo(OutputText text)
    {
        for (var part = 0; part < Fields.Length; part++)
        {
            if (part > 0) text.Append(" + ':' + ");
            var field = Fields[part];
            var isText = field.Type.Kind == FirestoreKind.String;
            text.Append(isText ? "d[" : "string(d[").AppendLiteral(field.Name).Append(isText ? "]" : "])");
            if (!IsEncoded(field)) continue;
            foreach (var (character, encoded) in Escapes) text.Append($".replace('{character}', '{encoded}')");
        }
    }

    private static bool HasText(FirestoreField field) =>
        field.Type.Kind is FirestoreKind.String or FirestoreKind.Boolean || (field.Type.Kind == FirestoreKind.Number && field.Type.IsInteger);

    private static bool IsEncoded(FirestoreField field) => field.Type.Kind == FirestoreKind.String && field.Type.Format != "uuid";
}
