using System.Collections.Immutable;
using System.Text;
using SchemaTasks.Migrations.Layouts;
using SchemaTasks.Model;
using SchemaTasks.Sql;

namespace SchemaTasks.Operations;

/// <summary>The statements of a fix script as the files of a migration: without settings of the session and without a transaction of their own.</summary>
internal static class NewMigrationText
{
    /// <param name="up">What leads from the migrations to the target.</param>
    /// <param name="down">What leads back; <see langword="null"/> when it cannot be derived.</param>
    /// <param name="noDown">Why it cannot.</param>
    public static ImmutableArray<NewMigrationPart> Parts(SqlScript up, SqlScript? down, string? noDown)
    {
        var parts = ImmutableArray.CreateBuilder<NewMigrationPart>();
        var phases = up.Statements.Select(statement => statement.Phase).Distinct().Order().ToList();
        foreach (var phase in phases)
        {
            var statements = up.Statements.Where(statement => statement.Phase == phase).ToList();
            var text = new StringBuilder();
            if (parts.Count == 0) Head(text, up);
            Print(text, statements, up.ServerSettings, phase);
            // One undoing for all of them, beside the file that runs first and so is undone last.
            var undo = parts.Count > 0 || phases.Count > 1 ? null : Undo(down, noDown);
            parts.Add(new NewMigrationPart(text.ToString(), undo, phase == StatementPhase.InTransaction));
        }
        return parts.ToImmutable();
    }

    private static string? Undo(SqlScript? down, string? noDown)
    {
        if (down is null) return noDown is null ? null : SqlCommentLine($"It cannot be undone by itself: {noDown}");
        var text = new StringBuilder("-- Undoes the migration. Values that were written since, or that the migration dropped, are lost.\n");
        Print(text, down.Statements, down.ServerSettings, StatementPhase.InTransaction);
        return text.ToString();
    }

    private static void Head(StringBuilder text, SqlScript up)
    {
        var withheld = up.Statements.Count(statement => statement.Withheld);
        if (withheld > 0) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"-- {(withheld == 1 ? "1 statement that destroys data, or needs one that does, is a comment: check it. SchemaAllowDestructive=true writes it" : $"{withheld} statements that destroy data, or need one that does, are comments: check them. SchemaAllowDestructive=true writes them")} to be run.\n");
        foreach (var left in up.Unfixable) text.Append(SqlCommentLine($"Not done: {left.Object}: {left.Reason}"));
    }

    private static void Print(StringBuilder text, IReadOnlyCollection<SqlStatement> statements, ImmutableArray<string> settings, StatementPhase phase)
    {
        // Bodies may name what a later statement makes, and conversions depend on settings of the server: for this transaction only.
        if (phase == StatementPhase.InTransaction)
        {
            if (statements.Any(statement => statement.Object.Kind == ObjectKind.Routine)) text.Append("SET LOCAL check_function_bodies = off;\n");
            foreach (var setting in settings) text.Append("SET LOCAL ").Append(setting.AsSpan("SET ".Length)).Append(";\n");
        }
        foreach (var statement in statements)
        {
            if (text.Length > 0) text.Append('\n');
            if (statement.Reason is { } reason) text.Append(SqlCommentLine(reason));
            var labels = statement.Hazards.Select(HazardNames.Label).ToList();
            if (statement.Withheld) labels.Insert(0, "withheld");
            if (labels.Count > 0) text.Append(SqlCommentLine($"Hazard: {string.Join(", ", labels)}"));
            text.Append(statement.Withheld ? SqlComment.Out(statement.Text + ";") : statement.Text + ";").Append('\n');
        }
    }

    private static string SqlCommentLine(string text) => SqlComment.Line(text) + "\n";
}
