using System.Globalization;
using System.Text;

namespace SchemaTasks.Sql;

/// <summary>Prints a script for psql: a header, the settings, the statements with their hazards.</summary>
internal static class SqlScriptPrinter
{
    public static string Print(SqlScript script, string? title)
    {
        var text = new StringBuilder();
        Header(text, script, title);
        foreach (var setting in SqlScript.Settings) text.Append(setting).Append(";\n");
        if (script.Transactional) text.Append("-- A statement that waits longer for a lock fails, rather than make others wait behind it: nothing is changed then.\n").Append("SET lock_timeout = '10s';\n");
        if (!script.ServerSettings.IsEmpty) text.Append("-- The server's own settings: the statements marked \"depends on the session\" convert values as they say.\n");
        foreach (var setting in script.ServerSettings) text.Append(setting).Append(";\n");

        var phase = StatementPhase.BeforeTransaction;
        var open = false;
        foreach (var statement in script.Statements)
        {
            if (script.Transactional && (statement.Phase != phase || !open) && statement.Phase == StatementPhase.InTransaction)
            {
                text.Append("\nBEGIN;\n");
                open = true;
            }
            if (open && statement.Phase == StatementPhase.AfterTransaction)
            {
                // What waits here makes nobody else wait, and leaves half an index behind when it fails.
                text.Append("\nCOMMIT;\n\nSET lock_timeout = 0;\n");
                open = false;
            }
            phase = statement.Phase;
            Statement(text, statement);
        }
        if (open) text.Append("\nCOMMIT;\n");
        return text.ToString();
    }

    private static void Header(StringBuilder text, SqlScript script, string? title)
    {
        if (title is not null) text.Append(SqlComment.Line(title)).Append('\n');
        text.Append("-- Run with: psql -v ON_ERROR_STOP=1 -f FILE\n");
        var hazards = script.Statements.SelectMany(statement => statement.Hazards, (statement, hazard) => (Hazard: hazard, statement.Withheld)).GroupBy(item => item.Hazard).OrderBy(group => group.Key).ToList();
        if (hazards.Count > 0)
        {
            var counts = hazards.Select(group => $"{HazardNames.Label(group.Key)} ({string.Join(", ", Counts(group.Count(), group.Count(item => item.Withheld)))})");
            text.Append(SqlComment.Line($"Hazards: {string.Join(", ", counts)}")).Append('\n');
        }
        var withheld = script.Statements.Count(statement => statement.Withheld);
        if (withheld > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"-- {(withheld == 1 ? "1 statement that destroys data, or needs one that does, is" : $"{withheld} statements that destroy data, or need one that does, are")} commented out.\n");
            text.Append("-- SchemaAllowDestructive=true writes them to be run.\n");
        }
        foreach (var left in script.Unfixable) text.Append(SqlComment.Line($"Not fixed: {left.Object}: {left.Reason}")).Append('\n');
        foreach (var touched in script.Touched) text.Append(SqlComment.Line($"Changed although ignored or accepted: {touched.Object}: {touched.Reason}")).Append('\n');
        text.Append('\n');
    }

    private static IEnumerable<string> Counts(int all, int withheld)
    {
        if (all > withheld) yield return (all - withheld).ToString(CultureInfo.InvariantCulture);
        if (withheld > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{withheld} withheld");
    }

    private static void Statement(StringBuilder text, SqlStatement statement)
    {
        text.Append('\n');
        if (statement.Reason is { } reason) text.Append(SqlComment.Line(reason)).Append('\n');
        var labels = statement.Hazards.Select(HazardNames.Label).ToList();
        if (statement.Withheld) labels.Insert(0, "withheld");
        if (labels.Count > 0) text.Append(SqlComment.Line($"Hazard: {string.Join(", ", labels)}")).Append('\n');
        var closed = SingleStatement.ForPsql(statement.Text) + ";";
        text.Append(statement.Withheld ? SqlComment.Out(closed) : closed).Append('\n');
    }
}
