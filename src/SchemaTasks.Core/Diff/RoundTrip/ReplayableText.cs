using System.Text.RegularExpressions;

namespace SchemaTasks.Diff.RoundTrip;

/// <summary>
/// PostgreSQL's printed expressions are no fixed point: <c>(ARRAY['a'::character varying])::text[]</c>, read again, becomes
/// <c>ARRAY[('a'::character varying)::text]</c>, because a cast right after ARRAY is pushed into its elements. A second cast to the
/// elements' own type in between (which changes nothing) keeps it outside, so the server prints what it printed before.
/// <c>(((x &gt;= 1) AND (x &lt;= 2)) AND b)</c>, which BETWEEN makes, becomes one chain of three, unless a cast to boolean (which changes
/// nothing either) keeps the first two together. <c>ROW(a, b) IS DISTINCT FROM ROW(1, 2)</c> represents one comparison of whole rows, which
/// rows inside of compared rows make; read again it would be one comparison a field, unless both rows are inside of rows. A literal that has no name in <c>EXISTS (SELECT 'x'::text)</c> would be called after its
/// type, and the field of <c>EXTRACT(YEAR FROM …)</c> would be folded to lower case.
/// </summary>
internal static partial class ReplayableText
{
    /// <summary>Text that the server reads into the very expression it was printed from.</summary>
    public static string Of(string expression) => KeepNamelessLiterals(KeepFields(KeepChainsNested(KeepRowsWhole(KeepArrayCasts(expression)))));

    private static string KeepArrayCasts(string expression)
    {
        if (!expression.Contains("(ARRAY[", StringComparison.Ordinal)) return expression;
        for (var at = 0; (at = expression.IndexOf("(ARRAY[", at, StringComparison.Ordinal)) >= 0; at++)
        {
            var close = SqlScan.Close(expression, at + "(ARRAY".Length);
            if (close < 0 || !expression.AsSpan(close + 1).StartsWith(")::", StringComparison.Ordinal)) continue;
            if (ElementType().Match(expression, at, close - at) is not { Success: true } element) continue;
            expression = expression.Insert(close + 2, $"::{element.Groups[1].Value}[])").Insert(at, "(");
            at++;
        }
        return expression;
    }

    private static string KeepRowsWhole(string expression)
    {
        for (var at = 0; (at = expression.IndexOf("ROW(", at, StringComparison.Ordinal)) >= 0; at += "ROW(".Length)
        {
            var left = SqlScan.Close(expression, at + "ROW".Length);
            if (left < 0) break;
            if (RowComparison().Match(expression, left + 1) is not { Success: true } comparison) continue;
            var right = SqlScan.Close(expression, comparison.Index + comparison.Length - 1);
            if (right < 0) break;
            expression = expression.Insert(right + 1, ")").Insert(comparison.Index + comparison.Length - "ROW(".Length, "ROW(").Insert(left + 1, ")").Insert(at, "ROW(");
        }
        return expression;
    }

    private static string KeepChainsNested(string expression)
    {
        for (var at = 0; at < expression.Length; at++)
        {
            if (expression[at] is '\'' or '"')
            {
                at = SqlScan.EndOfQuoted(expression, at) - 1;
            }
            else if (expression.AsSpan(at).StartsWith("(("))
            {
                var close = SqlScan.Close(expression, at + 1);
                if (close < 0) break;
                if (Conjunction().Match(expression, close + 1) is { Success: true } word && IsChainOf(word.Groups[1].Value, expression[(at + 2)..close]))
                    expression = expression.Insert(close + 1, "::boolean");
            }
        }
        return expression;
    }

    private static string KeepFields(string expression) => expression.Contains("EXTRACT(", StringComparison.Ordinal)
        ? Field().Replace(expression, match => match.Groups[1].Success ? $"EXTRACT('{match.Groups[1].Value}' FROM " : match.Value)
        : expression;

    private static string KeepNamelessLiterals(string expression) => expression.Contains("SELECT ", StringComparison.Ordinal)
        ? NamelessLiteral().Replace(expression, match => match.Groups[1].Success ? $"{match.Value} AS \"?column?\"" : match.Value)
        : expression;

    /// <summary>Operands with this word between any two of them, and the other word between none.</summary>
    private static bool IsChainOf(string word, string text)
    {
        if (Query().IsMatch(text)) return false;
        var words = Conjunctions().Matches(SqlScan.Outside(text)).Select(match => match.Value).Distinct().ToList();
        return words is [var only] && only == word;
    }

    [GeneratedRegex(@"\G (?:IS DISTINCT FROM|=|<>) ROW\(", RegexOptions.CultureInvariant)]
    private static partial Regex RowComparison();

    [GeneratedRegex(@"\G\s+(AND|OR)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"(?<=\s)(?:AND|OR)(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunctions();

    /// <summary>The field where it has an upper-case letter; or a string or quoted name, to be passed over.</summary>
    [GeneratedRegex("""'(?:[^']|'')*'|"(?:[^"]|"")*"|EXTRACT\(([a-z_]*[A-Z][A-Za-z_]*) FROM\s""", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    /// <summary>A literal of a select list, with its type and without a name; or a string or quoted name, to be passed over.</summary>
    [GeneratedRegex(""""
        (?:\bSELECT[ ]|,\n[ ]*)((?:E?'(?:[^']|'')*'|NULL)::(?:(?![ ]AS[ ])[\w. ]|"(?:[^"]|"")*")+(?:\([0-9, ]+\))?(?:[ ]with(?:out)?[ ]time[ ]zone)?(?:\[\])*)(?=[,);]|\s*\n|\z)
        |'(?:[^']|'')*'|"(?:[^"]|"")*"
        """", RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NamelessLiteral();

    [GeneratedRegex(@"^\s*(?:SELECT|WITH|VALUES)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Query();

    /// <summary>The type of the last element, which is cast; its modifier does not belong to the array's type.</summary>
    [GeneratedRegex("""::((?:[a-z_0-9.]|"(?:[^"]|"")+")+(?: varying| precision| with(?:out)? time zone)?)(?:\([0-9, ]+\))?$""", RegexOptions.CultureInvariant)]
    private static partial Regex ElementType();
}
