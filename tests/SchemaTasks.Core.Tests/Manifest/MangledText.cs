namespace SchemaTasks.Manifest;

/// <summary>Texts as careless edits leave them.</summary>
internal static class MangledText
{
    /// <summary>What edits, merges and other tools do to a text; each breaks or bends the canonical form somewhere.</summary>
    private static readonly string[] Splinters =
    [
        " ", "  ", "\n", "\n\n", "\t", "- ", "-", ": ", ":", "#", " # x", "\"", "'", "|", "|-", "|2", "|2-", ">", "[", "]", "{", "}", ", ", ",", "&a ", "*a", "!x ",
        "~", "---\n", "...\n", "%", "\\", "\\n", "\\x41", "\\u0041", "\u0085", "\u2028", "\u00a0", "\ufeff", "é", "😀", "key", "key: value\n", "    ", "\r", "? ", "=", "\0",
    ];

    /// <summary>The text after one to three such edits.</summary>
    public static string Of(string text, Random random)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(text.Length);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at)),
                1 => text.Insert(text.IndexOf('\n', at) + 1, Splinters[random.Next(Splinters.Length)]),
                2 => text.Insert(text.IndexOf(": ", at, StringComparison.Ordinal) is var value and >= 0 ? value + 2 : at, Splinters[random.Next(Splinters.Length)]),
                _ => text.Insert(at, Splinters[random.Next(Splinters.Length)]),
            };
        }
        return text;
    }
}
