using System.Text;
using System.Text.RegularExpressions;

namespace SchemaTasks.Text;

/// <summary>Plain data in Markdown (<see href="https://github.github.com/gfm/"/>): names and SQL may hold anything.</summary>
internal static partial class MarkdownText
{
    private const int LongestProse = 1000;

    /// <summary>A code span of one line. Longer text is cut at an ellipsis.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="limit">In UTF-16 units.</param>
    /// <param name="inCell">Whether it is in a table's cell: elsewhere a bar must not be escaped.</param>
    public static string Code(string text, int limit = 300, bool inCell = true)
    {
        var line = OneLine.Of(text, limit);
        if (line.Length == 0) return "*(empty)*";
        var fence = new string('`', LongestRun(line) + 1);
        // Blanks keep a back-tick at either end apart from the fence; one is taken off again on each side.
        var pad = line[0] is '`' or ' ' || line[^1] is '`' or ' ' ? " " : "";
        // A cell ends at a bar even inside a code span; there alone its escape is taken off.
        return $"{fence}{pad}{(inCell ? line.Replace("|", "\\|", StringComparison.Ordinal) : line)}{pad}{fence}";
    }

    /// <summary>
    /// A sentence (a reason, a message) in running text or a cell. What is no plain word is a code span: an escaped <c>@name</c> still
    /// notifies people on GitHub, an escaped address is still a link.
    /// </summary>
    /// <param name="text">Any text; it becomes one line.</param>
    /// <param name="limit">In UTF-16 units; longer text is cut at an ellipsis.</param>
    /// <param name="inCell">As for <see cref="Code"/>.</param>
    public static string Prose(string text, int limit = LongestProse, bool inCell = true)
    {
        var prose = new StringBuilder();
        var code = new StringBuilder();
        var open = new HashSet<char>();
        foreach (var word in OneLine.Of(text, limit).Split(' '))
        {
            var (before, core, after) = Apart(word, open);
            if (PlainCore().IsMatch(core))
            {
                Close();
                Separate().Append(word);
                continue;
            }
            if (before.Length > 0) Close();
            if (code.Length == 0) Separate().Append(before);
            code.Append(code.Length > 0 ? " " : "").Append(core);
            if (after.Length == 0) continue;
            Close();
            prose.Append(after);
        }
        Close();
        return prose.ToString();

        StringBuilder Separate() => prose.Length > 0 ? prose.Append(' ') : prose;

        void Close()
        {
            if (code.Length == 0) return;
            prose.Append(Code(code.ToString(), int.MaxValue, inCell));
            code.Clear();
        }
    }

    /// <summary>
    /// A word without the punctuation of the sentence around it. A quote or bracket at its end belongs to the sentence if one before it
    /// was opened there, else to the word: <c>'a.b'</c>, <c>f(x)</c>, <c>E'a'</c>.
    /// </summary>
    /// <param name="word">No blank.</param>
    /// <param name="open">What earlier words have opened; changed by this one.</param>
    private static (string Before, string Core, string After) Apart(string word, HashSet<char> open)
    {
        var (start, end) = (0, word.Length);
        for (; start < end && word[start] is '"' or '\'' or '('; start++) open.Add(word[start]);
        for (; end > start; end--)
        {
            var last = word[end - 1];
            if (last is ',' or '.' or ';' or ':' or '?' or '…') continue;
            if (last is not ('"' or '\'' or ')') || !open.Remove(last == ')' ? '(' : last)) break;
        }
        return (word[..start], word[start..end], word[end..]);
    }

    /// <summary>Sentences over several lines, as a paragraph with the same lines: <see cref="Prose"/> each, and none begins a list.</summary>
    public static string Paragraph(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join("\\\n", lines.Select(static line => Numbered().Replace(Prose(line, int.MaxValue, inCell: false), @"$1\$2", 1)));
    }

    /// <summary>A fence of back-ticks that no line of the text closes.</summary>
    public static string Fence(params string[] texts) => new('`', Math.Max(3, texts.Max(LongestRun) + 1));

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    /// <summary>A word, a short number, a code of ours or a dash: neither markup nor anything that a service makes a link of.</summary>
    [GeneratedRegex(@"\A(?:\p{L}+(?:['-]\p{L}+)*|[0-9]{1,6}|ST[0-9]{4}|[—–→])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainCore();

    /// <summary>What begins an ordered list at the beginning of a line.</summary>
    [GeneratedRegex(@"\A([0-9]{1,9})([.)])")]
    private static partial Regex Numbered();
}
