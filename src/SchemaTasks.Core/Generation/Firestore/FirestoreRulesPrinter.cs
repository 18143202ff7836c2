using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Firestore;

/// <summary>
/// Prints <c>firestore.rules</c>: who may is the user's to say, what a document may hold is the manifest's
/// (<see href="https://firebase.google.com/docs/firestore/security/rules-structure"/>).
/// </summary>
internal sealed class FirestoreRulesPrinter
{
    private const string And = "\n          && ";

    /// <summary>In bytes of UTF-8.</summary>
    private const int MaxSize = 256 * 1024, LargeSize = 200 * 1024;

    /// <summary>What precedes the collections, in bytes, about.</summary>
    private const int HeadSize = 2048;

    private readonly GenerationInput _input;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly OutputText _text;

    /// <summary>The pattern functions that checks call.</summary>
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);

    private FirestoreRulesPrinter(GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics, int capacity) =>
        (_input, _diagnostics, _text) = (input, diagnostics, new OutputText(capacity));

    /// <param name="model">What to print.</param>
    /// <param name="access">The user's own part.</param>
    /// <param name="input">Configuration and positions.</param>
    /// <param name="diagnostics">Takes what is not checked, and limits.</param>
    public static ReadOnlyMemory<byte> Print(FirestoreModel model, string access, GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        new FirestoreRulesPrinter(input, diagnostics, SizeOf(model)).Print(model, access);

    // In bytes, about: one buffer of the right size instead of many.
    private static int SizeOf(FirestoreModel model) => (int)Math.Min(1024L + model.Collections.Sum(collection => 384L + collection.Fields.Length * 64L), int.MaxValue / 4);

    private ReadOnlyMemory<byte> Print(FirestoreModel model, string access)
    {
        foreach (var collection in model.Collections) Write(collection);
        // The head names the patterns that the collections turned out to need.
        var head = new OutputText(HeadSize + access.Length);
        head.Append($$"""
            rules_version = '2';

            // Printed from the database's manifest; only what is between the two access lines is kept.
            service cloud.firestore {
              match /databases/{database}/documents {
                {{RulesAccessSection.Begin}}
            {{access}}    {{RulesAccessSection.End}}
            {{Patterns()}}
            """);
        _text.InsertFirst(head.Written.Span);
        _text.Append("""

                // Everything else is denied.
                match /{document=**} {
                  allow read, write: if false;
                }
              }
            }

            """);
        CheckSize(_text.Length);
        return _text.Written;
    }

    // What nobody calls would be a warning at each deploy.
    private string Patterns() => string.Concat(RulesCheck.Patterns
        .Where(pattern => _called.Contains(pattern.Function))
        .Select(pattern => $"\n    function {pattern.Function}() {{\n      return {RulesText.Literal(pattern.Regex)};\n    }}\n"));

    private void Write(FirestoreCollection collection)
    {
        _text.Append($"\n    // {RulesText.Comment(collection.Source.ToString())}\n    match ");
        AppendPath(collection);
        _text.Append(" {\n      allow get, list: if canRead(").AppendLiteral(collection.Name).Append(", id);\n");
        if (!collection.ReadOnly)
        {
            var validator = RulesValidator.Create(collection, _input.Configuration.Firestore.Validation);
            Report(collection, validator);
            _text.Append("      allow create, update: if canWrite(").AppendLiteral(collection.Name).Append(", id) && isValid(request.resource.data);\n");
            _text.Append("      allow delete: if canDelete(").AppendLiteral(collection.Name).Append(", id);\n");
            Write(collection, validator);
        }
        _text.Append("    }\n");
    }

    private void Write(FirestoreCollection collection, RulesValidator validator)
    {
        _text.Append("      function isValid(d) {\n        return ");
        if (collection.Fields.IsEmpty) _text.Append("d.size() == 0");
        else AppendNames("d.keys().hasOnly(", collection.Fields);
        if (validator.AsksForRequired && collection.Fields.Any(field => field.Required)) AppendNames("\n          && d.keys().hasAll(", [.. collection.Fields.Where(field => field.Required)]);
        for (var i = 0; i < validator.Functions.Length; i++)
        {
            _text.Append(And);
            if (validator.IsOneFunction) Write(validator.Functions[i]);
            else _text.Append($"isValid{i + 1}(d)");
        }
        _text.Append(";\n      }\n");
        if (validator.IsOneFunction) return;
        for (var i = 0; i < validator.Functions.Length; i++)
        {
            _text.Append($"      function isValid{i + 1}(d) {{\n        return ");
            Write(validator.Functions[i]);
            _text.Append(";\n      }\n");
        }
    }

    private void Write(ImmutableArray<RulesCheck> checks)
    {
        for (var i = 0; i < checks.Length; i++)
        {
            if (i > 0) _text.Append(And);
            checks[i].AppendTo(_text);
            if (checks[i].Function is { } function) _called.Add(function);
        }
    }

    // Each level has a variable of its own; the innermost is the document's.
    private void AppendPath(FirestoreCollection collection)
    {
        for (var level = 0; level < collection.Ancestors.Length; level++) _text.Append($"/{RulesText.Segment(collection.Ancestors[level])}/{{id{level + 1}}}");
        _text.Append($"/{RulesText.Segment(collection.Name)}/{{id}}");
    }

    // One literal that is split costs the same however many names there are; a list costs each.
    private void AppendNames(string function, ImmutableArray<FirestoreField> fields)
    {
        var isList = fields.Any(static field => field.Name.Contains(',', StringComparison.Ordinal));
        var (begin, separator, end) = isList ? ("['", "', '", "'])") : ("'", ",", "'.split(','))");
        _text.Append(function);
        foreach (var field in fields)
        {
            _text.Append(begin).Append(RulesText.Escape(field.Name));
            begin = separator;
        }
        _text.Append(end);
    }

    private void Report(FirestoreCollection collection, RulesValidator validator)
    {
        if (validator.CheckedFields is { } checkedFields) Report(FirestoreDiagnostics.FieldsNotChecked, collection, collection.Source, checkedFields, collection.Fields.Length);
        else if (validator.FullCost is { } cost) Report(FirestoreDiagnostics.FormatsNotChecked, collection, collection.Source, cost);
    }

    private void CheckSize(int size)
    {
        if (size > MaxSize)
        {
            var less = _input.Configuration.Firestore.Validation == FirestoreValidation.Full ? "types" : "fields";
            _diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.TooLargeRules, null, size, less));
        }
        else if (size > LargeSize)
        {
            _diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.LargeRules, null, size));
        }
    }

    private void Report(DiagnosticDescriptor descriptor, FirestoreCollection collection, params object?[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, _input.Positions.Locate(collection.Source), arguments));
}
