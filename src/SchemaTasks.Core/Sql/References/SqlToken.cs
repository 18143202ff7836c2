namespace SchemaTasks.Sql.References;

/// <summary>A token of SQL text, as far as finding names in it needs.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">An identifier without its quotes, a string's value, an operator or punctuation as it stands.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text)
{
    public bool Is(string punctuation) => Kind == SqlTokenKind.Other && Text == punctuation;
}

internal enum SqlTokenKind
{
    Identifier,
    String,
    Operator,
    Other,
}
