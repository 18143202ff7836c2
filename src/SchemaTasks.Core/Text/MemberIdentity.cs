namespace SchemaTasks.Text;

/// <summary>Identities of the form <c>name ON schema.table</c> and <c>schema.table IN publication</c>, in which any part may be quoted.</summary>
internal static class MemberIdentity
{
    /// <param name="identity">The identity.</param>
    /// <param name="keyword">In upper case: <c>ON</c>, <c>IN</c>, <c>TO</c>.</param>
    /// <returns>What is before and behind the keyword; everything and nothing where it is missing.</returns>
    public static (string Before, string After) Split(string identity, string keyword)
    {
        foreach (var lexeme in SqlLexemes.Of(identity))
        {
            if (lexeme.Kind == SqlTokenKind.Word && lexeme.Start > 0 && identity.AsSpan(lexeme.Start, lexeme.End - lexeme.Start).Equals(keyword, StringComparison.Ordinal))
                return (identity[..lexeme.Start].TrimEnd(), identity[lexeme.End..].TrimStart());
        }
        return (identity, "");
    }
}
