namespace SchemaTasks.Manifest;

/// <summary>Texts that some language or reader takes for something else.</summary>
internal static class HostileText
{
    private static readonly string[] Whole =
    [
        "no", "Yes", "on", "OFF", "true", "False", "null", "~", "y", "n", "1.0", "0", "-1", "+1", "0x1F", "0o17", "017", "1_000", "190:20:30", "1e5", ".5", ".inf", "-.INF", ".NaN",
        "2025-01-01", "2001-12-14t21:59:43.10-05:00", "---", "...", "--- a", "- a", "-", "?", "? a", ":", ": a", "a: b", "a:", "a:b", "a #b", "#", "a#", "*", "*a", "&", "&a", "!", "!a", "%", "%a", "@", "`",
        "|", ">", "|-", "\"", "\"\"\"", "'", "''", "\\", "\\n", "[", "]", "[]", "{}", "{", "}", ",", "a, b", "a,b", "=", "<<", " ", "  a", "a  ", "\t", "\ta", "a\t", "a\tb", "", "\n", "\n\n", "a\n", "a\n\n", "\na",
        "a\nb", " a\nb", "\ta\nb", "a\n\tb", "a\n b\n  c\n", "a\n \nb", "a\n   ", "\n  a\n", "a\r\nb", "a\rb", "a\u0085b", "a\u2028b", "a\u2029b\nc", "\ufeffa", "a\ufeff", "\u00a0", "\u200b", "\u202e!", "\u0001", "\u001b[0m", "\u007f", "\u0080",
        "😀", "👨‍👩‍👧", "🏴\U000E0067\U000E0062\U000E007F", "é", "日本語", "עברית", "\u0301", "\ufffe", "\uffff", "\U0001FFFE", "$$", "$1", "*/", "/*", "--", "<script>", "<!--", "]]>", "${x}", "$(Y)", "%s", "{0}", "select", "user", "table", "\"q\".\"q\"",
        "# comment\nkey: value\n", "key: |\n  text", "- item\n- item", "---\na: b\n...\n", "x\n#y\n", "x\n---\n", "%YAML 1.1\n---\n", "\"a\nb\"", "'a\nb'", "'x'::text", "(a > 0)", "nextval('a.b'::regclass)",
    ];

    private static readonly string[] Parts =
    [
        "a", "b", "Z", "0", "1", " ", " ", "\n", "\n", "\t", ":", "#", "-", "\"", "'", "\\", ",", "[", "]", "{", "}", "|", "&", "*", "!", "%", "\r", "\u0085", "\u2028", "\ufeff", "\u0007", "é", "😀", "name", "no", ": ", " #", "\n  ", "$$",
    ];

    public static string Next(Random random) => random.Next(10) switch
    {
        < 5 => Whole[random.Next(Whole.Length)],
        < 8 => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Parts[random.Next(Parts.Length)])),
        8 => new string((char)random.Next('a', 'z'), random.Next(1, 3000)) + " " + Whole[random.Next(Whole.Length)],
        _ => string.Join('\n', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Whole[random.Next(Whole.Length)])),
    };
}
