using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaTasks.Diagnostics;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Firestore;

/// <summary>
/// Prints <c>firestore.indexes.json</c> as <c>firebase deploy --only firestore:indexes</c> takes it
/// (<see href="https://firebase.google.com/docs/reference/firestore/indexes"/>): what Firestore does not index by itself,
/// and the fields whose automatic indexes are not wanted.
/// </summary>
internal static class FirestoreIndexesPrinter
{
    /// <summary>With billing enabled and without (<see href="https://firebase.google.com/docs/firestore/quotas#indexes"/>).</summary>
    private const int MaxIndexes = 1000, MaxIndexesWithoutBilling = 200;

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="model">What to print.</param>
    /// <param name="billing">Whether the project has billing enabled.</param>
    /// <param name="diagnostics">Takes what comes close to a limit or is beyond it.</param>
    public static ReadOnlyMemory<byte> Print(FirestoreModel model, bool billing, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var bytes = new ArrayBufferWriter<byte>(model.Collections.Length * 768 + 256);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("indexes");
            var indexes = model.Collections.Sum(collection => Write(json, collection));
            json.WriteEndArray();
            json.WriteStartArray("fieldOverrides");
            var overrides = model.Collections.Sum(collection => WriteOverrides(json, collection));
            json.WriteEndArray();
            json.WriteEndObject();
            Check(indexes, "composite indexes", billing, diagnostics);
            Check(overrides, "single-field configurations", billing, diagnostics);
        }
        bytes.Write("\n"u8);
        return SafeJson.Escape(bytes.WrittenMemory);
    }

    /// <summary>A field's path as index definitions take it: in backticks unless it is a plain identifier.</summary>
    public static string FieldPath(string field)
    {
        var plain = !field.AsSpan().ContainsAnyExcept(Plain) && !char.IsAsciiDigit(field[0]);
        return plain ? field : $"`{field.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal)}`";
    }

    private static int Write(Utf8JsonWriter json, FirestoreCollection collection)
    {
        var count = 0;
        foreach (var index in collection.Indexes)
        {
            if (index.Automatic) continue;
            Write(json, collection.Name, "COLLECTION", index);
            count++;
            if (collection.Ancestors.IsEmpty) continue;
            // PostgreSQL's index serves the whole table, which below a parent is the collection group.
            Write(json, collection.Name, "COLLECTION_GROUP", index);
            count++;
        }
        return count;
    }

    private static void Write(Utf8JsonWriter json, string collection, string scope, FirestoreIndex index)
    {
        json.WriteStartObject();
        json.WriteString("collectionGroup", collection);
        json.WriteString("queryScope", scope);
        json.WriteStartArray("fields");
        foreach (var field in index.Fields)
        {
            json.WriteStartObject();
            json.WriteString("fieldPath", FieldPath(field.Field));
            switch (field.Mode)
            {
                case FirestoreIndexMode.Ascending:
                    json.WriteString("order", "ASCENDING");
                    break;
                case FirestoreIndexMode.Descending:
                    json.WriteString("order", "DESCENDING");
                    break;
                case FirestoreIndexMode.Contains:
                    json.WriteString("arrayConfig", "CONTAINS");
                    break;
                case FirestoreIndexMode.Vector:
                    json.WriteStartObject("vectorConfig");
                    json.WriteNumber("dimension", field.Dimension!.Value);
                    json.WriteStartObject("flat");
                    json.WriteEndObject();
                    json.WriteEndObject();
                    break;
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static int WriteOverrides(Utf8JsonWriter json, FirestoreCollection collection)
    {
        var count = 0;
        foreach (var field in collection.Fields)
        {
            if (field.Indexed) continue;
            json.WriteStartObject();
            json.WriteString("collectionGroup", collection.Name);
            json.WriteString("fieldPath", FieldPath(field.Name));
            json.WriteStartArray("indexes");
            json.WriteEndArray();
            json.WriteEndObject();
            count++;
        }
        return count;
    }

    private static void Check(int count, string what, bool billing, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var most = billing ? MaxIndexes : MaxIndexesWithoutBilling;
        var with = billing ? "with billing" : "without billing";
        if (count > most) diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.TooManyIndexes, null, count, what, most, with));
        else if (count > most * 9 / 10) diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.ManyIndexes, null, count, what, most, with));
    }
}
