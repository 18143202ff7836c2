using System.Text.RegularExpressions;

namespace SchemaTasks.Sql;

/// <summary>
/// PostgreSQL's printed expressions are no fixed point: <c>(ARRAY['a'::character varying])::text[]</c>, read again, becomes
/// <c>ARRAY[('a'::character varying)::text]</c>, because a cast right after ARRAY is pushed into its elements. A second cast to the
/// elements' own type in between (which changes nothing) keeps it outside, so the server prints what it printed before.
/// </summary>
internal static partial class Deparsed
{
    /// <summary>Text that the server reads into the very expression it was printed from.</summary>
    public static string Replayable(string expression)
    {
        if (!expression.Contains("(ARRAY[", StringComparison.Ordinal)) return expression;
        for (var at = 0; (at = expression.IndexOf("(ARRAY[", at, StringComparison.Ordinal)) >= 0; at++)
        {
            var close = SqlBrackets.Close(expression, at + "(ARRAY".Length);
            if (close < 0 || !expression.AsSpan(close + 1).StartsWith(")::", StringComparison.Ordinal)) continue;
            if (ElementType().Match(expression, at, close - at) is not { Success: true } element) continue;
            expression = expression.Insert(close + 2, $"::{element.Groups[1].Value}[])").Insert(at, "(");
            at++;
        }
        return expression;
    }

    /// <summary>The type of the last element, which is cast; its modifier does not belong to the array's type.</summary>
    [GeneratedRegex("""::((?:[a-z_0-9.]|"(?:[^"]|"")+")+(?: varying| precision| with(?:out)? time zone)?)(?:\([0-9, ]+\))?$""", RegexOptions.CultureInvariant)]
    private static partial Regex ElementType();
}
