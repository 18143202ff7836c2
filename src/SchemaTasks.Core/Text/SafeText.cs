using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SchemaTasks.Text;

/// <summary>
/// The one way of text that others wrote (names, comments, SQL, server messages, file names) to a console, a log or a report: what is hidden
/// is shown as an escape, and nothing in it can be a command of the service that runs the build.
/// GitHub: <see href="https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions"/>,
/// Azure Pipelines: <see href="https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands"/>,
/// TeamCity: <see href="https://www.jetbrains.com/help/teamcity/service-messages.html"/>.
/// </summary>
internal static partial class SafeText
{
    private static readonly SearchValues<char> Layout = SearchValues.Create("\r\n\t");

    /// <summary>One line that is safe wherever it begins in a log. Passing it twice changes nothing.</summary>
    public static string Line(string text) => WithoutCommands(Shown(text));

    /// <summary>A text without hidden characters: <c>\n</c>, <c>\r</c>, <c>\t</c>, <c>\u{202e}</c>.</summary>
    public static string Shown(string text)
    {
        if (!text.AsSpan().ContainsAny(HiddenCharacters.Candidates)) return text;
        var shown = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (HiddenCharacters.IsHidden(rune)) AppendEscape(shown, rune);
            else shown.Append(rune);
        }
        return shown.ToString();
    }

    /// <summary>The rest of a comment's line in generated code: line ends and tabs become blanks, what else is hidden is shown.</summary>
    public static string Comment(string text) =>
        text.AsSpan().ContainsAny(Layout) ? Shown(text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ')) : Shown(text);

    internal static void AppendEscape(StringBuilder text, Rune rune) => _ = rune.Value switch
    {
        '\n' => text.Append("\\n"),
        '\r' => text.Append("\\r"),
        '\t' => text.Append("\\t"),
        _ => text.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}"),
    };

    private static string WithoutCommands(string line)
    {
        if (line.Contains('#', StringComparison.Ordinal)) line = Command().Replace(line, match => $"\\u{{23}}{match.Value[1..]}");
        if (line.Contains(':', StringComparison.Ordinal)) line = CommandAtBeginning().Replace(line, match => $"{match.Groups[1].Value}\\u{{3a}}{match.Groups[2].Value}");
        return line;
    }

    /// <summary>Services may compare as a culture does, which looks past marks that have no weight.</summary>
    [GeneratedRegex(@"#\p{M}*#\p{M}*(?:v\p{M}*s\p{M}*o\p{M}*|t\p{M}*e\p{M}*a\p{M}*m\p{M}*c\p{M}*i\p{M}*t\p{M}*y\p{M}*)?\[", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Command();

    [GeneratedRegex(@"^([\s\p{M}]*):(\p{M}*:)", RegexOptions.CultureInvariant)]
    internal static partial Regex CommandAtBeginning();
}
