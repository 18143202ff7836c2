using System.Text;
using System.Text.RegularExpressions;
using SchemaTasks.Model;
using SchemaTasks.Sql;

namespace SchemaTasks.Laws;

/// <summary>
/// What is written for a pair, both ways, is a file in <c>Pairs/Expected</c>: the laws say that a script does what it is for, these files what
/// else it does. <c>UPDATE_EXPECTED=1</c> rewrites them for review.
/// </summary>
internal static partial class ExpectedScript
{
    /// <summary>Versions differ in what they print; the files are of this one.</summary>
    public const int Major = 15;

    public static bool Updates { get; } = Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1";

    /// <summary>Where a pair's file is.</summary>
    /// <param name="pairs">The folder <c>Pairs</c>.</param>
    /// <param name="pair">One of its pairs: <c>constraints: primary key added</c> is in <c>Expected/constraints/primary-key-added.sql</c>.</param>
    public static string FileOf(string pairs, LawCase pair)
    {
        var (file, title) = (pair.Name[..pair.Name.IndexOf(": ", StringComparison.Ordinal)], pair.Name[(pair.Name.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        var words = OtherThanLetters().Replace(title.ToLowerInvariant(), "-").Trim('-');
        return Path.Combine(pairs, "Expected", file, words.Length > 100 ? words[..100].TrimEnd('-') : words) + ".sql";
    }

    /// <summary>The files that are there.</summary>
    public static IEnumerable<string> Files(string pairs) =>
        Path.Combine(pairs, "Expected") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder, "*.sql", SearchOption.AllDirectories) : [];

    /// <returns><see langword="null"/> when the scripts are as expected, else what is wrong.</returns>
    public static string? Check(string pairs, LawCase pair, DatabaseSchema from, DatabaseSchema to)
    {
        var text = new StringBuilder();
        Append(text, "from → to", SqlScript.Fix(to, from, new FixOptions { AllowDestructive = true }));
        text.Append('\n');
        Append(text, "to → from", SqlScript.Fix(from, to, new FixOptions { AllowDestructive = true }));
        var (file, actual) = (FileOf(pairs, pair), text.ToString());
        if (Updates) AtomicFile.WriteIfDifferent(file, actual);
        if (!File.Exists(file)) return $"{file} does not exist; UPDATE_EXPECTED=1 writes it.";
        return File.ReadAllText(file) == actual ? null : $"{file} is not as expected; UPDATE_EXPECTED=1 rewrites it:\n{actual}";
    }

    private static void Append(StringBuilder text, string direction, SqlScript script)
    {
        text.Append("-- ").Append(direction).Append('\n');
        foreach (var statement in script.Statements)
        {
            if (statement.Reason is { } reason) text.Append("-- ").Append(reason).Append('\n');
            text.Append(statement.Text).Append(';');
            var marks = statement.Hazards.Select(HazardNames.Label).ToList();
            if (statement.Phase == StatementPhase.BeforeTransaction) marks.Add("before the transaction");
            if (statement.Phase == StatementPhase.AfterTransaction) marks.Add("after the transaction");
            if (marks.Count > 0) text.Append(" -- ").AppendJoin(", ", marks);
            text.Append('\n');
        }
        foreach (var left in script.Unfixable) text.Append("-- not fixed: ").Append(left.Object).Append(": ").Append(left.Reason).Append('\n');
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex OtherThanLetters();
}
