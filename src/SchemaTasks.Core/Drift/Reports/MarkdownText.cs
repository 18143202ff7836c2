using System.Text;

namespace SchemaTasks.Drift;

/// <summary>Plain data in Markdown (<see href="https://github.github.com/gfm/"/>): names and SQL may hold anything.</summary>
internal static class MarkdownText
{
    /// <summary>A code span of one line, fit for a table's cell too. Longer text is cut at an ellipsis.</summary>
    public static string Code(string text, int limit = 300)
    {
        var line = OneLine.Of(text, limit);
        if (line.Length == 0) return "*(empty)*";
        var fence = new string('`', LongestRun(line) + 1);
        // Blanks keep a back-tick at either end apart from the fence; one is taken off again on each side.
        var pad = line[0] is '`' or ' ' || line[^1] is '`' or ' ' ? " " : "";
        // A cell ends at a bar even inside a code span; there alone its escape is taken off.
        return $"{fence}{pad}{line.Replace("|", "\\|", StringComparison.Ordinal)}{pad}{fence}";
    }

    /// <summary>Text of people (a reason, a message) in running text or a cell.</summary>
    public static string Prose(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in OneLine.Of(text, 1000))
        {
            if (c is '<') escaped.Append("&lt;");
            else if (c is '&') escaped.Append("&amp;");
            else
            {
                if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '!' or '>' or '@') escaped.Append('\\');
                escaped.Append(c);
            }
        }
        return escaped.ToString();
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
}
