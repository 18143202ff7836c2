using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SchemaTasks.Shadow;

/// <summary>A <c>CREATE EXTENSION</c> in a statement: the statement itself, or one inside of a <c>DO</c> block.</summary>
/// <param name="Extension">What it creates.</param>
/// <param name="Start">Where it begins in the statement's text.</param>
/// <param name="Length">Of its text, without a semicolon.</param>
/// <param name="IsInBlock">Whether it is inside of a block, which may look first whether there is such an extension.</param>
internal sealed partial record ExtensionRequest(CreateExtension Extension, int Start, int Length, bool IsInBlock)
{
    /// <summary>Cheap: whether a text can hold one at all.</summary>
    public static bool IsLikely(string text) => text.Contains("EXTENSION", StringComparison.OrdinalIgnoreCase);

    public static ImmutableArray<ExtensionRequest> In(SqlStatementText statement)
    {
        if (!IsLikely(statement.Text)) return [];
        if (CreateExtension.Parse(statement) is { } extension) return [new(extension, 0, statement.Text.Length, IsInBlock: false)];
        if (!statement.StartsWith("DO")) return [];
        // A block that asks first, or catches the error, needs no help.
        var isCareful = statement.Text.Contains("pg_available_extension", StringComparison.OrdinalIgnoreCase) || ExceptionWord().IsMatch(statement.Text);
        return
        [
            .. from match in Statement().Matches(statement.Text)
               let parsed = SqlStatementSplitter.Split(match.Value) is [var only] ? CreateExtension.Parse(only) : null
               where parsed is not null
               select new ExtensionRequest(parsed, match.Index, match.Length, isCareful),
        ];
    }

    [GeneratedRegex("""\bCREATE\s+EXTENSION\s+(?:IF\s+NOT\s+EXISTS\s+)?(?:"(?:[^"]|"")+"|[A-Za-z_][\w-]*)(?:\s+(?:WITH|CASCADE|SCHEMA\s+(?:"(?:[^"]|"")+"|\w+)|VERSION\s+(?:'[^']*'|"[^"]*"|[\w.]+)))*""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\bEXCEPTION\s+WHEN\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ExceptionWord();
}
