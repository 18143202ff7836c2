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

    /// <summary>What is around the collections, in bytes, about.</summary>
    private const int HeadSize = 2048;

    private const int MostNamed = 10;

    private readonly GenerationInput _input;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    /// <summary>Of the collection at hand.</summary>
    private readonly OutputText _text = new();

    /// <summary>The pattern functions that its checks call.</summary>
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);

    private FirestoreRulesPrinter(GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics) => (_input, _diagnostics) = (input, diagnostics);

    /// <param name="model">What to print.</param>
    /// <param name="access">The user's own part.</param>
    /// <param name="input">Configuration and positions.</param>
    /// <param name="diagnostics">Takes what is not checked, and limits.</param>
    public static ReadOnlyMemory<byte> Print(FirestoreModel model, string access, GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        new FirestoreRulesPrinter(input, diagnostics).Print(model, access);

    private ReadOnlyMemory<byte> Print(FirestoreModel model, string access)
    {
        var collections = model.Collections.RemoveAll(collection => _input.Configuration.Firestore.RulesExclude.Any(glob => glob.Matches(collection.Source)));
        var sections = collections.Select(collection => Section(collection, _input.Configuration.Firestore.Validation)).ToArray();
        var text = Assemble(access, sections);
        if (text.Length > MaxSize && Reduce(collections, sections, MaxSize - text.Length)) text = Assemble(access, sections);
        for (var index = 0; index < sections.Length; index++)
        {
            if (sections[index].Validator is { } validator) Report(collections[index], validator, sections[index].Unchecked);
        }
        CheckSize(text.Length);
        return text.Written;
    }

    private static OutputText Assemble(string access, RulesSection[] sections)
    {
        var text = new OutputText(HeadSize + access.Length + sections.Sum(section => section.Text.Length));
        var called = sections.SelectMany(section => section.Called).ToHashSet(StringComparer.Ordinal);
        text.Append($$"""
            rules_version = '2';

            // Generated from the schema manifest. Do not edit: only what is between the two access lines is kept.
            service cloud.firestore {
              match /databases/{database}/documents {
                {{RulesAccessSection.Begin}}
            {{access}}    {{RulesAccessSection.End}}
            {{Patterns(called)}}
            """);
        foreach (var section in sections) text.Append(section.Text.Span);
        return text.Append("""

                // Everything else is denied.
                match /{document=**} {
                  allow read, write: if false;
                }
              }
            }

            """);
    }

    /// <summary>Checks less in the largest collections until all fit into Firestore's limit.</summary>
    /// <param name="collections">Pairwise with the sections.</param>
    /// <param name="sections">Replaced by shorter ones.</param>
    /// <param name="free">In bytes, below zero: by how much they are too large.</param>
    /// <returns>Whether any was.</returns>
    private bool Reduce(ImmutableArray<FirestoreCollection> collections, RulesSection[] sections, int free)
    {
        var reduced = new HashSet<int>();
        foreach (var level in Enum.GetValues<FirestoreValidation>().Where(level => level > _input.Configuration.Firestore.Validation))
        {
            foreach (var index in Enumerable.Range(0, sections.Length).OrderByDescending(index => sections[index].Text.Length).ThenBy(index => index).ToList())
            {
                if (free >= 0) break;
                if (collections[index].ReadOnly) continue;
                var less = Section(collections[index], level);
                free += sections[index].Text.Length - less.Text.Length;
                sections[index] = less;
                reduced.Add(index);
            }
        }
        if (reduced.Count == 0) return false;
        var named = string.Join(", ", reduced.Order().Take(MostNamed).Select(index => collections[index].Source.ToString()));
        _diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.ReducedRules, null, reduced.Count, collections.Length, named + (reduced.Count > MostNamed ? " …" : ".")));
        return true;
    }

    // What nobody calls would be a warning at each deploy.
    private static string Patterns(HashSet<string> called) => string.Concat(RulesCheck.Patterns
        .Where(pattern => called.Contains(pattern.Function))
        .Select(pattern => $"\n    function {pattern.Function}() {{\n      return {RulesText.Literal(pattern.Regex)};\n    }}\n"));

    private RulesSection Section(FirestoreCollection collection, FirestoreValidation validation)
    {
        _called.Clear();
        _text.Truncate(0);
        _text.Append($"\n    // {RulesText.Comment(collection.Source.ToString())}\n    match ");
        AppendPath(collection);
        _text.Append(" {\n      allow get, list: if canRead(").AppendLiteral(collection.Name).Append(", id);\n");
        RulesValidator? validator = null;
        FirestoreField? @unchecked = null;
        if (!collection.ReadOnly)
        {
            var id = RulesDocumentId.Of(collection, out @unchecked);
            validator = RulesValidator.Create(collection, validation, id?.Cost ?? 0);
            _text.Append("      allow create: if canCreate(").AppendLiteral(collection.Name).Append(", id) && isValid(request.resource.data);\n");
            _text.Append("      allow update: if canUpdate(").AppendLiteral(collection.Name).Append(", id) && isValid(request.resource.data);\n");
            _text.Append("      allow delete: if canDelete(").AppendLiteral(collection.Name).Append(", id);\n");
            Write(collection, validator, id);
        }
        _text.Append("    }\n");
        return new RulesSection(_text.Written.ToArray(), validator, @unchecked, [.. _called]);
    }

    private void Write(FirestoreCollection collection, RulesValidator validator, RulesDocumentId? id)
    {
        _text.Append("      function isValid(d) {\n        return ");
        if (id is not null)
        {
            id.AppendTo(_text.Append("id == "));
            if (validator.ChecksNames) _text.Append(And);
        }
        if (!validator.ChecksNames) _text.Append(id is null ? "true" : "");
        else if (collection.Fields.IsEmpty) _text.Append("d.size() == 0");
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

    private void Report(FirestoreCollection collection, RulesValidator validator, FirestoreField? @unchecked)
    {
        if (@unchecked is not null) Report(FirestoreDiagnostics.IdNotChecked, collection, collection.Source, @unchecked.Name, @unchecked.PostgresType);
        if (validator.CheckedFields is { } checkedFields) Report(FirestoreDiagnostics.FieldsNotChecked, collection, collection.Source, checkedFields, collection.Fields.Length);
        else if (validator.FullCost is { } cost) Report(FirestoreDiagnostics.FormatsNotChecked, collection, collection.Source, cost);
    }

    private void CheckSize(int size)
    {
        if (size > MaxSize)
        {
            _diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.TooLargeRules, null, size));
        }
        else if (size > LargeSize)
        {
            _diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.LargeRules, null, size));
        }
    }

    private void Report(DiagnosticDescriptor descriptor, FirestoreCollection collection, params object?[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, _input.Positions.Locate(collection.Source), arguments));

    /// <summary>The rules of one collection.</summary>
    /// <param name="Text">In UTF-8.</param>
    /// <param name="Validator"><see langword="null"/> for a view.</param>
    /// <param name="Unchecked">A field of the key whose text rules cannot make; <see langword="null"/> where there is none.</param>
    /// <param name="Called">The pattern functions that it calls.</param>
    private sealed record RulesSection(ReadOnlyMemory<byte> Text, RulesValidator? Validator, FirestoreField? Unchecked, ImmutableArray<string> Called);
}
