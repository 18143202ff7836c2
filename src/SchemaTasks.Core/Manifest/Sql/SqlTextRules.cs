using System.Text.RegularExpressions;

namespace SchemaTasks.Manifest.Sql;

/// <summary>
/// Whether a text that reaches SQL as it is holds what its key promises and nothing else. What PostgreSQL prints passes; what would end the
/// statement that it is in, begin another, or be a command of psql does not.
/// </summary>
internal static partial class SqlTextRules
{
    /// <summary>Words with which a clause of its own would begin behind a column's default.</summary>
    private static readonly string[] ClauseWords = ["CHECK", "CONSTRAINT", "REFERENCES", "PRIMARY", "UNIQUE", "USING", "DEFERRABLE", "INITIALLY"];

    /// <returns>What the text holds that it must not, for a message; <see langword="null"/> when it is what it should be.</returns>
    public static string? FaultOf(SqlTextKind kind, string text) => kind switch
    {
        SqlTextKind.Type => IsPlain(text) || Type().IsMatch(text) ? BracketFault(text) : "more than a type",
        SqlTextKind.Result => ResultFault(text),
        SqlTextKind.Name => IsPlain(text) || Name().IsMatch(text) ? null : "more than a name",
        SqlTextKind.Word => Word().IsMatch(text) ? null : "more than a word",
        SqlTextKind.Privilege => Privilege().IsMatch(text) ? null : "more than a privilege",
        SqlTextKind.Expression or SqlTextKind.Default or SqlTextKind.Query or SqlTextKind.Trigger or SqlTextKind.Rule or SqlTextKind.Statistics
            or SqlTextKind.Exclusion or SqlTextKind.PartitionKey or SqlTextKind.PartitionBound or SqlTextKind.List or SqlTextKind.RoutineBody => FaultOf(kind, SqlOutline.Of(text)),
    };

    /// <summary>What a key of the kind takes, for a message.</summary>
    public static string Describe(SqlTextKind kind) => kind switch
    {
        SqlTextKind.Type => "one data type",
        SqlTextKind.Result => "one data type, SETOF one or TABLE(…)",
        SqlTextKind.Name => "one name, with its schema before a dot",
        SqlTextKind.Word => "one keyword",
        SqlTextKind.Privilege => "one privilege, such as select",
        SqlTextKind.Expression or SqlTextKind.Default => "one SQL expression",
        SqlTextKind.Query => "one query",
        SqlTextKind.Trigger => "one CREATE TRIGGER statement",
        SqlTextKind.Rule => "one CREATE RULE statement",
        SqlTextKind.Statistics => "one CREATE STATISTICS statement",
        SqlTextKind.Exclusion => "one EXCLUDE clause",
        SqlTextKind.PartitionKey => "a partition key, such as RANGE (happened_on)",
        SqlTextKind.PartitionBound => "FOR VALUES … or DEFAULT",
        SqlTextKind.List => "a list with commas between its items",
        SqlTextKind.RoutineBody => "RETURN and an expression, or BEGIN ATOMIC … END",
    };

    private static string? FaultOf(SqlTextKind kind, SqlOutline outline)
    {
        if (outline.Fault is { } fault) return fault;
        if (outline.HasInnerSemicolon && kind is not (SqlTextKind.Rule or SqlTextKind.RoutineBody)) return "a second statement (';')";
        return kind switch
        {
            SqlTextKind.Expression => ListFault(outline) ?? StatementFault(outline),
            SqlTextKind.Default => ListFault(outline) ?? StatementFault(outline) ?? ClauseFault(outline),
            SqlTextKind.Query => outline.IsWord(0, "SELECT") || outline.IsWord(0, "WITH") || outline.IsWord(0, "VALUES") || outline.IsWord(0, "TABLE") || outline.Is(0, '(')
                ? ClosedStatementFault(outline) : "no query",
            SqlTextKind.Trigger => Begins(outline, "TRIGGER") ? StatementFault(outline) : "another statement",
            SqlTextKind.Rule => Begins(outline, "RULE") ? ClosedStatementFault(outline) : "another statement",
            SqlTextKind.Statistics => outline.StartsWith("CREATE", "STATISTICS") ? StatementFault(outline) : "another statement",
            SqlTextKind.Exclusion => outline.IsWord(0, "EXCLUDE") ? ListFault(outline) ?? StatementFault(outline) : "another clause",
            SqlTextKind.PartitionKey => outline.IsWord(0, "RANGE") || outline.IsWord(0, "LIST") || outline.IsWord(0, "HASH")
                ? ListFault(outline) ?? StatementFault(outline) : "another clause",
            SqlTextKind.PartitionBound => outline.StartsWith("FOR", "VALUES") || (outline.IsWord(0, "DEFAULT") && outline.Outer.Count == 1)
                ? ListFault(outline) ?? StatementFault(outline) ?? (outline.IsNested ? "more than constants" : null) : "another clause",
            SqlTextKind.List => StatementFault(outline),
            SqlTextKind.RoutineBody => BodyFault(outline),
            SqlTextKind.Type or SqlTextKind.Result or SqlTextKind.Name or SqlTextKind.Word or SqlTextKind.Privilege => null,
        };
    }

    private static bool Begins(SqlOutline outline, string word) =>
        outline.StartsWith("CREATE", word) || outline.StartsWith("CREATE", "CONSTRAINT", word) || outline.StartsWith("CREATE", "OR", "REPLACE", word) || outline.StartsWith("CREATE", "OR", "REPLACE", "CONSTRAINT", word);

    private static string? ListFault(SqlOutline outline) => outline.Outer.Count == 0 ? "nothing" : Any(outline, ',') ? "a comma outside of brackets" : null;

    private static string? StatementFault(SqlOutline outline) => Any(outline, ';') ? "a second statement (';')" : null;

    /// <summary>PostgreSQL prints a semicolon behind queries and rules.</summary>
    private static string? ClosedStatementFault(SqlOutline outline)
    {
        var count = outline.Outer.Count;
        while (count > 0 && outline.Is(count - 1, ';')) count--;
        for (var i = 0; i < count; i++)
        {
            if (outline.Is(i, ';')) return "a second statement (';')";
        }
        return null;
    }

    private static string? ClauseFault(SqlOutline outline)
    {
        for (var i = 0; i < outline.Outer.Count; i++)
        {
            foreach (var word in ClauseWords)
            {
                if (outline.IsWord(i, word)) return $"a clause of its own ({word})";
            }
        }
        return null;
    }

    private static string? ResultFault(string text)
    {
        if (text.StartsWith("SETOF ", StringComparison.Ordinal)) return FaultOf(SqlTextKind.Type, text["SETOF ".Length..]);
        if (!text.StartsWith("TABLE(", StringComparison.Ordinal)) return FaultOf(SqlTextKind.Type, text);
        var outline = SqlOutline.Of(text);
        return outline.Fault ?? (outline.HasInnerSemicolon || outline.Outer.Count != 3 ? "more than TABLE(…)" : null);
    }

    /// <summary>Brackets of a type hold constants: psql and the server have to agree on where those end.</summary>
    private static string? BracketFault(string text) => text.Contains('(', StringComparison.Ordinal) && SqlOutline.Of(text) is var outline ? outline.Fault ?? (outline.HasInnerSemicolon ? "a semicolon" : null) : null;

    /// <summary>
    /// The END that closes the body is its last word. An inner BEGIN is a name (PostgreSQL knows no block in a block); psql counts it as a
    /// block, so that it never sees the end earlier than this.
    /// </summary>
    private static string? BodyFault(SqlOutline outline)
    {
        if (outline.IsWord(0, "RETURN")) return outline.HasInnerSemicolon ? "a second statement (';')" : ListFault(outline) ?? StatementFault(outline);
        if (!outline.StartsWith("BEGIN", "ATOMIC")) return "another statement";
        var depth = 1;
        for (var i = 2; i < outline.Outer.Count; i++)
        {
            if (outline.IsWord(i, "CASE")) depth++;
            else if (outline.IsWord(i, "END") && --depth == 0) return i == outline.Outer.Count - 1 ? null : "something behind its END";
        }
        return "no END";
    }

    private static bool Any(SqlOutline outline, char symbol)
    {
        for (var i = 0; i < outline.Outer.Count; i++)
        {
            if (outline.Is(i, symbol)) return true;
        }
        return false;
    }

    /// <summary>Most types and names: <c>text</c>, <c>people.level</c>.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('_' or '.')) return false;
        }
        return text.Length > 0;
    }

    [GeneratedRegex("""\A(?:[\w$]|[^\x00-\x7F]|"(?:[^"]|"")+")+(?:\.(?:[\w$]|[^\x00-\x7F]|"(?:[^"]|"")+")+)*\z""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    /// <summary>Words that follow a type's name belong to SQL's own types.</summary>
    [GeneratedRegex("""
        \A(?:[\w$]|[^\x00-\x7F]|"(?:[^"]|"")+")+(?:\.(?:[\w$]|[^\x00-\x7F]|"(?:[^"]|"")+")+)*
        (?:[ ](?:varying|precision|with|without|time|zone|year|month|day|hour|minute|second|to))*
        (?:[ ]?\([^()]*\))?
        (?:[ ](?:with|without|time|zone|to|second))*(?:\([0-9]+\))?
        (?:\[[0-9]*\])*\z
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking)]
    private static partial Regex Type();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A[A-Za-z]+(?: [A-Za-z]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Privilege();
}
