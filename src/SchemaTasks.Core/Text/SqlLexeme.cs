namespace SchemaTasks.Text;

/// <summary>A token that says something (no blank, no comment), with its value.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A name as the server stores it: without quotes, bare ones in lower case; a string's value; anything else as written.</param>
/// <param name="Start">Offset of its first UTF-16 unit in the text that it comes from.</param>
/// <param name="End">Offset behind its last one, quotes included.</param>
internal readonly record struct SqlLexeme(SqlTokenKind Kind, string Text, int Start, int End)
{
    /// <summary>A name or keyword, quoted or bare.</summary>
    public bool IsName => Kind is SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier;

    public bool IsString => Kind is SqlTokenKind.QuotedString or SqlTokenKind.DollarString;

    /// <summary>A name or keyword that is this one.</summary>
    public bool IsWord(string word) => IsName && Text == word;

    /// <summary>A keyword, so not the same word in quotes; in lower case.</summary>
    public bool IsKeyword(string word) => Kind == SqlTokenKind.Word && Text == word;

    /// <summary>A bracket, a comma, a dot, <c>::</c> or an operator.</summary>
    public bool Is(string punctuation) => !IsName && !IsString && Text == punctuation;
}
