namespace SchemaTasks.Sql.References;

/// <summary>A token of SQL text, as far as finding names in it needs.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">An identifier without its quotes, a string's value, an operator or punctuation as it is.</param>
/// <param name="Start">Where it begins in the text it was cut from.</param>
/// <param name="End">Where it ends, quotes included.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Start, int End)
{
    public bool IsWord(string word) => Kind == SqlTokenKind.Identifier && Text == word;

    public bool Is(string punctuation) => Kind == SqlTokenKind.Other && Text == punctuation;
}

internal enum SqlTokenKind
{
    Identifier,
    String,
    Operator,
    Other,
}
