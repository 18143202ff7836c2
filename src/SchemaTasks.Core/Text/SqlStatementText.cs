using System.Collections.Immutable;

namespace SchemaTasks.Text;

/// <summary>One statement of a text, from its first word to its last token, without the semicolon.</summary>
/// <param name="Text">Exactly as written there.</param>
/// <param name="Start">Offset of its first UTF-16 unit in the text.</param>
/// <param name="Words">Its first bare words outside parentheses, in upper case, ten at most: what it is.</param>
internal sealed record SqlStatementText(string Text, int Start, ImmutableArray<string> Words)
{
    /// <summary>Whether its first words are these, in upper case.</summary>
    public bool StartsWith(params ReadOnlySpan<string> words) => Words.AsSpan().StartsWith(words);
}
