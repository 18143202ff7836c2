using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Firestore;

/// <summary>The part of the rules that is the user's: who may read, create, update and delete. It is kept when the file is printed again.</summary>
internal static partial class RulesAccessSection
{
    public const string Begin = "// BEGIN access";
    public const string End = "// END access";

    private const string Default = """
            // Yours: what is between these two lines is kept when the file is printed again. Nothing is allowed until you say so.
            // 'collection' is a collection's name, 'id' a document's id; request.auth, request.resource and resource are there too.
            function canRead(collection, id) {
              return false;
            }
            function canCreate(collection, id) {
              return false;
            }
            function canUpdate(collection, id) {
              return false;
            }
            function canDelete(collection, id) {
              return false;
            }

        """;

    private static readonly ImmutableArray<string> Functions = ["canRead", "canCreate", "canUpdate", "canDelete"];

    /// <summary>What is between the markers of the present file, or what a new file starts with.</summary>
    /// <param name="path">The present file's path.</param>
    /// <param name="present">Its text; <see langword="null"/> when there is none.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <returns><see langword="null"/> when the file must not be overwritten.</returns>
    public static string? Keep(string path, string? present, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (string.IsNullOrWhiteSpace(present)) return Default;

        var lines = present.ReplaceLineEndings("\n").Split('\n');
        var begins = Places(lines, Begin);
        var ends = Places(lines, End);
        var (fault, line) = (begins, ends) switch
        {
            ([], _) => ("its first marker is gone", ends.Length == 0 ? 0 : ends[0]),
            (_, []) => ("its second marker is gone", begins[0]),
            ([_, var second, ..], _) => ("its first marker is there more than once", second),
            (_, [_, var second, ..]) => ("its second marker is there more than once", second),
            ([var begin], [var end]) when end < begin => ("its markers are in the wrong order", end),
            _ => ("", 0),
        };
        if (fault.Length > 0)
        {
            diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.DamagedMarkers, new SourceLocation(path, line + 1, 1), fault, Begin, End));
            return null;
        }
        var kept = string.Concat(lines[(begins[0] + 1)..ends[0]].Select(text => text + "\n"));
        foreach (var function in Functions.Where(function => !Definitions().Matches(kept).Any(match => match.Groups[1].Value == function)))
        {
            diagnostics.Add(Diagnostic.Create(FirestoreDiagnostics.NoAccessFunction, new SourceLocation(path, begins[0] + 1, 1), function));
        }
        return kept;
    }

    private static ImmutableArray<int> Places(string[] lines, string marker) => [.. lines.Index().Where(line => line.Item.Trim() == marker).Select(line => line.Index)];

    [GeneratedRegex(@"^[^/\n]*\bfunction\s+(\w+)\s*\(", RegexOptions.Multiline)]
    private static partial Regex Definitions();
}
