namespace SchemaTasks.Text;

/// <summary>A piece of SQL text. The tokens of a text, one after the other, are the whole text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="Length">In UTF-16 units, at least 1.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>What a token is. Keywords are words: PostgreSQL decides by its grammar which of them are names.</summary>
internal enum SqlTokenKind
{
    Whitespace,

    /// <summary><c>--</c> up to the end of the line, which is not part of it.</summary>
    LineComment,

    /// <summary><c>/* … */</c>, nested.</summary>
    BlockComment,

    /// <summary>A keyword or a bare identifier.</summary>
    Word,

    /// <summary><c>"…"</c>, also with <c>U&amp;</c>.</summary>
    QuotedIdentifier,

    /// <summary><c>'…'</c>, also with the prefixes E, U&amp;, B, X and N.</summary>
    QuotedString,

    /// <summary><c>$tag$ … $tag$</c>.</summary>
    DollarString,

    Number,
    Semicolon,
    OpenParenthesis,
    CloseParenthesis,

    /// <summary><c>\</c>, with which no SQL but every psql command begins.</summary>
    Backslash,

    /// <summary><c>+</c>, <c>||</c>, <c>&lt;=</c> …: adjacent operator characters are one token.</summary>
    Operator,

    /// <summary><c>::</c>, or any other single character: commas, brackets, dots, parameters.</summary>
    Other,

    /// <summary>A string, quoted identifier or comment that the end of the text cuts off.</summary>
    Unterminated,
}
