using System.Collections.Frozen;
using SchemaTasks.Text;

namespace SchemaTasks.Sql.Objects;

/// <summary>Whether a default gives each row another value, so that PostgreSQL writes every row when a column is added with it.</summary>
internal static class VolatileText
{
    /// <summary>PostgreSQL's own volatile functions that give values (pg_proc.provolatile).</summary>
    private static readonly FrozenSet<string> Volatile = FrozenSet.ToFrozenSet(
        ["clock_timestamp", "currval", "gen_random_uuid", "lastval", "nextval", "random", "random_normal", "setval", "timeofday", "uuidv4", "uuidv7"], StringComparer.Ordinal);

    /// <summary>A function of a user or an extension may be.</summary>
    /// <param name="expression">As the server prints it.</param>
    public static bool MayBe(string expression)
    {
        var tokens = SqlLexemes.Of(expression);
        return tokens.Where((token, i) => token.IsName && i + 1 < tokens.Count && tokens[i + 1].Is("(") && (i > 0 && tokens[i - 1].Is(".") || Volatile.Contains(token.Text))).Any();
    }
}
