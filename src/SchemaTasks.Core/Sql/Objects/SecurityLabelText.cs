using SchemaTasks.Model;

namespace SchemaTasks.Sql.Objects;

/// <summary>SECURITY LABEL.</summary>
internal static class SecurityLabelText
{
    /// <summary>
    /// Puts a label on. Where its provider is not loaded (in a copy of the database, on a shadow) nobody can, and nobody looks at it: the
    /// statement warns with the label.
    /// </summary>
    /// <param name="label">The label.</param>
    /// <param name="target">What SECURITY LABEL ON takes, which is what COMMENT ON takes.</param>
    public static SqlStep Put(SecurityLabel label, string target)
    {
        var statement = $"SECURITY LABEL FOR {SqlIdentifier.Quote(label.Provider)} ON {target} IS {SqlLiteral.Quote(label.Label)}";
        var body = $"""

            BEGIN
              {statement};
            EXCEPTION WHEN invalid_parameter_value THEN
              RAISE WARNING USING MESSAGE = SQLERRM || {SqlLiteral.Quote($"; not put back: {statement}")};
            END

            """.ReplaceLineEndings("\n");
        return new($"DO {SqlLiteral.DollarQuote(body)}");
    }
}
